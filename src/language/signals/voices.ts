/**
 * Whose word a clause is. A demand counts where the speaker makes it, here: what others said (自然资源说要等认定), what
 * stands quoted (批了八个字，“起步要稳”), what a thing takes (骑车要三个钟头), what called the meeting (主要有三方面考虑：一是
 * …必须到现场看一看) ask nothing of the audience. What a plan wants (方案提出，到明年年底……) and what somebody has written
 * down (报上来的照片是绿的) is not there.
 */

import { rare } from '../patterns/sieve';

/** How many, in characters. */
const SOME = '[半几两一二三四五六七八九十百千万\\d]{1,9}[个多来几]{0,2}';

/** What the speaker would not ask for in person: they are not above him, and not he. */
const OTHERS =
  '(?:有人|有的[^，]{0,6}|老百姓|群众|百姓|居民|村民|老乡|商户|企业|老板|专家|家长|老师傅|老校长|校长|老人|老支书|古人|老话|俗话|常言|人家|他们?|她们?|(?:自然资源|住建|交通|水利|林业|农业|财政|城管|环保|教育|卫生|民政|发改|公安|供电|商务)[局厅部委]?)';

/** 老校长常跟我们说，…… : what follows is theirs; 我说锦旗不挂，账要清 tells what was said then, 不像有的地方，要靠人盯 how it is elsewhere. */
const CITES = rare(
  new RegExp(
    `[位个名些]\\p{Script=Han}{1,6}?(?:悄悄|偷偷|私下|当面|后来|当时|还|也|都|就)*(?:跟|对|和|向|同)(?:我们?|咱们?|大家)[^，要]{0,2}[说讲]$|${OTHERS}[却还就总又都也常老曾]*(?:经常|当时|私下|后来)?(?:跟|对|和|向|同)?(?:我们?|大家)?[^，要]{0,2}[说讲](?:道|过)?$|(?:信|留言|反馈表|日记|群)[里上中][^，]{0,3}(?:写|说|讲)(?:道|着)?$|^(?:老话|俗话|常言|古人)[说讲云]得?好?$|^(?!我)[^，]{1,14}(?:解释|反映|答复|回话|念叨|嘀咕|抱怨)(?:说|道)?$|(?<!我|我们)(?:上[月周个]|去年|年初|日前|前不久)[^，]{0,6}(?:发了|下发|印发)[^，]{0,4}(?:通报|通知|文件)$|^[^，]{0,2}(?:省|市|中央|国家|上级|[省市部]里)[^，]{0,8}(?:提出|要求|规定|明确|部署)$|^不像[^，]{2,14}$|^我作为[^，建议提]{2,16}$|^我(?:当时|当场|就)?说(?![一几两句过到明说的])[^，]{2,12}$`,
    'u',
  ),
);
/** What lays down rules: 征稿启事, 《指导纲要》. */
const RULES =
  '(?:《[^》]{2,40}》|[下印]发的意见|启事|通知|文件|[纲规]要|规程|大纲|课标|标准|章程|公约|条例|法规|合同|协议|办法|细则|规定|说明书|[方预]案|规范|守则|手册|电报|明传|公告)';
/** 征稿启事写明，……, 省里的通知写得很清楚，各地要……: what follows is laid down there; what is handed out today is asked for here. */
const LAYS_DOWN = `${RULES}(?<!(?:今天|这次|本次|刚才|会后|马上|随后|即将)[^，]{0,16})[^，要]{0,10}?(?:写明了?|写着|写得[^，要]{1,6}|写的是|载明|规定|提出|里[说讲]|要求|明确|(?:这样|如此)?写的)`;
const RULED = rare(
  new RegExp(
    `^(?!按|依|根据|对照|照)[^，]{0,16}${LAYS_DOWN}[^，]{0,24}$|^里[面头](?:写着|写的是|规定|讲)|^(?:上面|里面|里头)?写得(?:很|非常|清清|明明)[^，要]{1,4}$`,
    'u',
  ),
);

/** What leads back to the speaker and his audience. */
const OURS =
  /^(?:我们|咱们|大家|各|同志们|你们|在座|所以|因此|为此|对此|这(?![次个项届轮])|那|希望|请|会后|今后|下一?步|接下来|但|可是?|不过)/u;

/** 自然资源说要等认定, 不像有的地方要靠人盯, 考虑到周末要值班, 像种菜要看时令. */
const CITED = rare(
  new RegExp(
    `${LAYS_DOWN}[^，]{0,24}要|^里[面头](?:写着|写的是|规定|讲)[^，]*要|^(?:按照?|根据|依据|依照|对照|遵循|本着)[^，]{2,50}(?:要求|规定|原则|部署|精神|标准|目标|思路)$|^不像[^，]{2,20}要|(?:考虑到|是说)[^，]{0,12}要|(?:^|[^，]{0,10}[，、])?(?<!要)(?:就?像|好比|如同)[^，要那这]{1,8}要|^届时[^，]{0,16}要|${OTHERS}[却还就总又都也常]*[说讲](?!了|的|到)[^，]{0,8}要`,
    'u',
  ),
);

/** 骑车要三个钟头, 一年要下八百毫米的雨, 系统要停用两天, 要出大事的: what a thing takes, or comes to. */
const TAKES = rare(
  new RegExp(
    `(?<!每[天周月年个]?[^，]{0,4})要(?:${SOME}(?:钟头|小时|分钟|天(?!天)|公里|里路?|块钱|万块|万元)|(?:念|等|走|坐|花|跑|爬|绕|排|翻|转)[^，]{0,2}${SOME}(?:钟头|小时|分钟|天(?!天)|公里|里|道[岭梁弯山]|座山|[栋座层]楼|[趟次个](?:窗口|部门|门|科室)))|要[下出产用吃烧耗运收倒][^，]{0,3}${SOME}(?:毫米|吨|斤|公斤|度|方|立方|车|担)|要[动占拆征][^，]{0,2}${SOME}[户亩间座家]|要(?:停[用水电机运业]|断[水电网])${SOME}(?:天|小时|个月|周)|(?:伸手|张口|开口|没有?)要[^，]{0,2}(?:一分|钱)|要等到(?:什么|何)时|要看[^，]{1,10}(?:(?<sure>\\p{Script=Han})不\\k<sure>|怎么样|怎样|如何)$|^(?:主要|无非|就|也)?是[要想][^，]{0,14}[捋理说讲通碰议商对聊](?:一|个|通)|一[进出到上下][^，]{1,4}就?要[换脱戴穿]|每[年月周天次][^，]{0,8}都?要[^，]{1,6}的|从[^，起]{1,10}要(?:翻|走|过|坐|绕|爬|跑|转)|一[个人班天家][^，]{0,4}要[接打跑走看送][^，]{0,2}${SOME}(?:个|趟|通|次|家|户|件)|(?:肯定|一定|保准|非得?)要(?:跳|断|停|出|塌|淹|烧|死|翻|垮|误|挨|吃亏)|是要负[^，]{0,6}责任?的?$|要出[^，]{0,2}(?:事|问题|乱子|洋相|人命)|一开口就要|[动张]不?[动口]就要|要提前[^，]{1,6}[预订约抢]{1,2}$|[一每](?:年|天|个?月)[^，们]{0,2}要[^，]{1,3}[一两三四五六七八九几]?[十百千万]`,
    'u',
  ),
);

/** 讲得不准的地方请大家包涵, 稍后区长还要专门讲, 市里下周要来督查, 名次总要分出来, 会后还要投票: a courtesy, who speaks next, who comes, what has to be. */
const COURTESY = rare(
  /请[^，。]{0,12}(?:包涵|海涵|见谅|谅解|原谅|担待|指正|批评)|(?:稍后|随后|待会儿?|一会儿|等会儿?|等一下|(?<!请)[下后]面|接下来|最后)，?[^，。们]{0,12}(?:书记|[省市县区镇乡局处院校厅部]长|主任|同志|领导|总)[^，。各]{0,6}要[^，。]{0,6}[讲作做](?!好|到|实|细)|(?:[省市县]里|省委|市委|中央|国家|上级|[督巡检考验][导察视查核收评]组)[^，。各]{0,6}要来|总要[^，]{1,4}(?:出来|的)|(?:领导|书记|[省市县区镇局院校]长|主任)还要[^，。各]{0,4}(?:作|讲|给|做(?=[^，]{0,4}(?:讲话|指示|报告|部署)))|(?:会后|下午|稍后|随后|接下来|散会后)，?[^，们]{0,4}还?要(?:进行|做|搞|组织)?[^，各]{0,4}(?:民主评议|测评|投票|合影|颁奖|参观|座谈)/u,
);

/** 过去办一张证要跑五个窗口: how it was, up to 现在. */
const ONCE =
  /^(?:过去|以前|从前|往年|当年|那时候?|那会儿|早些年|前些年|前几年|早先)(?!的|一[年个段]|[两二三四五六七八九十半\d])/u;
const NOW =
  /^(?:可|而|但)?(?:是)?(?:现在|如今|今[年天后]|眼下|当前|往后|下一?步|接下来|我们|咱们|大家|各|必须|务必)/u;

/** 今天把大家请来，主要是三个考虑，……: why one meets. */
const REASONS = rare(
  /(?:(?:[一二两三四五几]|[\d]|[个点条方面层])[^，]{0,3}|出于[^，]{0,8}|主要)(?:考虑|用意|想法|由头|缘由|理由)(?:就|主要)?(?:是|有)?$/u,
);

/** 方案提出，到明年年底，……: what is to be, and is not there. */
const PLANNED = rare(
  /^(?:《[^》]{2,30}》|[^，《]{0,10}(?:方案|规划|计划|纲要|意见稿?|细则|目标))[^，]{0,4}(?:提出|明确|规定|确定|要求|设定)|^(?:我们)?(?:力争|争取|计划|预计|有望)?到(?:明年|后年|今年[年]?[底末]|年[底末]|“?十[四五六七]五”?[期]?末)/u,
);

/** 报上来的照片是绿的, 展板上写的, 书记述职说“取得了进展”: how it looks on paper. */
const ON_PAPER = rare(
  /^[^，]{0,6}(?:报上来|报来|上报|报的|填报|(?:展板|纸面|台账|材料|报表|汇报稿?|照片|[月日周]报|日志|[登销统][记号计]表)[上里])[^，]{0,8}(?:是|写|都|很|的有)|^[^，我]{0,6}报“|^(?:《[^》]{2,30}》|[^，我]{0,8}(?:规程|通知|文件|合同|制度|方案))[^，]{0,4}(?:写|讲|说)得|^[^，我]{0,8}(?:述职|汇报|发言|总结)(?:时|里|中|稿)?(?:说|讲|写|称)(?:的是|道)?“/u,
);

/** 眼下, 再看看, 就连: what may stand before them. */
const BEFORE_OTHERS =
  '(?:[但而可]是?|再[看说]|(?:再|反|你)?看看|再说说|反(?:观|过来看)|对比|对照|就连|[眼目]下|当前|近期|最近|今年(?:以来)?|去年|前不久|前几天|上个?[月周]|这[几两]年|近年来?)?(?:一些|有些|几个|其他)?';
/** 邻近的云阳县, 兄弟学校, 隔壁九连, 同行里有两家, 外面的形势: none of those who listen. */
const OTHERS_NAMES =
  '人家\\p{Script=Han}{1,6}?(?:车间|班组|支部|[省市县区镇乡村校厂院所队])(?=(?!的?人)[\\p{Script=Han}，])|(?:[上下]游|对岸|对面|[东西南北][边面]|隔河|隔山)的\\p{Script=Han}{1,4}?[省市县区镇乡村](?!的?(?:同志|代表|群众))|(?:相邻|毗邻|对门)的?\\p{Script=Han}{0,4}?[省市县区镇乡村校厂院所](?=去年|今年|上|前|，|的|就|也|都|已)|兄弟(?:学校|院校|单位|部门|公司|企业|部队|连队|[县市区乡镇厂院局])|邻(?:近的?)?\\p{Script=Han}{0,4}?(?:[省市县区镇乡村校厂院所]|公司|景区)的?|隔壁的?|同行[业里]|周边(?:[省市县]|几个)|外(?:面的|头的?|地的?|[省市县])|全国(?:多地|各地|不少地方|一些地方)|别的(?:地方|[省市县乡镇厂]|单位|学校)|其他(?:省|地方|地区)';
const ELSEWHERE = rare(
  new RegExp(
    `^(?![^，]*(?:来我|来咱|到我|取经|参观|学习我|羡慕|夸|称赞|眼红))${BEFORE_OTHERS}(?:(?:${OTHERS_NAMES})(?<name>\\p{Script=Han}{0,6})|(?<like>\\p{Script=Han}{2,6}?)(?:去年|前年|上个?月|原来|以前|当初|早先|本来)?(?:还|也|都)?(?:跟|和|与|同)(?:我们|咱们?)(?=[^，]{0,6}(?:差不多|一样|一条|相当|相近|同样|挨着|相邻|坐在|站在|起步))|说(?:他们|她们|人家))`,
    'u',
  ),
);
/** What of that goes on into the next sentence: 他们的集体备课雷打不动 */
const STILL_ELSEWHERE =
  /^(?:他们|她们|人家|[这那]家|(?:也|还)有一?[家个]|其中|事后|经查|后来查|调查|那[个所座起场]|(?:一连串|惨痛|血)的|教训)/u;
/** What comes back from there: 我们, 本校, 我县. */
const HERE =
  /^(?:而|但|可|反观)?(?:我们|咱们?|我[省市县区镇乡村校厂院局]|本[省市县区镇乡村校厂院局]|全[市县区镇乡村校厂院局]|大家|在座|你们|各)/u;

/** What comes back from there anywhere in a sentence. */
const BACK_HERE = /我们|咱们|在座|你们|[全我本][省市县区镇乡村校厂院局]/u;

/** How a sentence stands to what it names, from its clauses so far. */
export interface Voice {
  /** It gives the reasons for meeting. */
  readonly explaining: boolean;
  /** It tells what others said. */
  readonly citing: boolean;
  /** It tells how things once were. */
  readonly once: boolean;
  /** It tells what a rule lays down. */
  readonly ruling: boolean;
  /** Of whom it tells, where those are none who listen: 九连; empty otherwise. */
  readonly elsewhere: string;
}

export const OWN_VOICE: Voice = {
  explaining: false,
  citing: false,
  once: false,
  ruling: false,
  elsewhere: '',
};

/** Whose word a clause is, from what came before it in the sentence. */
export function voiceOf(clause: string, { explaining, citing, once, ruling, elsewhere }: Voice): Voice {
  return {
    explaining: explaining || REASONS.test(clause),
    citing: citing && !OURS.test(clause),
    once: (once || ONCE.test(clause)) && !NOW.test(clause),
    ruling,
    elsewhere: HERE.test(clause) ? '' : elsewhere || othersIn(clause),
  };
}

/** 一是……，可是热线响个不停，必须去看一看: a turn does not end the reasons. */
export function turnedBack({ explaining }: Voice): Voice {
  return explaining ? { ...OWN_VOICE, explaining } : OWN_VOICE;
}

/** 去年是去年, 那是前年的老兵挣来的, 那以后再没有第二个, 是运气, 老天爷帮忙: the good that was told is none of today's work. */
const TAKEN_BACK =
  /(?:去年|前年|以前|过去|从前)(?:归|是)(?:去年|前年|以前|过去|从前)(?![^，]{0,8}的)|那(?:都|毕竟|只|也)?是(?:去年|前年|以前|过去|从前|早年|早些年|别人|人家|他们|老黄历)|那(?:以后|之后)再没有?|是(?:运气|侥幸|万幸)(?![^，]*不)|老天(?:爷)?(?:帮忙|给面子|赏脸|照应|作美)/u;

/** True where a sentence takes back the good that it tells, or that the one before it told. */
export function takesBack(sentence: string): boolean {
  return TAKEN_BACK.test(sentence);
}

/** 那时候条件差，怪不得谁, 那不是哪一个人的错: the bad that was told is nobody's fault. */
const EXCUSED =
  /怪不得谁|怨不得谁|谁也不怪|不是(?:哪|谁|某)[^，]{0,3}的(?:错|责任)|那(?:时候?|会儿|年月)[^，]{0,4}条件[^，]{0,2}[差苦]/u;

/** True where a sentence excuses the bad that it tells, or that the one before it told. */
export function excuses(sentence: string): boolean {
  return EXCUSED.test(sentence);
}

/** What of a voice goes on beyond its sentence. */
export function turnedAway({ elsewhere }: Voice): Voice {
  return { ...OWN_VOICE, elsewhere };
}

function othersIn(clause: string): string {
  const found = ELSEWHERE.exec(clause);
  return found ? found.groups!.name || found.groups!.like || found[0] : '';
}

/** The voice in which a sentence goes on after a clause. */
export function voiceAfter(clause: string, voice: Voice): Voice {
  return {
    ...voice,
    citing: voice.citing || CITES.test(clause),
    ruling: voice.ruling || RULED.test(clause),
  };
}

/** True where a sentence goes on about others, of whom the one before it told. */
export function staysElsewhere({ elsewhere }: Voice, sentence: string): boolean {
  return elsewhere !== '' && (STILL_ELSEWHERE.test(sentence) || sentence.startsWith(elsewhere.slice(0, 2)));
}

/** True where a sentence comes back to those who listen: 人家的教训，咱们要学. */
export function comesBack(sentence: string): boolean {
  return BACK_HERE.test(sentence);
}

/** True where a clause asks nothing of the audience, whatever words it uses. */
export function asksNobody(clause: string, { explaining, citing, once, ruling }: Voice): boolean {
  const isOurs = !(explaining || citing || once || ruling);
  return !isOurs || [CITED, TAKES, COURTESY].some((pattern) => pattern.test(clause));
}

/** True where a clause begins to tell what is planned. */
export function plans(clause: string): boolean {
  return PLANNED.test(clause);
}

/** True where what a clause names stands on paper only. */
export function isOnPaper(clause: string): boolean {
  return ON_PAPER.test(clause);
}

/** 批了八个字，“起步要稳，开局要新”: what is quoted within a sentence, made dumb; its marks and its length stay. */
export function withoutQuoted(sentence: string): string {
  return sentence.replace(/“[^“”]{1,60}”/gu, (quoted) =>
    quoted.length > sentence.length - 4 ? quoted : quoted.replace(/[^“”，：。！？；]/gu, '□'),
  );
}
