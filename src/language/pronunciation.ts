/** 注音: words and characters that a speaker may stumble over, and how they are read. An office adds its own. */

/** Place names, words and surnames whose usual reading is another one; the reading is the whole word's. */
export const READINGS: Readonly<Record<string, string>> = {
  // 地名
  六安: 'lù ān',
  亳州: 'bó zhōu',
  台州: 'tāi zhōu',
  丽水: 'lí shuǐ',
  东阿: 'dōng ē',
  莘县: 'shēn xiàn',
  蔚县: 'yù xiàn',
  乐亭: 'lào tíng',
  乐清: 'yuè qīng',
  井陉: 'jǐng xíng',
  洪洞: 'hóng tóng',
  繁峙: 'fán shì',
  铅山: 'yán shān',
  番禺: 'pān yú',
  东莞: 'dōng guǎn',
  大埔: 'dà bù',
  黄陂: 'huáng pí',
  蚌埠: 'bèng bù',
  歙县: 'shè xiàn',
  黟县: 'yī xiàn',
  涪陵: 'fú líng',
  綦江: 'qí jiāng',
  犍为: 'qián wéi',
  牟平: 'mù píng',
  尉犁: 'yù lí',
  浒墅关: 'xǔ shù guān',
  鄱阳: 'pó yáng',
  天台县: 'tiān tāi xiàn',
  会稽: 'kuài jī',
  阿房: 'ē páng',
  单县: 'shàn xiàn',
  费县: 'bì xiàn',
  任丘: 'rén qiū',
  宁陕: 'níng shǎn',
  华山: 'huà shān',
  渑池: 'miǎn chí',
  武陟: 'wǔ zhì',
  柘城: 'zhè chéng',
  // 词语
  强劲: 'qiáng jìng',
  劲旅: 'jìng lǚ',
  供给侧: 'gōng jǐ cè',
  供给: 'gōng jǐ',
  给予: 'jǐ yǔ',
  自给: 'zì jǐ',
  补给: 'bǔ jǐ',
  夯实: 'hāng shí',
  掣肘: 'chè zhǒu',
  斡旋: 'wò xuán',
  囿于: 'yòu yú',
  塑造: 'sù zào',
  症结: 'zhēng jié',
  载入: 'zǎi rù',
  记载: 'jì zǎi',
  登载: 'dēng zǎi',
  称职: 'chèn zhí',
  相称: 'xiāng chèn',
  匀称: 'yún chèn',
  削减: 'xuē jiǎn',
  剥削: 'bō xuē',
  处分: 'chǔ fèn',
  惩处: 'chéng chǔ',
  处置: 'chǔ zhì',
  勉强: 'miǎn qiǎng',
  强求: 'qiǎng qiú',
  牵强: 'qiān qiǎng',
  量力而行: 'liàng lì ér xíng',
  累累: 'léi léi',
  弄堂: 'lòng táng',
  参差: 'cēn cī',
  粗犷: 'cū guǎng',
  龟裂: 'jūn liè',
  模样: 'mú yàng',
  着力: 'zhuó lì',
  着眼: 'zhuó yǎn',
  着重: 'zhuó zhòng',
  着手: 'zhuó shǒu',
  应届: 'yīng jiè',
  冠名: 'guàn míng',
  冠军: 'guàn jūn',
  卡点: 'qiǎ diǎn',
  关卡: 'guān qiǎ',
  哨卡: 'shào qiǎ',
  薄弱: 'bó ruò',
  单薄: 'dān bó',
  喷薄: 'pēn bó',
  间隔: 'jiàn gé',
  间断: 'jiàn duàn',
  差使: 'chāi shi',
  露头: 'lòu tóu',
  露馅: 'lòu xiàn',
  宿营: 'sù yíng',
  一宿: 'yì xiǔ',
  角逐: 'jué zhú',
  角色: 'jué sè',
  创伤: 'chuāng shāng',
  重创: 'zhòng chuāng',
  炮制: 'páo zhì',
  呼吁: 'hū yù',
  咀嚼: 'jǔ jué',
  瑕不掩瑜: 'xiá bù yǎn yú',
  踔厉: 'chuō lì',
  挨家挨户: 'āi jiā āi hù',
  数九: 'shǔ jiǔ',
  数见不鲜: 'shuò jiàn bù xiān',
  汗流浃背: 'hàn liú jiā bèi',
  唯唯诺诺: 'wěi wěi nuò nuò',
};

/** 多音姓氏: read so only as a surname. (区 is not among them: before an office it is a district, 区教育局长.) */
export const SURNAMES: Readonly<Record<string, string>> = {
  单: 'shàn',
  解: 'xiè',
  任: 'rén',
  仇: 'qiú',
  查: 'zhā',
  盖: 'gě',
  朴: 'piáo',
  曾: 'zēng',
  华: 'huà',
  纪: 'jǐ',
  燕: 'yān',
  翟: 'zhái',
  员: 'yùn',
  乐: 'yuè',
  覃: 'qín',
  缪: 'miào',
  冼: 'xiǎn',
  佘: 'shé',
  郄: 'qiè',
  宓: 'mì',
  逄: 'páng',
  种: 'chóng',
  令: 'líng',
  卜: 'bǔ',
  召: 'shào',
  折: 'shé',
  句: 'gōu',
  过: 'guō',
  洗: 'xiǎn',
  尉迟: 'yù chí',
  万俟: 'mò qí',
};

/** Surnames that are words of their own, too: 由他任书记, 曾任县长, 查处. */
const ALSO_WORDS = new Set('任曾查盖种令折句过洗解乐华员召'.split(''));
/** Those that stand before an office as words, too, and want a given name between: 查局长的账. */
const NEEDS_GIVEN = new Set('查盖种令折句过洗员召'.split(''));
const OFFICE =
  '(?:副|总|老)?(?:同志|书记|县长|市长|区长|省长|镇长|乡长|局长|部长|主任|主席|院长|校长|处长|科长|队长|总经理|董事长|老师)';
/** With these begins an office or a body, and no given name: 任县委书记, 曾任主任, 单位. */
const GIVEN = '(?![县市区省镇乡村局处党团支总常第各这那全本该副何是为过经任])\\p{Script=Han}{1,2}';
/** 解明远同志; in a list of names the last one has it: 翟明远、单某某同志. */
const GIVEN_THEN = new RegExp(`^${GIVEN}(?:、\\p{Script=Han}{2,4}){0,12}${OFFICE}`, 'u');
const OFFICE_THEN = new RegExp(`^${OFFICE}`, 'u');
/** After these a name may begin. */
const BEFORE_NAME = /(?:^|[^\p{Script=Han}]|[和与同跟及由请听对给向是让叫的了像]|刚才)$/u;

/** A word of the text at which a surname begins. */
export interface NamePlace {
  readonly surname: string;
  /** The word, and its part of speech where the dictionary tells it. */
  readonly word: string;
  readonly tag?: string;
  /** What stands before it and, behind the surname, after it: a few characters are enough. */
  readonly before: string;
  readonly after: string;
}

/** True where a surname is one: it stands before a name and an office, and begins no other word (解放军同志). */
export function isNameAt({ surname, word, tag, before, after }: NamePlace): boolean {
  if (word.length > surname.length && !/^(?:nr|x$)/.test(tag ?? '')) return false;
  if (ALSO_WORDS.has(surname) && !BEFORE_NAME.test(before)) return false;
  return GIVEN_THEN.test(after) || (!NEEDS_GIVEN.has(surname) && OFFICE_THEN.test(after));
}

/** Characters beyond the 3755 of the first level of GB 2312 that everybody reads all the same. */
const FAMILIAR = new Set(
  '咖啡馨靓谐矽您们咋啦嘛呗哎咱嗯噢哟嗨呵啥怎么妞妈爸爷奶婶娃瞅逛踹蹭蹦跤趴躺歇咳嗓嗅噪砸砍砖窍窜竣珑玲琳琪琼瑶瑾璐莉莎茜莹菲萱蕾蓓蔓薇芙芸苑芯骏驰鸽鹏鹤麟鲤鲸枫桐桦梓柠榕槟杏栋栈栅桔槐樱沁沪泓泗洛洱浏涵淇淮渤渭湘滕漳潇澜瀚濠灿炜烨煜煌焕熙熠燎昊昱晖晗晟晨暄曙曦旭旌栖屹岚岐岑岷峪峻嵋嵩巍磊诠诚谆谨谧琢琛瑞璇祺禧祯睿瞩秉秤穗竭笃筑签箱篮籍绚绮缆缤缙翔翰翼耘耀聆聚肴胧胺脐腾膺臻舆舫舰艇芭茗荃荟莞菁菌萃萍葫蓉蓝蔚蔡蕴薪藉藤蘑虔虹蚌蜂融衍裕褒觅誉诣诵谊谱赈赋赣趣踊跻躬轩轴辉辐迈迪逊逍逸遨遵邑邦邮郁郑酬酿酷醇醒释铁铭锋锐锦镇镜闽阅阔陇隍雅雏雯霞露靖韧韵颂颖颗颜飒馈馥骥魁魅鳌鸿黎黛鼎龄',
);

let common: ReadonlySet<string> | undefined;

/** The first level of GB 2312: 3755 characters in common use, in its rows 16 to 55. */
function commonCharacters(): ReadonlySet<string> {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xd7; row++)
    for (let cell = 0xa1; cell <= (row === 0xd7 ? 0xf9 : 0xfe); cell++) bytes.push(row, cell);
  return new Set(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}

/** True for a Chinese character that few can read. `char` is one character or surrogate pair. */
export function isRare(char: string): boolean {
  if (!/\p{Script=Han}/u.test(char) || char === '〇' || FAMILIAR.has(char)) return false;
  common ??= commonCharacters();
  return !common.has(char);
}
