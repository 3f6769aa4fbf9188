/** 称谓: reading the line on which the audience is addressed. */

const PERSON =
  '同志|领导|代表|委员|来宾|嘉宾|朋友|老师|同学|评委|选手|专家|战友|同仁|同事|女士|先生|家长|学员|队员|官兵|指战员|战士|民警|教官|企业家|乡亲|村民|居民|职工|师傅|书记|市长|县长|区长|镇长|乡长|部长|局长|主任|主席|院长|校长|园长|厅长|处长|科长|队长|组长|总经理|董事长|董事|首长|校友|青年|党员|干部|教练|裁判|志愿者|负责人|伙伴|家人';
/** 各位领导、同志们 · 尊敬的××书记 · 参加演练的全体官兵 */
const VOCATIVE = new RegExp(
  `^(?:(?:尊敬|敬爱|亲爱)的)?(?:(?:在座|与会|到会|参会|参加.{2,10}|广大|全体|所有)的?)?(?:(?:各位|全体|诸位)[^。；：！？]{0,12}?(?:${PERSON})?|[^。；：！？的了是要]{0,10}(?:${PERSON}))们?$`,
);
const COLLECTIVE = new RegExp(
  `(?:(?:${PERSON})们|各位.{0,12}(?:${PERSON})|^各位|尊敬的|^们|同志|全体.{0,8}(?:${PERSON}))$`,
);

/**
 * The length of the salutation at the start of a folded text, its closing mark included, or 0.
 * `同志们，今天…` in running text is a vocative and no salutation; `同志们：今天…` is one that lost its line.
 */
export function salutationLength(folded: string): number {
  const whole = /^([^。；：！？]{1,60}?)\s*([：！，。；、]?)$/.exec(folded);
  if (whole && isVocative(whole[1]!)) return folded.length;
  const glued = /^([^。；：！？]{1,40}?)[：！]/.exec(folded);
  if (glued && isVocative(glued[1]!) && glued[0].length < folded.length) return glued[0].length;
  return 0;
}

const TITLE_END = '(?:讲话|点评|讲评|总结|发言|致辞|意见)(?:稿|提纲|材料|总结)?(?:（[^（）]*）)?';

/**
 * Finds a salutation glued to the title before it or to the text after it.
 * @returns the [start, end) offsets of the two or three pieces, or `undefined`
 */
export function gluedSalutation(folded: string): [number, number][] | undefined {
  const titled = new RegExp(
    `^(.{2,50}?${TITLE_END})[ 　]*((?:各位|同志|尊敬|老师|同学|战友)[^。；：！？]{0,30}[：！])[ 　]*`,
  ).exec(folded);
  if (titled && isVocative(titled[2]!.slice(0, -1))) {
    const start = folded.indexOf(titled[2]!, titled[1]!.length);
    const pieces: [number, number][] = [
      [0, titled[1]!.length],
      [start, start + titled[2]!.length],
    ];
    return titled[0].length < folded.length ? [...pieces, [titled[0].length, folded.length]] : pieces;
  }
  const length = salutationLength(folded);
  if (length === 0 || length === folded.length || folded[length - 1] !== '：') return undefined;
  const rest = folded.length - folded.slice(length).trimStart().length;
  return [
    [0, length],
    [rest, folded.length],
  ];
}

/** True when a folded line is nothing but a form of address, whatever its closing mark. */
export function isSalutationLine(folded: string): boolean {
  return salutationLength(folded) === folded.length;
}

/** True when the line is a form of address that goes on: 尊敬的各位领导， */
export function continuesSalutation(folded: string): boolean {
  return /[，、]$/.test(folded) && isSalutationLine(folded);
}

function isVocative(text: string): boolean {
  const names = text.split(/[，、]\s*/);
  if (text === '们') return true;
  return names.every((name) => VOCATIVE.test(name)) && names.some((name) => COLLECTIVE.test(name));
}
