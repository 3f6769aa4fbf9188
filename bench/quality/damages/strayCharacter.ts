import type { Damager } from '../damage';
import { slipping } from './slips';

const CHECK = 'stray-character';
const back = { repair: 'always' } as const;

/** A character and the one that a text layer gives in its place. */
const LOOKALIKES = '高⾼ 目⽬ 工⼯ 一⼀ 大⼤ 人⼈ 面⾯ 行⾏ 力⼒ 长⻓ 见⻅ 民⺠ 风⻛'.split(' ');

export const strayCharacterDamages: readonly Damager[] = [
  slipping(
    CHECK,
    '零宽字符',
    /(?<=\p{Script=Han})\p{Script=Han}/gu,
    ['\u200b$&', '\u200d$&', '\u2060$&', '\ufeff$&'],
    back,
  ),
  slipping(CHECK, '软连字符', /(?<=\p{Script=Han})\p{Script=Han}/gu, ['\u00ad$&'], back),
  slipping(
    CHECK,
    '方向符',
    /(?<=\p{Script=Han})\p{Script=Han}/gu,
    ['\u202a$&', '\u200e$&', '\u2067$&'],
    back,
  ),
  ...LOOKALIKES.map((pair) => {
    const [right, wrong] = [...pair] as [string, string];
    return slipping(
      CHECK,
      '部首字符',
      new RegExp(`(?<=\\p{Script=Han})${right}(?=\\p{Script=Han})`, 'gu'),
      [wrong],
      back,
    );
  }),
  slipping(CHECK, '私用区字符', /(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/gu, [
    '\ue4c6',
    '\ue816',
  ]),
  slipping(CHECK, '丢失的字符', /(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/gu, ['\ufffd']),
  slipping(CHECK, '全角字母', /(?<=[\p{Script=Han}，。])(?:的|新)/gu, ['$&ＧＤＰ', '$&ＡＰＰ', '$&５Ｇ']),
  slipping(
    CHECK,
    '词中空格',
    /(?<=\p{Script=Han})(?:工作|问题|项目|群众)(?=\p{Script=Han})/gu,
    ['工 作', '问 题', '项 目', '群 众'],
    {
      entails: ['word-doubled', 'paragraph-broken'],
    },
  ),
  slipping(CHECK, '段尾乱码', /。(?=\r?\n)/g, ['。ā', '。ゥ', '。か']),
  slipping(CHECK, '半角片假名', /(?<=\p{Script=Han})\p{Script=Han}(?=\p{Script=Han})/gu, ['ｶ', 'ﾆ']),
  slipping(CHECK, '形近假名', /(?<=\p{Script=Han})工(?=作)/gu, ['エ']),
];
