import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from '../../../src/reading/parse';
import { type FigureRow, figureRows } from '../../../src/service/figures';

const FOLDER = new URL('../../fixtures/sources/', import.meta.url);
const STATES = { found: '出', differs: '不符', none: '无' } as const;

/** 出, 不符57处, 无: what came of looking one figure up; empty where there is no such figure. */
function stateOf(row: FigureRow | undefined): string {
  const source = row?.source;
  if (!source) return '';
  return `${STATES[source.state]}${source.state === 'differs' ? source.value : ''}`;
}

/** What comes of each figure of a sentence, with one report of a name. */
function looked(sentence: string, report: string, path = '汇报.txt'): string[] {
  const rows = figureRows(parse(`同志们：\n\n${sentence}\n`), [
    { path, text: report.replaceAll('｜', '\n\n') },
  ]);
  return rows.map((row) => `${row.text} ${stateOf(row)}`);
}

describe('与材料不符: the same thing of the same unit with another value', () => {
  it.each([
    ['临河县发现并处置险情53处。', '临河县汇报｜发现并处置险情57处。', '53处 不符57处'],
    ['清河镇新建大棚120个。', '清河镇汇报｜我镇新建大棚150个。', '120个 不符150个'],
    ['清河镇危房改造86户。', '清河镇汇报｜全镇改造危房68户。', '86户 不符68户'],
    ['清河镇完成税收5600万元。', '清河镇汇报｜我镇完成税收6500万元。', '5600万元 不符6500万元'],
    ['临河县转移群众1.15万人。', '临河县汇报｜全县转移群众1.51万人。', '1.15万人 不符1.51万人'],
    [
      '全县固定资产投资26.7亿元。',
      '县发展改革局汇报｜全县固定资产投资27.6亿元，社会消费品零售总额26.7亿元。',
      '26.7亿元 不符27.6亿元',
    ],
    ['清河镇绿化率82.5%。', '清河镇汇报｜绿化率85.2%，合格率82.5%。', '82.5% 不符85.2%'],
    // Which way it goes, and how far over.
    ['清河镇财政收入下降3.5%。', '清河镇汇报｜财政收入增长3.5%。', '3.5% 不符增长3.5%'],
    ['云岭镇旅游收入超过1亿元。', '云岭镇汇报｜实现旅游收入9800万元。', '1亿元 不符9800万元'],
    ['云岭镇财政收入超过3.5亿元。', '云岭镇汇报｜上半年财政收入3.48亿元。', '3.5亿元 不符3.48亿元'],
    // Of this year, though last year’s is the same number.
    [
      '清河镇上半年完成税收1250万元。',
      '清河镇汇报｜去年上半年完成税收1250万元，今年上半年完成税收1380万元。',
      '1250万元 不符1380万元',
    ],
    // What stands beside it is told again; 人 and 名 are one.
    [
      '全县农村居民人均可支配收入21560元，增长7.8%。',
      '县农业农村局工作汇报｜上半年，全县农村居民人均可支配收入21560元，同比增长7.6%。',
      '7.8% 不符增长7.6%',
    ],
    ['区教育局招聘教师325名。', '区教育局汇报｜全年公开招聘教师352人。', '325名 不符352人'],
    // A rank.
    [
      '全县固定资产投资同比增长2.1%，在全市排第6位。',
      '县发展改革局汇报｜全县固定资产投资同比增长2.1%，在全市排第8位。',
      '第6位 不符第8位',
    ],
    // Whose it is says the title, or 我镇.
    ['清河镇财政收入3.1亿元。', '清河镇一季度工作汇报｜我镇财政收入1.3亿元。', '3.1亿元 不符1.3亿元'],
  ])('%s ← %s', (sentence, report, expected) => {
    expect(looked(sentence, report)).toContain(expected);
  });
});

describe('出处: the same, in other words', () => {
  it.each([
    [
      '云岭镇完成固定资产投资5.2亿元。',
      '云岭镇汇报｜全镇固定资产投资计划7亿元，目前完成5.2亿元。',
      '5.2亿元 出',
    ],
    ['清河镇完成高标准农田1.5万亩。', '清河镇汇报｜全镇高标准农田任务2.5万亩，已完成1.5万亩。', '1.5万亩 出'],
    [
      '县水利局报的病险水库是23座，其中中型5座、小型18座。',
      '县水利局报告｜全县现有病险水库23座，其中中型水库5座、小型水库18座。',
      '18座 出',
    ],
    [
      '东湖乡粮食丰收。乡党委投入资金1260万元，新建冷库2座，让1800户果农增收。',
      '东湖乡汇报｜投入1260万元新建冷库2座，带动果农1800户。',
      '1800户 出',
    ],
    ['城东区转移群众8600人。', '城东区报告｜我区组织8600名群众转移。', '8600人 出'],
    ['全县86个重点项目开工71个。', '县发展改革局汇报｜全县共安排重点项目86个，开工71个。', '86个 出'],
    ['全县86个重点项目开工71个。', '县发展改革局汇报｜全县共安排重点项目86个，开工71个。', '71个 出'],
    ['云岭镇接待游客近19万人次。', '云岭镇汇报｜接待游客18.5万人次。', '19万人次 出'],
    ['县发改局争取上级资金2.35亿元。', '县发展改革局汇报｜共争取上级资金23500万元。', '2.35亿元 出'],
    ['清河镇招商引资排名全县第二。', '清河镇汇报｜我镇招商引资在全县排第二位。', '第二 出'],
    ['松岭村修路3.2公里。', '关于松岭村工作情况的汇报｜我村修路3.2公里。', '3.2公里 出'],
  ])('%s ← %s', (sentence, report, expected) => {
    expect(looked(sentence, report)).toContain(expected);
  });
});

describe('没有出处: another thing, another unit, another time', () => {
  it.each([
    ['全县财政收入3.15亿元。', '清河镇汇报｜支出3.15亿元。'],
    ['云岭镇新增就业1250人。', '县民政局汇报｜发放救助金涉及1250人。'],
    ['云岭镇固定资产投资5.2亿元。', '云岭镇汇报｜一季度固定资产投资2.4亿元，二季度固定资产投资2.8亿元。'],
    ['云岭镇上半年固定资产投资5.2亿元。', '云岭镇一季度工作汇报｜一季度固定资产投资2.4亿元。'],
    ['云岭镇签约项目12个。', '清河镇汇报｜我镇签约项目15个。'],
    ['云岭镇新开工项目12个。', '云岭镇汇报｜我镇签约项目15个。'],
    ['云岭镇新建大棚12个。', '云岭镇汇报｜新建公厕12个。'],
    ['云岭镇计划新建大棚50个。', '云岭镇汇报｜已新建大棚12个。'],
    ['云岭镇新建大棚12个。', '云岭镇汇报｜下一步，计划新建大棚50个。'],
    ['全县第一产业增加值6.4亿元。', '县统计局汇报｜全县第二产业增加值25.1亿元。'],
    ['云岭镇税收环比增长3%。', '云岭镇汇报｜税收同比增长8%。'],
    ['云岭镇培训干部120人。', '云岭镇汇报｜培训农民350人。'],
    ['云岭镇城镇居民人均收入3.2万元。', '云岭镇汇报｜农村居民人均收入1.8万元。'],
    ['云岭镇修复水渠12处。', '云岭镇汇报｜城东片修复水渠5处，城西片修复水渠7处。'],
    ['云岭镇投资增长超过20%。', '云岭镇汇报｜投资额5.2亿元，占全县的20%。'],
    ['云岭镇调解纠纷超过100起。', '云岭镇汇报｜调解纠纷328起。'],
    ['云岭镇固定资产投资在全县排第三。', '云岭镇汇报｜财政收入在全县排第一。'],
    ['清河镇还有4个项目没有开工。', '县发展改革局汇报｜未开工15个，其中清河镇6个工地停工。'],
  ])('%s ← %s', (sentence, report) => {
    expect(new Set(looked(sentence, report).map((line) => line.split(' ')[1]))).toEqual(new Set(['无']));
  });
});

describe.each(readdirSync(FOLDER))('%s, labelled by hand', (folder) => {
  const rows = labelled(folder);
  const wrong = rows.filter(({ should, is }) => should !== is);

  it('tells no false 出处 and no false 与材料不符', () => {
    expect(wrong.filter(({ is }) => is.startsWith('出') || is.startsWith('不符'))).toEqual([]);
  });

  it.each([
    ['出', 0.9],
    ['不符', 0.85],
    ['无', 0.9],
  ])('finds what should be %s', (state, least) => {
    const all = rows.filter(({ should }) => should.startsWith(state));
    const missed = all.filter((row) => wrong.includes(row));
    expect(1 - missed.length / all.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(least);
  });
});

interface Labelled {
  readonly text: string;
  readonly should: string;
  readonly is: string;
}

/** The marked figures of 讲话.txt, ⟦should|text⟧, as they are looked up in the other files of its folder. */
function labelled(folder: string): Labelled[] {
  const read = (file: string) => readFileSync(new URL(`${folder}/${file}`, FOLDER), 'utf8');
  const files = readdirSync(new URL(`${folder}/`, FOLDER)).filter((file) => file !== '讲话.txt');
  const marks: { start: number; text: string; should: string }[] = [];
  let taken = 0;
  const speech = read('讲话.txt').replace(
    /⟦([^|]*)\|([^⟧]*)⟧/g,
    (whole, should: string, text: string, at: number) => {
      marks.push({ start: at - taken, text, should });
      taken += whole.length - text.length;
      return text;
    },
  );
  const rows = figureRows(
    parse(speech),
    files.map((path) => ({ path, text: read(path) })),
  );
  return marks.map(({ start, text, should }) => {
    const row = rows.find(({ range }) => range.start >= start && range.start < start + text.length);
    return { text, should, is: stateOf(row) };
  });
}
