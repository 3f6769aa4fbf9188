/** 标点重叠: marks that stand twice, or beside one that excludes them (GB/T 15834—2011, 4.1 to 4.11). */
import { remember } from '../model/remember';
import { type Slip, withoutOverlaps } from './slips';

/** The marks inside and at the end of a sentence, the weaker ones first. */
const STRENGTH = '、，；：。';
const ANY = '[、，；：。！？]';
const HAN_OR_MARK = '[\\p{Script=Han}，。；：、！？“”‘’《》（）\\d%％]';

/** 、，；：。 twice or one beside another; ！ and ？ beside one of these. ！！ ？？ ？！ ！？ are right. */
const RUN = new RegExp(`${ANY}(?: ?${ANY})+`, 'gu');
/** 说：“……。”。 and ……，”， — the mark inside and the mark outside are both there. */
const QUOTED = /([。，、；：])([”’])( ?)([。，；])/gu;
/** What may follow the 等 of 项目、资金、等方面; 等待 and 等、靠、要 are none. */
const ENUMERATION =
  /(?<!等[^，。；、]{1,4})、(?=等等|等(?:[，。；！？）]|$|[要都均全皆须应也](?![^，。；]{0,3}等)|已[经全]|部门|单位|方面|工作|问题|地区|领域|项目|行业|环节|活动|措施|情况|内容|形式|方式|机构|企业|乡镇|各|有关|相关|重点|要求|精神|任务|目标|政策|文件|制度|资金|产业|现象|困难|原因|因素|指标|手段|方法|途径|渠道|平台|载体|部位|位置|点位|行为|地方|情形|人群|场所|区域|设施|设备|物资|群体|人员|干部|同志|学校|工程|技术|产品|材料|紧缺|急需|综合|专业|特色|优势|关键|核心|高危|高风险|易燃|民生|主要|传统|新兴|基础|常见|配套|公共|日常|乡土|民俗|民间|非遗|本[地土]|当地|课程|文化|艺术|体育|农[业产]|作物|果蔬|蔬菜|疾?病|症状|风险|隐患|事[故项]|案件|责任|义务|权益|业务|服务|岗位|职业|学?科|器[材具]|工具|用品|食品|药品|证[件照]|手续|数据|信息|资料|多[个家项种方]|一系列|一类|[一二两三四五六七八九十几\d]+(?:个(?!多?半?(?:工作日|月|小时|钟头|星期|礼拜|半))|[家项种名位大])))/gu;
/** 建设路、新华路、文化街、等路段: behind a list, where 等 begins no word of its own (等级, 等车, 等你). */
const AFTER_LIST =
  /(?<=、(?!等)\p{Script=Han}{2,8})、(?=等(?![别级价候待量值高额距效同分于到着一车人你我他她它来靠看拖了不下上风雨天闲比边次第身温压宽长深厚位式号差势腰离死米电钱])\p{Script=Han})/gu;
const AFTER_WAITING = /(?:[靠要看拖推][、，]?|^)$/u;
const AFTER_ETC = /(?<=等等)、/gu;
/** ... and ...... and 。。。 and a single … where ……  is meant; not the dots before a page's number. */
const ELLIPSIS = new RegExp(
  `(?<=${HAN_OR_MARK})(?:\\.{3,6}|[·・•]{3,6}|(?<!…)(?:…|…{3})(?!…))(?=[\\p{Script=Han}，。；：、！？”’》）]|$)`,
  'gu',
);
const FULL_STOPS = /。{3,6}/gu;
/** -- and ―― and ── where —— is meant; between figures they are a range. */
const DASH =
  /(?<=[\p{Script=Han}，。；：、！？”》）]|^)(?:-{2,4}|－{2,4}|―{1,4}|─{2,4}|—{3,4})(?=[\p{Script=Han}“《（])/gu;

/** The marks of a paragraph that stand twice or exclude each other. */
export const doubledMarksIn: (text: string, folded: string) => readonly Slip[] = (text, folded) =>
  MAY_BE.test(text) ? read(`${text}\n${folded}`) : NONE;

const NONE: readonly Slip[] = [];
const MAY_BE =
  /[、，；：。！？,;:!?.] ?[、，；：。！？,;:!?.]|[、，；：。,;:.][”’] ?[。，；,;.]|、等|等等、|[.·・•]{3}|…|--|－－|―|──|———/;

const read = remember((key: string): readonly Slip[] => {
  const middle = (key.length - 1) / 2;
  const [text, folded] = [key.slice(0, middle), key.slice(middle + 1)];
  return withoutOverlaps([
    ...matches(folded, FULL_STOPS).map((hit) => ellipsis(hit)),
    ...matches(text, ELLIPSIS).map((hit) => ellipsis(hit, true)),
    ...matches(text, DASH).map((hit) => rewritten(hit, '——', '破折号写作“——”', true)),
    ...matches(folded, QUOTED).flatMap((hit) => quoted(folded, hit)),
    ...matches(folded, ENUMERATION)
      .filter(({ start }) => !AFTER_WAITING.test(folded.slice(0, start)))
      .map((hit) => rewritten(hit, '', '“等”前面不用顿号', true)),
    ...matches(folded, AFTER_LIST).map((hit) => rewritten(hit, '', '“等”前面不用顿号')),
    ...matches(folded, AFTER_ETC).map((hit) => rewritten(hit, '', '“等等”后面不用顿号')),
    ...matches(folded, RUN).flatMap((hit) => run(text, hit)),
  ]);
});

interface Hit {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function matches(text: string, pattern: RegExp): Hit[] {
  return [...text.matchAll(pattern)].map(({ 0: hit, index }) => ({
    text: hit,
    start: index,
    end: index + hit.length,
  }));
}

function ellipsis(hit: Hit, safe = false): Slip {
  return rewritten(hit, '……', '省略号写作“……”', safe);
}

function rewritten({ text: hit, start, end }: Hit, text: string, why: string, safe = false): Slip {
  return {
    start,
    end,
    message: `${why}，不写作“${hit}”`.replace(/，不写作“、”$/, ''),
    mend: {
      title: text === '' ? `删去“${hit}”` : `改为“${text}”`,
      edits: [{ start, end, text }],
      ...(safe ? { safe } : {}),
    },
  };
}

/**
 * Which mark of a run stands: ，， is one; of two the stronger one, where the weaker came first (、，), since what stood
 * between them went; the other way round (。，) nobody can be sure.
 */
function run(raw: string, { text: hit, start, end }: Hit): Slip[] {
  const marks = [...hit].map((mark, i) => ({ mark, at: start + i })).filter(({ mark }) => mark !== ' ');
  const kinds = new Set(marks.map(({ mark }) => mark));
  if ([...kinds].every((mark) => /[！？]/.test(mark))) return [];
  const best = keep(marks, raw);
  // A full stop and a mark of exclamation: either may have been put in for the other.
  const ends = kinds.has('。') && /[！？]/.test(hit);
  const stronger = kinds.size === 1 || (!ends && best.at === marks.at(-1)!.at);
  const colon = kinds.size > 1 && kinds.has('：');
  return [
    {
      start,
      end,
      message:
        kinds.size === 1
          ? `标点“${best.mark}”重复了`
          : `“${hit}”几个标点不能连用${colon ? '' : `，多半是“${best.mark}”`}`,
      ...(colon
        ? {}
        : {
            mend: {
              title: `只留“${best.mark}”`,
              edits: [
                { start, end: best.at, text: '' },
                { start: best.at + 1, end, text: '' },
              ].filter((edit) => edit.start < edit.end),
              ...(stronger ? { safe: true } : {}),
            },
          }),
    },
  ];
}

interface Mark {
  readonly mark: string;
  readonly at: number;
}

/** The strongest, as it is written in full width if it is anywhere. */
function keep(marks: readonly Mark[], raw: string): Mark {
  const score = ({ mark, at }: Mark) => 2 * strength(mark) + (raw[at] === mark ? 1 : 0);
  return marks.reduce((best, one) => (score(one) > score(best) ? one : best));
}

function strength(mark: string): number {
  return /[！？]/.test(mark) ? STRENGTH.length : STRENGTH.indexOf(mark);
}

/** 说：“……。”。 → the outer one goes; 落实“……。”。 → the inner one may. */
function quoted(folded: string, { text: hit, start, end }: Hit): Slip[] {
  const open = folded.lastIndexOf(hit[1] === '”' ? '“' : '‘', start);
  if (open < 0) return [];
  const whole = hit[0] === '。' && hit.at(-1) === '。' && folded[open - 1] === '：';
  // ……。”，他说: a whole sentence may be quoted before its speaker is named.
  if (hit[0] === '。' && hit.at(-1) !== '。') return [];
  return [
    {
      start,
      end,
      message: `引号里外都有标点（“${hit.replace(' ', '')}”），只留一处`,
      mend: whole
        ? { title: '删去引号外的句号', edits: [{ start: start + 2, end, text: '' }], safe: true }
        : { title: `删去引号内的“${hit[0]}”`, edits: [{ start, end: start + 1, text: '' }] },
    },
  ];
}
