/** 合计: a total after its parts, and a whole before them: 统共, 包括. */

import { areKinds } from '../read/kinds';
import type { Quantity } from '../read/quantities';
import { LEFT_UNCOUNTED, PERIOD } from '../read/quantityWords';
import { areAllSoFar } from '../read/times';
import { areMeasuredAlike, type Claim, endOfPart, isPercent, type Reading, size } from '../sentence/claims';
import { total } from '../sentence/reckoning';
import { added, alikeIn, isTold, OPEN, OVERLAPS, type Row } from './telling';

/** 108个、16个，|统共142个. */
const ADDED_UP =
  /(?:统共|合计|总计|共计|一共|总共|累计|合起来|加起来|总[数量额]|总蓄水|满分|由这|(?<![公人不])共|全天|全年|全程)\p{Script=Han}{0,6}$/u;
/** 全年共|调解: the deed of a total, that of all its parts or of none. */
const TOTAL_DEED = /共计?(\p{Script=Han}{2})/u;
/** 规划总数60处 is of what is yet to be, too. */
const PLANNED = /规划|计划|任务|目标|应/;
/** 8个服务点，|包括5个农村点和4个社区点. */
const MADE_OF = /^[^，。；]{0,10}[，：]?(?:包括|分为|编成|分成)/;
/** 大专及以下|41名, 其他|3500亩: what closes a list. */
const CLOSES = /(?:其他|其它|其余|及?以下|及?以上)[^，。；]{0,6}$/;
/** 分为4个一级指标、20个二级指标. */
const LEVELS = /[一二三四]级|大类|小类|板块/;
/** 上面给了520万元，县里配了240万元，镇村凑了100万元: each from another. */
const GIVEN = /(?:给|配|凑|出|拿|投|筹|拨|捐|贴|补助|补贴|争取|自筹|配套|承担)了?$/;
const MAY_SHARE = /党员|女|妇女|青年|困难|示范|新增|重点|老人|儿童/;
const FEW = 20;
const SLIGHT = 0.05;
/** The same of a list that is closed by a word. */
const CLOSED = 0.3;

export const SUM: Row = { holds: ({ claim }) => ADDED_UP.test(claim.lead), readings: sum };
export const WHOLE: Row = { holds: () => true, readings: whole };

/** A whole before parts that are said to be all: 包括, or the last is of 其他 or 以下. */
function whole({ claim, after, text }: Claim): Reading[] {
  // 杨树占52%，油松占26%，……其他占9%: the first of the row.
  if (isPercent(claim)) return [];
  const until = endOfPart(text, claim.end);
  const all = countedAlike(
    after.filter((each) => each.start < until && areMeasuredAlike(each, claim) && isTold(each)),
  );
  const parts = kindsOf(all) ?? all;
  const last = parts.at(-1);
  const list = text.slice(claim.end, until);
  if (!last || parts.length < 2 || OPEN.test(list) || OVERLAPS.test(list)) return [];
  if (LEFT_UNCOUNTED.test(text.slice(last.end))) return [];
  if (!areKinds(parts) && (MAY_SHARE.test(list) || LEVELS.test(list))) return [];
  const made =
    areHalves(claim, parts) ||
    areGiven(parts) ||
    (areKinds(parts) && isNearly(claim, parts)) ||
    (MADE_OF.test(list) && parts.length === after.filter(({ start }) => start < until).length);
  // 教育5.3亿元，……住房和其他1.1亿元: the first of a row is no whole of the others.
  const closed = parts.length > 2 && CLOSES.test(last.lead) && isNearly(claim, parts, CLOSED);
  return made || closed ? [added(parts, claim)] : [];
}

/** 318家，常年开门的276家，门上挂锁的42家: two of one build that nearly make the whole leave nothing out. */
function areHalves(all: Quantity, parts: readonly Quantity[]): boolean {
  const off = Math.abs(total(parts) - size(all)) / size(all);
  return (
    parts.length === 2 &&
    // 有呕吐的29例，有腹泻的17例，…: one of the row.
    !/的$/.test(all.lead) &&
    all.value > FEW &&
    off < SLIGHT &&
    parts.every(({ lead, noun }) => /^，?[^，]{2,8}的$/.test(lead.trim()) && noun === '')
  );
}

/** Three or more, each with who gives it. */
function areGiven(parts: readonly Quantity[]): boolean {
  return parts.length > 2 && parts.every(({ lead, role }) => role === 'plain' && GIVEN.test(lead.trim()));
}

/** 4至8分的9名，9分以上的4名，|已有3人被暂停: who is counted otherwise is no kind more. */
function countedAlike(parts: readonly Quantity[]): readonly Quantity[] {
  const end = parts.findIndex(({ unit }) => unit !== parts[0]!.unit);
  return end < 0 ? parts : parts.slice(0, end);
}

/** 男生52人，女生46人: as many of the first as are kinds of one row. */
function kindsOf(parts: readonly Quantity[]): readonly Quantity[] | undefined {
  for (let many = parts.length; many > 1; many--) {
    const run = parts.slice(0, many);
    if (areKinds(run)) return run;
  }
  return undefined;
}

function isNearly(all: Quantity, parts: readonly Quantity[], off = SLIGHT): boolean {
  return Math.abs(total(parts) - size(all)) / size(all) < off;
}

/** 40平方米的120套，50平方米的200套，60平方米的80套，统共420套. */
function sum(told: Claim): Reading[] {
  const { claim, text } = told;
  const parts = alikeIn(told);
  const [first] = parts;
  if (
    !first ||
    parts.length < 2 ||
    OPEN.test(text.slice(Math.max(0, first.start - 12), claim.start - claim.lead.length))
  )
    return [];
  if (OVERLAPS.test(text) || parts.some(({ lead }) => /比|较|去年同期|任务|目标/.test(lead))) return [];
  const [, deed = ''] = TOTAL_DEED.exec(claim.lead) ?? [];
  const same = deed === '' ? [] : parts.filter(({ lead }) => lead.includes(deed));
  if (same.length > 0 && same.length < parts.length) return [];
  // 2023年12个，2024年15个，累计30个: since earlier.
  const isOfYears = /[两二三四五六七八九十\d]年/.test(claim.lead);
  const isSince = /累计/.test(claim.lead) && !isOfYears && parts.some(({ lead }) => PERIOD.test(lead));
  if (isSince && !areAllSoFar(parts.map(({ period }) => period))) return [];
  if (claim.value < 3 || PLANNED.test(claim.lead) || parts.some((part) => size(part) > size(claim)))
    return [];
  return parts.slice(0, -1).map((_, i) => added(parts.slice(i), claim));
}
