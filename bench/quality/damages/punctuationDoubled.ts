import type { Damager } from '../damage';
import { slipping } from './slips';

const CHECK = 'punctuation-doubled';
const again = { repair: 'always' } as const;

export const punctuationDoubledDamages: readonly Damager[] = [
  slipping(CHECK, '逗号两个', /[，,](?=\p{Script=Han})/gu, ['，，'], again),
  slipping(CHECK, '句号两个', /。/g, ['。。'], again),
  slipping(CHECK, '顿号两个', /、(?=\p{Script=Han})/gu, ['、、'], again),
  slipping(CHECK, '顿号逗号', /[，,](?=\p{Script=Han})/gu, ['、，'], again),
  slipping(CHECK, '分号句号', /。/g, ['；。', '，。', '、。'], again),
  slipping(CHECK, '句号逗号', /。(?=\p{Script=Han})/gu, ['。，', '。；']),
  slipping(CHECK, '逗号顿号', /[，,](?=\p{Script=Han})/gu, ['，、', '；，']),
  slipping(CHECK, '省略号', /(?<=\p{Script=Han})。(?=\p{Script=Han})/gu, ['......', '...', '…', '。。。'], {
    repair: 'offered',
    right: '……',
  }),
  slipping(CHECK, '破折号', /(?<=\p{Script=Han})[，,](?=\p{Script=Han})/gu, ['--', '---', '──'], {
    repair: 'always',
    right: '——',
  }),
  slipping(
    CHECK,
    '等前顿号',
    /(?<=[\p{Script=Han}”])等(?=[，。；,;]|部门|单位|方面|工作|问题)/gu,
    ['、等'],
    again,
  ),
];
