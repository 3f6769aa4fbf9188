import { type Damager, insert, replace } from '../damage';
import { bodies, inWidth, places, type Source } from '../source';

/** Writes a placeholder where something stood. `$1` and so on are the match's groups. */
function blanked(variant: string, pattern: RegExp, forms: readonly string[]): Damager {
  return {
    check: 'placeholder',
    variant,
    damage(source, random) {
      const range = random.pick(places(source, pattern));
      const form = random.pick(forms);
      if (!range || form === undefined) return undefined;
      const hit = source.text.slice(range.start, range.end);
      const written = inWidth(
        source,
        hit.replace(new RegExp(pattern.source, pattern.flags.replace('g', '')), form),
      );
      return {
        edits: [replace(range, written)],
        places: [range],
        entails: ['reviewee-missing', 'numeral-form', 'heading-parallel'],
      };
    },
  };
}

/** Puts a placeholder after a word. */
function inserted(variant: string, after: RegExp, forms: readonly string[]): Damager {
  return {
    check: 'placeholder',
    variant,
    damage(source: Source, random) {
      const inBody = bodies(source);
      const range = random.pick(
        places(source, after).filter(({ end }) =>
          inBody.some((paragraph) => end > paragraph.range.start && end <= paragraph.range.end),
        ),
      );
      const form = random.pick(forms);
      if (!range || !form) return undefined;
      return {
        edits: [insert(range.end, inWidth(source, form))],
        places: [{ start: range.end, end: range.end }],
        entails: ['heading-parallel', 'sentence-long'],
      };
    },
  };
}

/** Patterns look at the text as it stands, which may be half-width. */
export const placeholders: readonly Damager[] = [
  blanked('地名', /(?:云岭|东湖|清河)(镇|县|街道|中学|水务集团)/g, [
    'X$1',
    'XX$1',
    'x$1',
    '××$1',
    '×$1',
    '**$1',
    '*$1',
    '某$1',
    '某某$1',
    '__$1',
  ]),
  blanked('单位', /县(?:发改|教育|住建|统计|交通|水利|工信|人社|城管|应急管理|农业农村|市场监管)局/g, [
    '【单位】',
    '××局',
    'X局',
    '某局',
    '**局',
    '（单位名称）',
    'XX单位',
    '[单位]',
  ]),
  blanked('年份', /20\d\d年/g, [
    '20××年',
    '20XX年',
    '20xx年',
    '201x年',
    'X年',
    '××年',
    'XX年',
    '20**年',
    '____年',
  ]),
  blanked('月日', /\d{1,2}月\d{1,2}日/g, [
    '×月×日',
    'X月X日',
    'XX月XX日',
    '××月××日',
    '*月*日',
    '【时间】',
    '  月  日',
    '__月__日',
  ]),
  blanked('数字', /(?<![\d.:：，,—一二三四五六七八九十第])\d+(?:\.\d+)?(个|家|万元|亿元|公里|人|项|名|户)/g, [
    'X$1',
    'XX$1',
    'xx$1',
    '××$1',
    '×$1',
    '**$1',
    '____$1',
    '【数字】$1',
  ]),
  blanked('人', /(?:各位|有的)同志|大家/g, [
    'X同志',
    'XX同志',
    '××同志',
    '**同志',
    '*同志',
    '某同志',
    '某某同志',
    '【姓名】',
  ]),
  inserted('名次', /排(?:名)?在?(?=第)|全市(?=排)|评比中(?=，)/g, ['第 X 位', '第×位', '第XX名']),
  inserted('空括号', /(?:工作|项目|活动|会议|材料|问题|办法|意见)(?=[，。；、,;])/g, [
    '（）',
    '（  ）',
    '《》',
    '（ ）',
    '【】',
  ]),
  inserted('空位', /(?:围绕|落实|推进|抓好)/g, [
    '《【名称】》',
    '【重点工作】',
    '×××',
    'XXX',
    '……（此处填写具体工作）',
    '【任务名称】',
  ]),
];
