/** Naming 点评对象: the ways in which a speech names a unit or a person, and what of it is no comment on anyone. */
import type { Paragraph } from '../model/manuscript';

/** True for a name that is still to be filled in. */
export function isUnfilled(name: string): boolean {
  return name === '' || /[×*＿_]|某|[xX]{2}/.test(name);
}

/** A test whether a text names the reviewee, in full or in a short form. */
export function namer(name: string): (text: string) => boolean {
  const forms = shortForms(name);
  return (text) => forms.some((form) => form.test(text));
}

/**
 * The folded text of a paragraph with what only tells who spoke blanked out, same length; all of it where the paragraph
 * is no part of the speech's matter: its title, its salutation.
 */
export function commentsIn({ kind, folded }: Pick<Paragraph, 'kind' | 'folded'>): string {
  if (kind !== 'body' && kind !== 'heading') return blank(folded);
  return folded.replace(/[^。！？]+[。！？]?/g, (sentence) => {
    const lead = /^\s*/.exec(sentence)![0];
    return lead + sentence.slice(lead.length).replace(ROLL, blank);
  });
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

const SPOKE = '(?:发言|汇报|述职|介绍|表态|交流|通报|点评|讲评|讲解|宣读|提交|播放|演示)';
/** 刚才，A、B、C作了发言 · 听取了A、B的汇报 · 参加会议的有A、B */
const ROLL = new RegExp(
  `^.{0,6}?(?:刚才|方才|刚刚|前面|会上|今天|上午|下午|其中)[^；]*?${SPOKE}` +
    `|[^，；]*(?:(?<!工)作|做|进行)了[^，；]{0,8}${SPOKE}` +
    `|(?:听取|听|观看|看)了?[^，；]{0,60}${SPOKE}` +
    '|^(?:参加|出席|列席|到会).*',
  'g',
);

const REGION =
  /^(?:[\p{Script=Han}]{2,3}?[省市县区州盟旗]|[省市县区州盟旗镇乡]|本)?(?:直属?|属)?(?=[\p{Script=Han}]{2,})/u;
/** Without its region such a name fits many. */
const GENERIC =
  /^(?:管委会|政府|人民政府|党委|党工委|机关|机关党委|中学|小学|医院|法院|检察院|支部|工会|公司)$/;
/** What ends the name of a place or a unit, and may be left out where a word like 的 or 在 follows. */
const PLACE = /(?:街道办事处|街道|镇|乡|村|社区|县|区|市)$/;
/** The last characters of a unit's name, kept when the middle is shortened: 发展和改革局 → 发改局. */
const UNIT =
  /(?:委员会|办公室|管理局|集团|公司|中心|大队|支队|学院|大学|中学|小学|医院|银行|部|委|办|局|厅|处|科|院|所|站|队|校|组)$/;
const FOLLOWS = '(?=[的在这今去要把是也，、：；。一抓有对做作和与就][^、]?|班子|党委|党组|同志|$)';

/** Patterns for the ways to name a reviewee: 县教育局 → 教育局; 云岭镇 → 云岭; 住房和城乡建设局 → 住建局. */
function shortForms(name: string): RegExp[] {
  const plain = name.replace(/（.*?）|\(.*?\)/g, '').trim();
  const inner = /[（(](.+?)[）)]/.exec(name)?.[1];
  const bare = plain.replace(REGION, '');
  const forms = [quote(plain), GENERIC.test(bare) ? '' : quote(bare)];
  if (PLACE.test(bare) && bare.replace(PLACE, '').length >= 2)
    forms.push(`(?<![\\p{Script=Han}])${quote(bare.replace(PLACE, ''))}${FOLLOWS}`);
  const unit = UNIT.exec(bare)?.[0];
  if (unit && bare.length >= 5) forms.push(subsequence(bare.slice(0, -unit.length), unit));
  if (/^[\p{Script=Han}]{3}$/u.test(plain) && !UNIT.test(plain) && !PLACE.test(plain))
    forms.push(
      `${quote(plain.slice(1))}同志`,
      `${quote(plain[0]!)}(?:书记|主任|局长|镇长|县长|市长|校长|院长|队长|部长|总)`,
    );
  if (inner) forms.push(quote(inner));
  return forms.filter((form) => form !== '').map((form) => new RegExp(form, 'mu'));
}

/** The first character, at least one more in their order, then the unit's last character. */
function subsequence(stem: string, unit: string): string {
  const [first, ...rest] = stem;
  return `${quote(first!)}(?=[${quote(stem.slice(1))}])${rest.map((char) => `${quote(char)}?`).join('')}${unit.length > 1 ? `(?:${quote(unit)}|${quote(unit.at(-1)!)})` : quote(unit)}`;
}

function quote(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
