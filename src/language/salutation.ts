/** 称谓: reading the line on which the audience is addressed. */

const PERSON =
  '同志|领导|代表|委员|来宾|嘉宾|朋友|老师|同学|评委|选手|专家|战友|同仁|同事|女士|先生|家长|学员|队员|官兵|指战员|战士|民警|教官|企业家|乡亲|村民|居民|职工|师傅|书记|市长|县长|区长|镇长|乡长|部长|局长|主任|主席|院长|校长|园长|厅长|处长|科长|队长|组长|总经理|董事长|董事|首长|校友|青年|党员|干部|教练|裁判|志愿者|负责人|伙伴|家人|社长|总编|主编|编辑|作家|诗人|诗友|文友|书友|社友|会长|理事|主持人|乡贤|老乡|居士|业主|客户|店长|班长|组员|社员|会员|演员|球友|网友|听众|观众|读者|媒体|教师|师生|员工|干警|医生|护士|司机|家属|评审|评议员|观察员|记者|调解员|督导员|网格员|指挥长|参谋长|政委|连长|排长|团长|营长|班子成员|同行|学友|考生|工友|姐妹|兄弟';
/** 某 and X stand for a name: 尊敬的XX书记. */
const NAME = '[\\p{Script=Han}×xX*]';
/** 各位领导、同志们 · 尊敬的××书记 · 参加演练的全体官兵 · 社区的伙伴们 */
const VOCATIVE = new RegExp(
  `^(?:(?:尊敬|敬爱|亲爱)的)?(?:(?:在座|与会|到会|参会|参加.{2,10}|广大|全体|所有)的?)?(?:(?:各位|全体|诸位)[^。；：！？]{0,12}?(?:${PERSON})?|[^。；：！？的了是要]{0,10}(?:${PERSON})|[^。；：！？的了是要]{2,6}的(?:${PERSON})(?=们)|[^。；：！？的了是要]{2,10}的各位[^。；：！？的了是要]{1,8})们?$`,
);
const PLACEHOLDER = /^(?:尊敬|敬爱)的(?:[×xX*某]{1,12}|[^。；：！？的了是要]{1,10}[长记总任席])$/;
const COLLECTIVE = new RegExp(
  `(?:(?:${PERSON})们|各位.{0,12}(?:${PERSON})|^各位|^各位[^的了是要请看说讲下如]{1,10}|尊敬的|^们|同志|全体.{0,8}(?:人员|${PERSON}))$`,
);
/** Whom nobody listed, by 们: 老少爷们, 保洁大姐们; 先说选手们 tells of some. */
const PEOPLE_OF_ANY_KIND =
  /^(?!先|再|最后|也|还|有|这|那|说|讲|看|对|给|让|请|把|比|跟|和|像|是|在)[\p{Script=Han}]{1,7}(?<![我你您他她它咱人])们$/u;
/** ××、同志们: a name that was taken out, before others. */
const MASKED = /^[×xX*○某]{2,6}$/;
/** Whom nobody listed, after 各位主任、: a word for people by its ending. 各位主任、护士长 */
const PEOPLE = /^[\p{Script=Han}]{1,5}[长员师士者手生人工兵官友属代]$/u;
/** 各班组长、各分包单位负责人: those who are addressed by what they are, more than one sort of them. */
const EACH_OF = new RegExp(`^各(?!位)[^。；：！？的了是要请看说讲下如]{1,10}(?:${PERSON})$`);
/** 各参演单位、同志们 */
const EACH_UNIT =
  /^各(?!位)[^。；：！？的了是要请看说讲下如]{0,8}(?:单位|部门|班组|科室|站所|分队|支部|企业|学校|代表队|参赛队)$/;
/** A name among others that a page robbed of its last word: 各位人大代表、政协，同志们. */
const CLIPPED = new RegExp(`^${NAME}{1,8}$`, 'u');

/** xxx 同 志, 王某某同志, 李 明 同志: who speaks; 各位 同 志 addresses. */
const NAMED_COMRADE =
  /^(?![各全诸在])(?:[×xX*○]{1,3}[ 　]*|\p{Script=Han}[某×xX*○]{1,2}[ 　]*|\p{Script=Han}(?:[ 　]?\p{Script=Han}){1,2}[ 　]+)同[ 　]*志$/u;

/** True for a line that names a speaker as 同志 and addresses nobody. */
export function namesComrade(folded: string): boolean {
  return NAMED_COMRADE.test(folded);
}

/**
 * The length of the salutation at the start of a folded text, its closing mark included, or 0.
 * `同志们，今天…` in running text is a vocative and no salutation; `同志们：今天…` is one that lost its line.
 */
export function salutationLength(folded: string): number {
  const whole = /^([^。；：！？]{1,60}?)\s*[：！，。；、]{0,3}$/.exec(folded);
  if (namesComrade(folded)) return 0;
  if (whole && isVocative(whole[1]!)) return folded.length;
  const glued = /^([^。；：！？]{1,40}?)[：！]/.exec(folded);
  if (glued && isVocative(glued[1]!) && glued[0].length < folded.length) return glued[0].length;
  return 0;
}

/** Where a form of address may begin, a text layer's blank inside of it or not: 同 志们. */
const ADDRESS_HEAD = new RegExp(
  [
    ...'尊敬 敬爱 亲爱 各位 诸位 全体 同志 老师 同学 战友 女士 朋友 首长 乡亲 父老'
      .split(' ')
      .map((word) => [...word].join('[ 　]?')),
    '们：',
  ].join('|'),
  'g',
);
/** Others who are addressed before: 工友们， */
const OTHERS = /^(?:\p{Script=Han}{1,6}们[，、][ 　]?){1,3}$/u;
/** A form of address is no longer than this. */
const LONGEST = 60;

/**
 * Finds a form of address that ends with the mark at `mark` and began in mid-line: …会上的讲话同志们：
 * @returns its offset, or `undefined`
 */
export function salutationBefore(folded: string, mark: number): number | undefined {
  const from = Math.max(0, mark - LONGEST);
  const window = folded.slice(from, mark);
  const clause = window.search(/(?<![^。；：！？])[^。；：！？]*$/);
  for (const { index } of folded.slice(from, mark + 1).matchAll(ADDRESS_HEAD)) {
    if (index < clause || !isVocative(window.slice(index))) continue;
    // 工友们，同志们： is one address, from the start of its line.
    return from + (OTHERS.test(window.slice(clause, index)) ? clause : index);
  }
  return undefined;
}

/** 后勤战线的|同志们：: the words before an address say whose they are. */
export function saysWhose(before: string): boolean {
  return before.endsWith('的');
}

/** True when a folded line is nothing but a form of address, whatever its closing mark. */
export function isSalutationLine(folded: string): boolean {
  return salutationLength(folded) === folded.length;
}

/** True when the line is a form of address that goes on: 尊敬的各位领导， */
export function continuesSalutation(folded: string): boolean {
  return /(?:[，、]|各位|全体|尊敬的|在座的)$/.test(folded) && isSalutationLine(folded);
}

/** A greeting that goes with it: 诗友们大家晚上好; 同志们，稍息 */
const GREETING =
  /(?:，|,)?[ 　]?(?:(?:大家|你们|您们?)?(?:早上|上午|中午|下午|晚上|新年)?好|请?(?:稍息|立正|坐下)|请坐)$/;

/** 同志们，大家下午好！ 各位领导，同志们大家好，: an address and its greeting. */
const GREETED = /^([^。；：！？]{2,40}?好)[，！。]/;
/** No address is longer that has no mark behind it. */
const LONGEST_BARE = 40;

/**
 * The length of an address at the start of a line to which its text is glued without a colon: with its greeting
 * (同志们，大家好！今天……), or because a speech's first words follow (同志们今天我们……; 同事们，刚才……).
 * @param begins whether a speech's text may begin at an offset
 * @returns its mark included; 0 where there is none
 */
export function gluedAddress(folded: string, begins: (at: number) => boolean): number {
  const greeted = GREETED.exec(folded);
  if (greeted && greeted[0].length < folded.length && isAddressWithGreeting(greeted[1]!))
    return greeted[0].length;
  for (const { 0: word, index } of folded.slice(0, LONGEST_BARE).matchAll(/们/g)) {
    const end = index + word.length;
    const text = folded[end] === '，' ? end + 1 : end;
    if (begins(text) && isVocative(folded.slice(0, end))) return text;
  }
  return 0;
}

/** 老师们，大家好, and not 大家好 alone. */
function isAddressWithGreeting(text: string): boolean {
  return text !== text.replace(GREETING, '') && isVocative(text);
}

/** 大家好 behind an address, with the comma before it. */
const GREETS = /(?:，|,)?[ 　]?(?:(?:大家|你们|您们?)?(?:早上|上午|中午|下午|晚上|新年)?好)(?=[！。]?$)/;

/**
 * Where the greeting begins that stands on the line of an address (各位工友｜早上好！, 同志们｜，大家好！): its comma and its
 * first word, offsets in the folded line; `undefined` where none does.
 */
export function greetingIn(folded: string): { comma: number; start: number } | undefined {
  const hit = GREETS.exec(folded);
  if (!hit || !isVocative(folded.slice(0, hit.index))) return undefined;
  return { comma: hit.index, start: hit.index + /^[，, 　]*/.exec(hit[0])![0].length };
}

/** 各位领 导: what a text layer set apart. */
const BLANK_WITHIN = /(?<=\p{Script=Han})[ 　](?=\p{Script=Han})/gu;

function isVocative(text: string): boolean {
  const simple = text.replace(GREETING, '').replace(BLANK_WITHIN, '');
  if (simple === '们') return true;
  const names = simple.split(/[，、][ 　]*/);
  const isName = (name: string) =>
    VOCATIVE.test(name) || PLACEHOLDER.test(name) || PEOPLE_OF_ANY_KIND.test(name);
  const isMasked = (name: string, i: number) => i === 0 && names.length > 1 && MASKED.test(name);
  const isPeople = (name: string, i: number) =>
    i > 0 && /^(?:尊敬的)?[各诸]位/.test(names[0]!) && PEOPLE.test(name);
  const isInner = (name: string, i: number) => i > 0 && i < names.length - 1 && CLIPPED.test(name);
  if (names.length > 1 && names.every((name) => EACH_OF.test(name))) return true;
  return (
    names.every(
      (name, i) =>
        isName(name) || isMasked(name, i) || isPeople(name, i) || isInner(name, i) || EACH_UNIT.test(name),
    ) && names.some((name) => COLLECTIVE.test(name) || PEOPLE_OF_ANY_KIND.test(name))
  );
}

/** Contests and lessons are summed up without addressing anyone; a host's script speaks to whom it announces. */
const WITHOUT = /(?:比赛|竞赛|大赛|赛课|教学|课堂|评课|听课|公开课|作品|试卷|作业|主持词|主持稿)/;

/** True when a speech of this title may do without a salutation. */
export function addressesNobody(title: string): boolean {
  return WITHOUT.test(title);
}

/** True when a text goes on with what stood before it: ，也要看到…, 同时，…, 但是… */
export function goesOnFromAbove(folded: string): boolean {
  return /^(?:[，、；。）”]|但是?，?(?:也|我们|同时|要)|同时，|此外，|另外，|其次，|因此，|所以，|然而，|而且)/.test(
    folded,
  );
}

/** The length of 同志们， or 同志们！ at the start of a text, or 0. */
export function openingAddress(folded: string): number {
  return /^同志们[，！]\s*/.exec(folded)?.[0].length ?? 0;
}

/** What a site's filter took from the start of a salutation: 同志 of 同志们. Empty where nothing is lost. */
export function lostFrom(salutation: string): string {
  return salutation.startsWith('们') ? '同志' : '';
}

const TO_ALL =
  /^\s*(?:同志们|大家|各(?:级|单位|部门|镇|乡|地|位|村|科室)|希望(?:大家|各|同志们)|下一?步，|总的|总体|总之|以上|最后，|接下来)/;

/** True where the speaker turns to everyone, from one that he spoke of. */
export function turnsToAll(folded: string): boolean {
  return TO_ALL.test(folded);
}
