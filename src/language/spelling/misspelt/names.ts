/** What may be a name, or part of one: 双塘镇, 梁守诚, 云河建材公司. */

import { isAmongPeople, isFromAbroad, isSurname, startsWithPerson } from '../../names';
import { isHan } from '../wordRow';
import { FREE, units } from './characters';
import { isTwice, type Window } from './window';

/** What makes a name of the two characters before it: 双塘镇. */
const PLACE =
  /^(?:街道|社区|小区|中学|小学|幼儿园|广场|大厦|酒店|宾馆|饭店|超市|商场|药房|敬老院|养老院|医院|公司|集团|合作社|[油气]田|水库|高速(?:公路)?|公路|高铁|铁路|隧道|特大桥|大桥|水电站|机场|码头|公园|[林农渔茶]场|[支分]行|\p{Script=Han}?厂|[测库灌景厂矿片]区|(?:图书|博物|档案|文化)馆|[村镇乡县市区路街巷河湖山桥坪塘湾坝站队岛港])/u;
/** What a name of three ends with: a place, or a desk (安监部). */
const PLACE_END = units('乡镇村县区街路河湖山桥坪段队站岛礁港厂矿部科股室组');
/** 沙垭、白鹭两个乡镇: one of the names that are counted behind them. */
const NAMED_IN_ROW =
  /^(?:、\p{Script=Han}{2,6}){0,6}(?:[和与及]\p{Script=Han}{2,6})?(?:等|这)?[两二三四五六七八九十几\d]{1,3}个?(?:乡镇|街道|社区|园区|县区|县市|[镇村乡县区市组站所队]|单位|部门|学校|企业|社(?![会区交])|支行|网点|分社|[场园厂矿店])/u;
/** 云河|建材公司 */
const FIRM = /^\p{Script=Han}{2,4}?(?:公司|集团|厂)/u;
/** 安捷|维保, 顺达|快递: what a firm's trade is called behind its name. */
const TRADE =
  /^(?:维保|物业|快递|物流|建材|电梯|保洁|传媒|证券|人寿|保险|控股|股份|软件|科技|制药|药业|乳业|酒业|餐饮)/;
/** 李工, 王总 */
const CALLED = /[工总董导校局处科所站]/;
/** 小谢|调药泵 */
const FAMILIAR = /[小老]/;
/** 国芳书记 */
const TITLE =
  /^(?:同志|书记|主任|委员|老师|同学|先生|女士|教授|大[姐哥叔爷妈娘嫂]|师傅|老[汉伯]|医生|护士|[局镇乡县区市校院队部处科所站]长)/;

/** 副部长|高晓兵 */
const AFTER_POST = /(?:书记|主任|[部省市县区镇乡局处科院校队厅所站会]长|委员|主席|总理|经理|记者|教授)$/;

/** True where two characters may be a name, or part of one: 双塘镇, 梁守诚. */
export function isName(window: Window): boolean {
  const { reading, start, end } = window;
  const { text } = reading;
  if (isFromAbroad(text, start, end)) return true;
  if (end - start !== 2) return false;
  // 一件件查: the first character is the measure once more.
  if (isTwice(text, start) && text[start - 2] === '一') return true;
  return isOfPerson(window) || isOfPlace(window);
}

function isOfPerson({ reading: { text, begins }, start, end }: Window): boolean {
  if (isAmongPeople(text, start, end) || startsWithPerson(text.slice(start, end + 4))) return true;
  // 高晓|兵作: the last of a name, and what he does.
  if (isSurname(text[start - 2] ?? '') && isBehindPost(text, start - 2)) return true;
  const isAfterSurname = start > 0 && begins[start - 1] === 1 && isSurname(text[start - 1]!);
  const isWithSurname =
    isSurname(text[start]!) &&
    (CALLED.test(text[start + 1]!) || FAMILIAR.test(text[start - 1] ?? '') || isBehindPost(text, start));
  return isAfterSurname || isWithSurname || TITLE.test(text.slice(end, end + 4));
}

function isBehindPost(text: string, start: number): boolean {
  return AFTER_POST.test(text.slice(Math.max(0, start - 3), start));
}

function isOfPlace({ reading: { text, begins }, start, end }: Window): boolean {
  if (TRADE.test(text.slice(end, end + 2))) return true;
  // 在云河建材公司
  if (/[在省市县区镇]$/.test(text.slice(0, start)) && FIRM.test(text.slice(end, end + 8))) return true;
  const place = PLACE.exec(text.slice(end, end + 4))?.[0] ?? '';
  const isPlace = place !== '' && begins[end + place.length] === 1;
  return isPlace || isEndOfPlace(text, begins, start, end) || NAMED_IN_ROW.test(text.slice(end, end + 48));
}

/** True where two characters end a name of three, which ends as places do. */
function isEndOfPlace(text: string, begins: Uint8Array, start: number, end: number): boolean {
  const isLone = begins[start - 1] === 1 && begins[start] === 1 && isHan(text.charCodeAt(start - 1));
  return isLone && !FREE.has(text.charCodeAt(start - 1)) && PLACE_END.has(text.charCodeAt(end - 1));
}
