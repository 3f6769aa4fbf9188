import type { Damager } from '../damage';
import { slipping } from './slips';

const CHECK = 'amount-form';
const COUNT = /(?<![\d.:：，,—%第])\d{2,3}(?=(?:个|家|人|名|户|项)[，。的\p{Script=Han}])/gu;
const MONEY = /(?<![\d.:：—第])\d{1,3}(?:\.\d+)?(?=(?:亿|万)元)/gu;
const SHARE = /(?<![\d.:：—])\d{1,2}(?:\.\d+)?(?=%)/gu;
const SPOKEN = /(?<=[了达有到是成]|完成|超过)\d{1,3}(?=(?:个|家|人|名|户|项)[，。；\p{Script=Han}])/gu;
/** A noun that an amount can follow. */
const AFTER = /(?<=(?:工作|项目|活动|会议))[，,](?=\p{Script=Han})/gu;

export const amountFormDamages: readonly Damager[] = [
  slipping(CHECK, '两头缺亿、万', MONEY, ['0.1-$&', '0.1—$&'], {}),
  slipping(CHECK, '两头缺百分号', SHARE, ['0.1-$&', '0.1—$&', '0.1～$&'], {}),
  slipping(CHECK, '短横', COUNT, ['3-$&', '5-$&'], {}),
  slipping(CHECK, '全角数字', COUNT, ['３２', '１５０', '２６．７'], {}),
  slipping(CHECK, '缺小数点前的0', SHARE, ['.5', '.85'], {}),
  slipping(CHECK, '减少几倍', AFTER, ['，成本降低了两倍，', '，投诉减少3倍，', '，用时缩短一倍，'], {}),
  slipping(
    CHECK,
    '超过以上',
    AFTER,
    ['，超过30人以上到场，', '，参与率高于95%以上，', '，至少5个以上单位参加，'],
    {},
  ),
  slipping(
    CHECK,
    '大约左右',
    AFTER,
    ['，大约40人左右参加，', '，花了将近3000元左右，', '，约20户左右受益，'],
    {},
  ),
  slipping(CHECK, '近多', SPOKEN, ['近30多', '近百余'], {}),
];
