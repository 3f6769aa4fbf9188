/**
 * Naming 点评对象: the ways in which a speech names a unit or a person. Names come from whoever writes, so they are plain
 * strings throughout: no pattern is made of them, and their number and length are bounded.
 */

/** True for a name that is still to be filled in. */
export function isUnfilled(name: string): boolean {
  return name === '' || /[×*＿_]|某|[xX]{2}/.test(name);
}

/** A place in a text that names one or more of those asked for. */
export interface Mention {
  /** Indices into the names. 王书记 may be more than one. */
  readonly who: readonly number[];
  /** UTF-16 code units of the text. */
  readonly start: number;
  readonly end: number;
}

/** Finds the mentions in a text, in order and apart from each other. */
export type Finder = (text: string) => readonly Mention[];

/** A name is known by its first characters; no longer one is looked for. */
const LONGEST_NAME = 40;
/** How many ways to shorten one name are looked for. */
const MOST_SHORT_FORMS = 120;

/** What must stand around a form for it to mean the name. */
type Fits = (text: string, start: number, end: number) => boolean;

interface Form {
  readonly text: string;
  readonly fits: Fits;
}

interface Known {
  readonly fits: Fits;
  readonly who: number[];
}

/**
 * A finder of many names at once, in full or in a short form: 县教育局 → 教育局; 云岭镇 → 云岭; 住房和城乡建设局 → 住建局;
 * 王明远 → 明远同志. Where forms overlap, the longest one at the first place stands. Takes time linear in the text,
 * however many names there are.
 */
export function finderOf(names: readonly string[]): Finder {
  const forms = new Map<string, Known[]>();
  /** By a form's first code unit, the lengths of the forms that begin with it, the longest first. */
  const lengths = new Map<string, number[]>();
  names.forEach((name, who) => {
    for (const { text, fits } of formsOf(name)) {
      const known = forms.get(text) ?? [];
      const same = known.find((each) => each.fits === fits);
      if (same) same.who.push(who);
      else known.push({ fits, who: [who] });
      forms.set(text, known);
      addLength(lengths, text);
    }
  });
  for (const list of lengths.values()) list.sort((a, b) => b - a);
  const at = (text: string, start: number): Mention | undefined => {
    for (const length of lengths.get(text[start]!) ?? []) {
      const end = start + length;
      const who = forms
        .get(text.slice(start, end))
        ?.filter(({ fits }) => fits(text, start, end))
        .flatMap((known) => known.who);
      if (who && who.length > 0) return { who: [...new Set(who)], start, end };
    }
    return undefined;
  };
  return (text) => {
    const found: Mention[] = [];
    for (let start = 0; start < text.length; start++) {
      const mention = at(text, start);
      if (!mention) continue;
      found.push(mention);
      start = mention.end - 1;
    }
    return found;
  };
}

function addLength(lengths: Map<string, number[]>, { 0: first, length }: string): void {
  const list = lengths.get(first!);
  if (!list) lengths.set(first!, [length]);
  else if (!list.includes(length)) list.push(length);
}

/** Those whom one and the same clause is about. */
export interface Group {
  /** Nobody where it is about a unit that was not asked for. */
  readonly who: readonly number[];
  /** Where what is said of them begins. */
  readonly start: number;
}

/** A、B和C: nothing else stands between names that go together. */
const JOINS = /^[、，和与及跟同以\s]+$/;
/** 要向A学习, 比A慢: named for another's sake. */
const PASSING = /(?:[向比像学同与跟和]|学习|借鉴|不如|对照)$/;

/**
 * Whom the clauses of a sentence are about, in order: 云岭镇抓得早，石桥镇进度慢 are two groups, 云岭镇、石桥镇进度慢
 * is one. Who is named for another's sake has none.
 */
export function groupsIn(sentence: string, mentions: readonly Mention[]): Group[] {
  const groups: { who: number[]; start: number; passing: boolean }[] = [];
  let to = 0;
  for (const { who, start, end } of [...mentions, ...strangersIn(sentence, mentions)].sort(
    (a, b) => a.start - b.start,
  )) {
    const last = groups.at(-1);
    const between = sentence.slice(to, start);
    const mark = Math.max(...['，', '、', '：'].map((each) => between.lastIndexOf(each)));
    const passing = PASSING.test(between.slice(-2));
    to = end;
    if (last && (JOINS.test(between) || (mark < 0 && !passing))) last.who.push(...who);
    else if (!last || mark >= 0)
      groups.push({ who: [...who], start: last ? start - between.length + mark + 1 : 0, passing });
  }
  const own = groups.filter(({ passing }) => !passing);
  return (own.length > 0 ? own : groups.slice(0, 1)).map(({ who, start }) => ({
    who: [...new Set(who)].sort((a, b) => a - b),
    start,
  }));
}

/** The clauses that set in with a unit that was not asked for. */
function strangersIn(sentence: string, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  let next = 0;
  for (const { 0: clause, index } of sentence.matchAll(/[^，、：；]+/g)) {
    const words = clause.trimStart();
    const start = index + clause.length - words.length;
    while (next < mentions.length && mentions[next]!.end <= start) next++;
    const name = leadName(words);
    if (!name || !words.startsWith(name)) continue;
    const end = start + name.length;
    if (!mentions[next] || mentions[next]!.start >= end) found.push({ who: [], start, end });
  }
  return found;
}

/** True for a folded text of nothing but names with marks between them. */
export function isNames(folded: string, finder: Finder): boolean {
  const items = folded.split(/[、，；。：\s]+/).filter((item) => item !== '' && !/^[和与及以]$/.test(item));
  return (
    items.length > 0 &&
    items.every((item) => item.length <= LONGEST_NAME && (leadName(item) === item || isMention(item, finder)))
  );
}

function isMention(item: string, finder: Finder): boolean {
  const [first, second] = finder(item);
  return first !== undefined && !second && first.start === 0 && first.end === item.length;
}

// —— The forms of a name

/** 市场 and 区域 begin with no region. */
const REGION =
  /^(?:\p{Script=Han}{2,3}?(?:[省县州盟旗]|市(?![场政容民])|区(?!域))|[省县州盟旗镇]|市(?![场政容民])|区(?!域)|乡(?!村)|本)?(?:直属?|属)?(?=\p{Script=Han}{2,})/u;
/** Without its region such a name fits many. */
const GENERIC =
  /^(?:管委会|政府|人民政府|党委|党工委|机关|机关党委|中学|小学|医院|人民医院|法院|检察院|支部|工会|公司)$/;
/** What ends the name of a place, and may be left out. */
const PLACE = /(?:街道办事处|街道|镇|乡|村|社区|县|区|市)$/;
/** 云岭镇人民政府, 云岭村村民委员会: who leads a place, which itself is named for it. */
const ORGAN =
  /(?<=\p{Script=Han}{2}(?:镇|乡|街道|村|社区|县|区|市))(?:(?:人民)?政府|党工?委|党总支|(?:村|社区)?党支部|办事处|(?:[村居]民委员|[村居]?委)会|村?两委)$/u;
/** How a unit's name ends, and what is kept of it when the middle is shortened. */
const UNIT =
  /(?:委员会|办公室|管理局|集团|公司|中心|大队|支队|学院|大学|中学|小学|医院|银行|[部委办局厅处科院所站队校组])$/;
const TITLES =
  '同志 书记 主任 局长 镇长 乡长 县长 区长 市长 校长 院长 队长 部长 处长 科长 所长 站长 总'.split(' ');

/** Every way to name a reviewee that is looked for. */
function formsOf(name: string): Form[] {
  const whole = cut(name.replace(/\s+/g, ''));
  const open = whole.search(/[（(]/);
  const plain = open > 0 ? whole.slice(0, open) : whole;
  const inner = open > 0 ? whole.slice(open + 1).replace(/[）)].*$/s, '') : '';
  const place = plain.replace(ORGAN, '');
  // 县法院 for 县人民法院.
  const short = plain.replace(/人民(?=法院|检察院|医院|政府|武装部|代表大会)/, '');
  const forms: Form[] = [whole, plain, inner, place, short].map((text) => ({ text, fits: isOwn }));
  return [...forms, ...personForms(plain), ...unitForms(plain), ...unitForms(place)].filter(
    ({ text }) => text !== '',
  );
}

function cut(name: string): string {
  const most = name.slice(0, LONGEST_NAME);
  return /[\ud800-\udbff]$/.test(most) ? most.slice(0, -1) : most;
}

function personForms(plain: string): Form[] {
  const name = plain.replace(/(?:同志|书记|主任|[局镇乡县区市校院队部处科所站]长)$/, '');
  if (!PERSON.test(name) || UNIT.test(name) || PLACE.test(name)) return [];
  const surname = COMPOUND_SURNAME.exec(name)?.[0] ?? name[0]!;
  const given = name.slice(surname.length);
  return [
    { text: name, fits: isOwn },
    ...(given.length > 1 ? [{ text: `${given}同志`, fits: isOwn }] : []),
    // 张　三: two characters set as wide as three.
    ...(name.length === 2 ? [' ', '　'].map((gap) => ({ text: name[0] + gap + name[1], fits: isOwn })) : []),
    ...TITLES.slice(1).map((title) => ({ text: surname + title, fits: isOwn })),
  ];
}

function unitForms(plain: string): Form[] {
  const region = REGION.exec(plain)?.[0] ?? '';
  const bare = plain.slice(region.length);
  if (bare === '' || GENERIC.test(bare)) return [];
  const ofSameRegion = region.endsWith('县') || region === '' ? OF_SAME.none : OF_SAME.any;
  const fits = region === '' ? isOwn : ofSameRegion;
  const forms: Form[] = [{ text: bare, fits }];
  const stem = bare.replace(PLACE, '');
  if (stem !== bare && stem.length >= 2) forms.push({ text: stem, fits: isPlace });
  return [...forms, ...shortened(bare).map((text) => ({ text, fits }))];
}

/** 住房和城乡建设局 → 住建局: the first character, more in their order, and the unit. */
function shortened(bare: string): string[] {
  const unit = UNIT.exec(bare)?.[0];
  if (!unit || bare.length < 5) return [];
  const stem = bare.slice(0, -unit.length);
  const ends =
    unit.length === 1 ? [unit] : [unit, unit === '委员会' ? '委' : unit === '办公室' ? '办' : unit.at(-1)!];
  return choices(stem).flatMap((choice) => ends.map((end) => choice + end));
}

/** The first character of a stem with one, two, three … of the others in their order; shorter ones first. */
function choices(stem: string): string[] {
  const found: string[] = [];
  let grown: { readonly text: string; readonly next: number }[] = [{ text: stem.slice(0, 1), next: 1 }];
  while (grown.length > 0) {
    const longer: typeof grown = [];
    for (const { text, next } of grown)
      for (let at = next; at < stem.length; at++) {
        if (found.length === MOST_SHORT_FORMS) return found;
        longer.push({ text: text + stem[at], next: at + 1 });
        found.push(text + stem[at]);
      }
    grown = longer;
  }
  return found;
}

// —— What stands around a form

/** 云岭镇中学 is another unit than 云岭镇. */
const OTHER_UNIT = /^(?:中心)?(?:中学|小学|学校|幼儿园|卫生院|医院|派出所|供电所|信用社|敬老院)/;

const isOwn: Fits = (text, _start, end) => !OTHER_UNIT.test(text.slice(end, end + 6));

/** 市教育局 is another unit than 县教育局. */
const OF_SAME: Readonly<Record<'none' | 'any', Fits>> = {
  none: (text, start, end) => isOwn(text, start, end) && !/[省市区州盟]/.test(text[start - 1] ?? ''),
  any: (text, start, end) => isOwn(text, start, end) && !/[省州盟]/.test(text[start - 1] ?? ''),
};

/** 云岭的干部, 云岭在…: a place without what it is, where nothing else can be meant: 东湖公园 is no 东湖街道. */
const FOLLOWS = /^(?:[的在这今去要把是也，、：；。一抓有对做作和与就同][^、]?|班子|党委|党组|干部|$)/;
const isPlace: Fits = (text, start, end) =>
  !/[\p{Script=Han}](?<![对在和与向而像到是看说扬评习])/u.test(text.slice(Math.max(0, start - 1), start)) &&
  FOLLOWS.test(text.slice(end, end + 3));

// —— Names that nobody has given

/** The usual surnames, but for those that are words by themselves: 向书记汇报. */
export const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范方石姚谭廖邹熊金陆郝孔崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚庞樊兰殷施陶洪翟颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂焦柳邢路岳齐梅莫庄辛管祝左谷祁舒耿牟卜詹苗凌费纪靳盛童甄项曲游阳裴席卫查屈鲍覃霍翁隋甘景单包柏宁柯阮桂闵柴华车冉房边吉饶刁瞿戚丘米池滕晋苑臧';
const COMPOUND_SURNAMES = '欧阳|司马|上官|诸葛|夏侯|皇甫|尉迟|令狐';

function personSource(least = 1): string {
  return `(?:${COMPOUND_SURNAMES}|[${SURNAMES}])[\\p{Script=Han}·]{${least},2}`;
}

const PERSON = new RegExp(`^${personSource()}$`, 'u');
const COMPOUND_SURNAME = new RegExp(`^(?:${COMPOUND_SURNAMES})`);

const POST =
  '(?:同志|书记|主任|[局镇乡县区市校院队部处科所站班排连组]长|老师|同学|选手|委员|经理|教授|医生|护士)';
const HEAD_COUNT = '(?:[一二三四五六七八九十]{1,3}|\\d{1,2}|[×xX]{1,2})';

/** 第一组, 第二位选手, 三号选手, 二班, 第三小组 */
const NUMBERED = new RegExp(
  `^(?:第${HEAD_COUNT}(?:小?组|学习小组|代表队|(?:位|名)(?:选手|同志|同学|老师|书记))|${HEAD_COUNT}号选手` +
    `|(?:第${HEAD_COUNT}(?:位|支?队|大队|中队|党?支部|班|连|车间)|${HEAD_COUNT}(?:组|班|连|排|车间|中队|大队))(?=[的在是：，。、\\s]|$))`,
  'u',
);
/** 王明远同志, 张某某书记 */
const PERSON_LEAD = new RegExp(`^(?:${personSource(0)}|\\p{Script=Han}[某×]{1,2}|[×xX]{2,3})${POST}`, 'u');
/** 云岭镇, 县教育局, ××镇: up to the first ending, for 镇村干部 goes on. */
const UNIT_LEAD =
  /^[\p{Script=Han}×xX]{1,14}?(?:街道办事处|街道办|街道|管委会|开发区|办事处|委员会|办公室|项目部|支部|党委|公司|集团|学院|大学|中学|小学|幼儿园|医院|银行|社区|支队|大队|中队|农场|[镇乡村局委办厅院所站队])/u;
/** Ordinary words that end as units do: 优化布局, 带好队伍, 城乡, 各镇. */
const NO_UNIT =
  /^(?:各|全|本|我|你|他|这|那|每|某些|有关|相关|一些|部分|个别|少数|多数|所有|其[他它余]|上级|基层|当前|希望|要|把|将|在|从|抓|让|为|对于|关于|先进|后进)|^(?:乡镇|镇村|村组|县乡|市县|区县|局办|委办|县委|市委|区委)|(?:[布格结全大开破棋定时政战残僵终当]局|[创主承协督开兴举包交查帮代催]办|[农乡驻进入全各到老]村|[城家下返老故入]乡|[城乡集重强名小]镇|[带部排军车掉插领]队|[场厕住]所|[车网岗立]站|党委|[政常省市县区工]委|法院|学院|后院)$/;

/**
 * The unit or the person that a folded text sets in with, in one of the shapes in which a speaker goes through those
 * he comments on: 云岭镇：…, 王明远同志…, 第一组… . Nobody need have said that there is such a one.
 * @returns the name, or `undefined` where the text sets in otherwise
 */
export function leadName(folded: string): string | undefined {
  const lead = folded.slice(0, 24).replace(SETS_IN, '');
  const named = NUMBERED.exec(lead)?.[0] ?? PERSON_LEAD.exec(lead)?.[0];
  if (named) return named;
  const unit = UNIT_LEAD.exec(lead)?.[0];
  if (!unit || NO_UNIT.test(unit) || [...unit].length < 3) return undefined;
  const rest = lead.slice(unit.length);
  return (SHORT_PLACE.test(unit) && !/^[镇村下]/.test(rest)) || LEADS.test(rest) ? unit : undefined;
}

/** True for a folded text that sets in with a person and a title: 李松驰同志… */
export function startsWithPerson(folded: string): boolean {
  return PERSON_LEAD.test(folded);
}

/** True for what can be a person's whole name: a usual surname and one or two characters, or 陈某, 陈××. */
export function isPersonName(text: string): boolean {
  return PERSON.test(text) || /^\p{Script=Han}[某×]{1,2}$/u.test(text);
}

/** Names from abroad are written by their sound, with these: 古斯塔夫·哈格隆德. */
const BY_SOUND =
  /[斯尔特克姆布莱德拉亚娅巴萨卡洛罗兹诺夫尼科马托伊贝莫瓦利奇里曼森纳达哈索维默格伦林普菲泽娜莉蒂佩迪丝琼戈埃弗赫塞略隆基柯祖考桑执]/;
/** So many beside one another are no other word. */
const MANY_BY_SOUND = 3;

/** True where a place in a folded text is within a name from abroad: 切斯 in 桑切斯, 格隆 in 哈格隆德. */
export function isFromAbroad(folded: string, start: number, end: number): boolean {
  let [from, to] = [start, end];
  while (from > 0 && BY_SOUND.test(folded[from - 1]!)) from--;
  while (to < folded.length && BY_SOUND.test(folded[to]!)) to++;
  const inside = [...folded.slice(start, end)].filter((char) => BY_SOUND.test(char)).length;
  const beside = start - from + (to - end);
  const isDotted = folded[from - 1] === '·' || folded[to] === '·';
  return inside > 0 && (isDotted || inside + beside >= MANY_BY_SOUND);
}

/**
 * True where a place in a folded text is within a name among names: 束怀 in 肖杨、束怀德、高昌礼, and 李清 in 李清和、王明远等同志, for
 * 李清和 looks like one itself.
 */
export function isAmongPeople(folded: string, start: number, end: number): boolean {
  const before = /(?:(\p{Script=Han}{2,3})、)?(\p{Script=Han}{2,3})、(\p{Script=Han}?)$/u.exec(
    folded.slice(0, start),
  );
  const after =
    /^(\p{Script=Han}?)(?:、(\p{Script=Han}{2,3})(?:、(\p{Script=Han}{2,3}))?)?(?=\P{Script=Han}|[等和及与]|$)/u.exec(
      folded.slice(end),
    );
  const [beyond, left, head = ''] = before?.slice(1) ?? [];
  const [tail = '', right, farther] = after?.slice(1) ?? [];
  const isWhole = end - start + head.length + tail.length <= 3 && (before !== null || after !== null);
  const own = head + folded.slice(start, end) + tail;
  const near = [
    [left, right],
    [beyond, left],
    [right, farther],
    [left, own],
    [own, right],
  ];
  return isWhole && near.some((pair) => pair.every((name) => name !== undefined && isPersonName(name)));
}

/** True for a character that is a usual surname. */
export function isSurname(character: string): boolean {
  return character !== '' && SURNAMES.includes(character);
}

/** 云岭镇动手早: beyond doubt a place, whatever follows. */
const SHORT_PLACE = /^(?:\p{Script=Han}{2,3}|[×xX]{1,3})(?:[镇乡]|街道|社区)$/u;
/** What follows a name that a sentence is about. */
const LEADS = /^(?:[：。，、（\s]|党[委组]|班子|[的在是把抓做对今这要也有工干项来]|$)/;

/** 先说云岭镇, 对云岭镇来说 */
const SETS_IN = /^(?:[先再接]着?(?:说说?|讲讲?|看看?|点评(?:一下)?)|对于?|首先是|其次是|最后是|比如|譬如)/;
