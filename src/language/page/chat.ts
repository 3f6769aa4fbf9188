/**
 * 对话残留: what a chat assistant says to its user, and is no part of the speech that it wrote. A sentence is told by
 * what it says of the draft and to whom (您要的讲话稿); what a speaker may say to the hall is none (如有意见请告诉我).
 */
import { remember } from '../../model/remember';
import { type Sentence, sentencesIn } from '../sentences';

const DRAFT =
  '(?:讲话稿?|讲稿|发言稿?|演讲稿?|稿件|稿子|文稿|(?:点评|讲评|述职|总结|动员|表态)稿|文章|文本|文案|初稿|草稿|范文|范例|模板|版本|修改稿|提纲|致辞|主持词|材料|段落|内容)';
/** Of these no speaker says that they follow. */
const STRONG =
  '(?:讲话稿?|讲稿|发言稿?|演讲稿?|稿件|稿子|文稿|(?:点评|讲评|述职|总结|动员|表态)稿|初稿|草稿|范文|版本?|修改稿|文本|全文|正文|致辞|主持词)';
const MADE =
  '(?:修改|润色|优化|调整|完善|改写|重写|扩写|缩写|精简|压缩|整理|生成|撰写|起草|拟写|拟定|创作|编写|写好|补充|细化|续写|翻译|校对)';
const YOU = '(?:您|你(?![们我的]))';
const MACHINE =
  '(?:AI|人工智能|AI助手|人工智能助手|AI语言模型|人工智能语言模型|大?语言模型|大型语言模型|大模型|智能助手|聊天机器人|智能写作助手|写作助手)';
/** 好的， 当然！ before what is meant, and 根据您提供的提纲， */
const YES =
  '(?:(?:好的|当然(?:可以|了)?|没问题|可以的?|明白了?|收到|了解了?|您好|你好|非常乐意|很高兴为[您你]服务|谢谢[您你]的(?:反馈|说明|补充))[，！。、～~ ]{0,2}){0,2}(?:(?:根据|按照?|结合|应|遵照)(?:您|你(?![们我的]))[^。！？，]{1,24}，)?';

/** 您 beside what only a draft has: 已经为您调整了语气, 您可以直接复制使用, 如需更短的版本; but not a page's 您当前的位置. */
const TO_USER = /您(?!们|当前|现在|所在|正在|还没有?|尚未|好[，！])/;
const OF_DRAFT =
  /讲稿|讲话稿|发言稿|初稿|草稿|提纲|素材|这[段一]段?话|以上内容|第[一二三四五六七八九]+(?:部分|段)|润色|[改扩缩续]写|起草|撰写|写得|写一[份篇]|口语化|(?:简[短洁]|正式|精简|详细|完整|口语|更[长短])的?版|(?:调整|改|换)[^，。]{0,4}语气|语气[^，。]{0,3}[放改调更]|字数|字(?:以内|左右)|复制(?:使用|粘贴)|提炼成|背景信息|没有提供具体|替换[成为][^。]{0,8}(?:单位|例子|数据|内容|情况|姓名|名称)|已按照?您的(?:要求|意见|思路)[^，。]{0,4}(?:补充|修改|调整|增加|删)/;
/** Who speaks to a hall speaks of it. */
const OF_HALL = /我们|咱们|大家|各位|同志|“|‘/;

/** A sentence of its own; what it must say from its first character on. */
const SENTENCES: readonly RegExp[] = [
  // 以下是修改后的讲话稿： 下面是为您起草的点评讲话 这是根据您的要求润色的版本
  start(
    `${YES}(?:以下|下面|下文)(?:就)?(?:是|为)(?!网友|小编|本站)(?![^。：]{0,20}(?:需要|应当|应该|必须|没有|尚未))[^。！？：，]{0,30}${MADE}(?:后|好|过|完|完成|出来|之后)?的?[^。！？：，]{0,24}${STRONG}[^。！？：，]{0,16}(?:，[^。！？：，]{0,16}(?:参考|使用|审阅|审定|查看))?(?:[：。！]|$)`,
  ),
  // 以下是门店早会时店长关于服务规范的讲话内容： it names the occasion that it was asked for.
  start(
    `${YES}(?:以下|下面)(?:是|为)(?!我|本人|咱)[^。！？：，]{4,50}的(?:讲话|发言|讲评|点评|致辞|总结)(?:内容|示例|范例|参考|样例)：$`,
  ),
  // 以上为修改后的讲话稿，如需补充……
  start(
    `${YES}(?:以上|上面|上述)(?:就)?(?:是|为)[^。！？：，]{0,16}${MADE}(?:后|过|好|完|完成)的?[^。！？：，]{0,10}${STRONG}`,
  ),
  // （此处可根据实际情况补充具体数据）
  start(
    '此处(?:可以?|请|需要?)?(?:根据|结合|按照)[^（）]{0,14}(?:补充|填写|填入|插入|增加|替换|调整|展开)[^（）。]{0,12}[）)]',
  ),
  // 以上讲话稿已按您的要求润色完毕
  start(
    `(?:以上|上述|本|该|这篇)?(?:${DRAFT})?(?:已经?|均已)(?:按照?|根据|依照|结合)${YOU}的?(?:要求|需求|意见|建议|反馈|指示)[^。！？，]{0,12}(?:${MADE}|处理|完毕|完成)`,
  ),
  // 以上讲话稿可根据实际情况进一步调整完善。
  start(
    `(?:以上|上述|本)(?:${STRONG}|内容)(?:可以?|请)(?:根据|结合|按照)(?:[^。！？，]{2,14}(?:再|进一步|适当|灵活|自行)|${YOU}?的?(?:实际|具体)(?:情况|需要|需求|场景)?(?:进行|作|再)?)[^。！？，]{0,4}(?:${MADE}|补充|替换|删减|增减|增删)`,
  ),
  start(`[（(]?${YES}(?:以下|下面)为${YOU}${MADE}`),
  start(
    `${YES}(?:以下|下面|这|这里|以上|上面|上述)(?:就|便)?(?:是|为)(?!网友|小编|本站)[^。！？：]{0,16}(?:为|给|帮|替|根据|按照?|依据)${YOU}[^。！？：]{0,50}(?:${MADE}|${DRAFT})`,
  ),
  start(
    `${YES}(?:以下|下面)(?:就)?是(?:一[篇份个]|几[篇份个])[^。！？：]{0,40}(?:稿|讲话|发言|范文|模板|致辞|文稿)[^。！？：]{0,20}(?:：|，(?:供您|您可|希望|请您|字数|全文|约))`,
  ),
  // 好的，下面是整改要求部分：
  start(
    '(?:好的|当然(?:可以)?|没问题|可以的)[，！。](?:以下|下面|这里)(?:就)?是[^。！？：]{2,30}(?:部分|段落|要点|文稿|文本|版本|内容)：',
  ),
  start(
    `${YES}(?:(?:根据|按照?|结合|依据)${YOU}(?:的|所?提供)[^。！？，]{0,24}，)?(?:为${YOU}(?:准备|提供|${MADE})了?|已为${YOU}|我(?:已|已经|来|会|将|可以)?(?:为|帮|给|替)${YOU}|我(?:已经?|来|会|将)?(?:根据|按照?|依照)${YOU}(?:的|提供))[^。！？]{0,50}(?:${MADE}|${DRAFT})`,
  ),
  start(
    `(?:好的|当然(?:可以)?|没问题)[，！！]\\s*(?:我|这|以下|下面)[^。！？]{0,40}(?:${MADE}|稿|字的[^。！？]{0,10}(?:讲话|发言|致辞)：)`,
  ),
  // 根据您的要求，我对第三部分作了扩写
  start(
    `${YES}(?:根据|按照?|结合|应|遵照)${YOU}(?:的|所?提供的?)[^。！？，]{0,24}，我?(?:已经?)?(?:对|将|把|在|重新)[^。！？]{0,40}${MADE}`,
  ),
  // 抱歉，我之前的回答有误
  start(
    `(?:非常|十分|很)?抱歉[，,]?我?(?:之前|此前|上面|上述|前面|刚才|刚刚)的?(?:回答|回复|输出|内容|版本|稿子|文稿|文本)[^。！？]{0,12}(?:有误|错误|不准确|不完整|问题|遗漏|疏漏)`,
  ),
  // 以上内容仅供参考，您可以根据实际情况调整
  start(
    `(?:以上|上述|本)(?:${DRAFT}|回答|信息|建议)?仅供(?:您)?参考[，,](?:请|使用时)?${YOU}?(?:可以?|请)?[^。！？]{0,30}(?:${MADE}|替换|核实|补充|填写)`,
    '您|你|稿|范文|模板',
  ),
  // 以上内容供您参考，如需调整语气，请随时告诉我
  start(
    `(?:以上|上述)(?:${DRAFT}|回答|信息|建议)?仅?供(?:您|你)参考[，,](?:如|若)(?:果|需)?[^。！？]{0,40}(?:告诉我|联系我|告知|说一?声)`,
  ),
  // 以上内容仅供参考，如需调整语气或篇幅，请随时告诉我: of the draft, whoever is asked.
  start(
    `(?:以上|上述)(?:${DRAFT}|回答|信息|建议)?仅?供参考[，,](?:如|若)(?:果|需)?[^。！？]{0,8}(?:${MADE}|删减|增减)[^。！？]{0,24}(?:告诉我|联系我|告知我?|说一?声|提出)`,
  ),
  // 以上就是完整的点评讲话，如有其他需要，欢迎继续提问
  start(
    `(?:以上|上面)(?:就|即)?[是为][^。！？，]{0,8}(?:${STRONG}|讲话)[^。！？，]{0,8}[，,](?:如|若)[^。！？]{0,20}(?:告诉我|继续(?:提问|问我)|随时(?:提出|沟通|吩咐|提问))`,
  ),
  // 下面这版语气更亲切一些：
  start(`${YES}(?:以下|下面)这(?:一?版|个版本|[份篇](?:讲话|[讲文]?稿))[^。！？：]{0,24}(?:：|$)`),
  // 作为一个AI，我无法……
  start(
    `(?:很抱歉|抱歉|对不起|非常抱歉)?[，,]?(?:但)?(?:作为|我(?:只)?是)一?(?:个|名|款|位|种)?(?:由[^，。]{1,16}(?:开发|训练|研发)的)?${MACHINE}(?:[，,]?我(?!们)|[，,]?(?:无法|不能|不具备)|[，,](?:以上|上述|本)(?:内容|回答|文本|稿))`,
  ),
  start(
    `(?:很抱歉|抱歉|对不起|非常抱歉)[，,](?:但)?我(?:暂时)?(?:无法|不能)(?:访问|打开|查看|获取|联网|提供|生成|识别|读取|浏览|满足|核实)`,
  ),
  start('我的(?:知识|训练数据|数据)(?:库)?(?:截止|更新|只到|仅到)'),
  start(
    `(?:本|以上|上述|此|该)(?:内容|回答|文本|文章|答案|稿件|文稿)?(?:均|全部)?(?:由|为|系)${MACHINE}(?:自动|辅助)?生成`,
  ),
  // 希望对您有帮助 希望这篇讲话稿能够满足您的需求
  start(
    `(?:最后，?)?(?:衷心)?希望(?:以上|上述|这[篇份些个版]|本|该|我的)?(?:${DRAFT}|${MADE}|回答|建议|信息|示例|例子)?(?:能够?|可以|会)?对(?:您|你)(?:的(?:工作|写作|讲话|发言|点评))?(?:能)?(?:有所|有些|有|能有)(?:帮助|启发|参考|助益)(?:[！。～~]?$|[，,](?:如|若|也?请|祝|欢迎|还有))`,
  ),
  // 希望这份讲评稿能够帮到您！
  start(
    `(?:最后，?)?希望(?:以上|上述|这[篇份些个版]|本|该|我的)?(?:${DRAFT})?[^。！？]{0,8}(?:能|可以|会)够?(?:帮(?:到|助到?|上)|有助于)(?:您|你)[^。！？]{0,6}[！。～~]?$`,
  ),
  start(
    `(?:最后，?)?希望(?:以上|上述|这[篇份些个版]|本|该)(?:${MADE}后?的?)?${DRAFT}[^。！？]{0,20}(?:符合|满足|达到|贴合)(?:您|你)的`,
  ),
  // 如果需要，我还可以为您提供一个更口语化的版本
  start(`(?:如果|如|若)${YOU}?有?需要，我(?:还|也)?(?:可以|能)(?:再|继续|进一步)?(?:为|帮|给|替)${YOU}`),
  // 如需调整请告诉我
  start(
    `(?:以上(?:内容|文字|文本)?，?)?(?:如果|如|若|假如|要是)${YOU}?(?:还|仍|后续)?(?:有|需要?|想要?|希望|觉得|对)?[^。！？]{0,40}(?:调整|修改|润色|优化|扩写|缩写|补充|定制|完善|细化|改写|精简|删减|增减|增加|需求|要求|细节|风格|语气|篇幅|字数|版本)[^。！？]{0,30}(?:(?:请|可以|可|欢迎|都可|尽管|麻烦)?(?:您|你)?(?:随时|直接|继续|再)?(?:告诉|告知)我|(?:请|欢迎|可以|可|尽管)?(?:随时|直接)(?:跟|和|向)?我?(?:说|提|提出|联系我?|沟通|反馈)|请(?:您|你)?(?:提供|随时告知|补充说明)|我(?:可以|会|将|都可以|可|来)(?:继续|进一步|再|随时|帮|为|按|根据|把)?(?:您|你)?[^。！？]{0,12}(?:${MADE}|提供))`,
  ),
  start(
    `(?:如果|如|若)(?:您|你)?(?:还)?(?:有|需要)(?:任何|其他|其它|更多|别的|进一步的?)(?:问题|需求|需要|帮助|要求|修改意见|想法)[^。！？]{0,12}(?:随时|告诉我|告知我|继续(?:提问|问我))`,
  ),
  start(
    `(?:请问)?(?:是否|要不要|需不需要|还)?(?:您|你)?(?:是否)?(?:还)?(?:需要|要|想让|希望)我(?:再|继续|进一步|帮|为|把|将|针对|按|根据|对|提供)?(?:您|你)?[^。！？]{0,40}(?:${MADE}|提供|${DRAFT}|换成|换一种|版)[^。！？]{0,16}(?:吗|么|呢)[？?]?`,
  ),
  // 是否需要我将其转换为PPT大纲？
  start(
    `是否(?:还)?需要我(?:再|继续|进一步|帮您?|为您?|[将把对])[^。！？]{0,24}(?:${MADE}|转换|转成|做成|提炼|大纲|PPT|版本?|稿)[^。！？]{0,10}[？?]`,
  ),
  // 如果还想突出某个部分，告诉我，我再改
  start(
    `(?:如果|如|若)(?:您|你)?(?:还|另外)?(?:想要?|需要|希望)[^。！？]{0,8}(?:突出|增加|加上|${MADE}|部分|段落|语气|风格|篇幅|版)[^。！？]{0,16}，(?:请|可以)?(?:随时|直接)?告诉我，我(?:再|可以|会|来)[^。！？]{0,6}(?:改|写|调|补|加|${MADE})`,
  ),
  // 您可以根据实际情况调整内容
  start(
    `(?:${YOU}|请您?|使用时|使用前|发言时|讲话时|实际使用时)(?:可以?|请|需要?|应)?(?:自行|灵活|适当)?(?:根据|结合|按照?)[^。！？]{0,24}(?:实际|具体|自身|需要|情况|需求)[^。！？]{0,24}(?:对[^。！？]{0,16})?(?:调整|修改|替换|补充|填写|填充|增减|删减|完善|润色)[^。！？]{0,24}(?:${DRAFT}|措辞|语气|数据|细节|姓名|名称|信息|占位|括号|方括号|使用|即可)?[。！）]?$`,
    '您|你|内容|稿|措辞|占位|括号|文中|即可',
  ),
  start(
    `(?:注|备注|说明|温馨提示|提示|注意|使用说明|使用建议|特别说明)[：:][^。！？]{0,30}(?:【|】|［|\\[|方括号|括号|占位|文中|以上|上述|本稿|此稿|标注|×|X)[^。！？]{0,40}(?:替换|补充|填写|填入|填充|核实|修改|调整|改成|改为)`,
  ),
  start(`(?:主要)?(?:${MADE})(?:说明|要点|思路|之处|亮点|重点|建议)(?:如下)?[：:]?$`),
  start(
    `(?:以上|本|该|这[篇份]|此)(?:${DRAFT})?[^。！？]{0,12}(?:约|共|全文|总计)[^。！？]{0,4}\\d{3,5}字[^。！？]{0,20}(?:您|你|要求|可根据|如需)`,
  ),
  // 这是一篇约九百字的点评讲话：
  start(
    `${YES}(?:以下|下面|这)(?:就)?是一?[篇份个]?(?:大?约|不到|近)?[\\d一二两三四五六七八九十百千]{2,6}字(?:左右)?的?[^。！？：]{0,20}(?:讲话|[讲文]?稿|发言|致辞|版本)[^。！？：]{0,10}(?:[：。！]|$)`,
  ),
  // 需要我继续补充第三部分吗？ 以上为第一部分，是否继续生成第二部分？
  start(
    `(?:以上(?:是|为)[^。！？，]{2,10}，)?(?:是否|要不要|需不需要|需要)(?:我)?(?:再|接着|继续)+(?:为您)?(?:${MADE}|写|输出|展开)[^。！？]{0,16}(?:部分|段|稿|版|内容|吗)[^。！？]{0,4}[？?]`,
  ),
  // 这份讲稿语言朴实，适合在总结会上使用。
  start(
    '这[份篇个版](?:讲话稿?|讲稿|稿子|版本)[^。！？]{0,30}(?:适合|适用于)(?:您|在|现场|会上|直接)[^。！？]{0,12}(?:使用|场合|宣读|朗读)',
  ),
  // 我是您的写作助手，很高兴为您服务。
  start(`我是(?:您|你)的[^。！？，]{0,6}(?:助手|助理)`),
  // A chat's own buttons and headings.
  start(
    '(?:重新生成|继续生成|停止生成|(?:已)?深度思考(?:（用时.{1,8}）)?|已思考.{0,10}|思考过程：?|联网搜索|内容由.{0,4}生成.{0,20}|(?:AI|ChatGPT|DeepSeek|豆包|文心一言|通义千问|Kimi|智谱清言|用户|助手)(?:说)?：)$',
  ),
];

/** What only an assistant's note goes on with, beside such a sentence; a mark without words (😊) says nothing else. */
const GOES_ON =
  /^[^\p{L}\p{N}]+$|^(?:当然|好的?|没问题|可以|明白|收到|您好|你好)[^。！？]{0,6}[。！？]?$|您|^(?:请(?:自行|根据|核实|注意|替换|结合)|祝|谢谢|感谢)|告诉我|帮[您你]|[稿版]/u;
/** 小编 and 本站 speak for a web page. */
const OF_PAGE =
  /预览|登[录陆]|会员|付费|小编|推荐|本站|本网|收集|搜集|下载|范文网|文库|整理了?(?:几|\d|一些)/;
/** A speech about assistants quotes them. */
const QUOTED = /^[“"‘'「]|“[^”]*$/;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a paragraph that an assistant said; offsets into its folded text. */
export interface ChatPlace extends Place {
  /** True where the paragraph says nothing else. */
  readonly whole: boolean;
}

/** What a chat assistant said in a paragraph: its sentences in a row as one place. */
export const chatIn: (folded: string) => readonly ChatPlace[] = (folded) =>
  MAY_BE.test(folded) ? read(folded) : NONE;

/** <think>…</think>: what an assistant thought before it wrote; one of the two marks alone where the other is gone. */
const THOUGHTS = /<think>(?:(?!<\/?think>)[\s\S])*<\/think>|<\/?think>/gi;

/** A stretch of a text that an assistant wrote for itself; offsets into the text. */
export interface Thought extends Place {
  /** True where both its marks are there. */
  readonly whole: boolean;
}

/** True for a text with a mark of them. */
export function hasThoughts(text: string): boolean {
  return /<\/?think>/i.test(text);
}

/** What an assistant wrote for itself. */
export function thoughtsIn(text: string): readonly Thought[] {
  if (!hasThoughts(text)) return [];
  return [...text.matchAll(THOUGHTS)].map(({ 0: hit, index }) => ({
    start: index,
    end: index + hit.length,
    whole: hit.length > '</think>'.length,
  }));
}

/** True for a paragraph that is nothing but what an assistant said: it is no part of the speech. */
export function isChat(folded: string): boolean {
  return chatIn(folded)[0]?.whole === true;
}

const NONE: readonly ChatPlace[] = [];
const MAY_BE =
  /您|你(?!们)|AI|人工智能|语言模型|助手|告诉我|告知我|以下|下面|以上|这是|稿|生成|注：|备注|说明|提示|思考|联网|我的(?:知识|训练)|抱歉|根据实际|需要我|是否继续/;

const read = remember((folded: string): readonly ChatPlace[] => {
  const sentences = piecesOf(folded);
  const said = sentences.map(({ text, start: at }) => isSaid(text) && !isQuoted(folded, at));
  if (!said.includes(true)) return NONE;
  const all = sentences.every(({ text }, i) => said[i] || GOES_ON.test(text)) && folded.length <= 300;
  if (all) return [{ start: 0, end: folded.length, whole: true }];
  return runs(sentences, said);
});

const DATE_BEFORE = /^（[\d×xX]{2,4}年[^（）]{1,12}）/;

/** Sentences up to 。！？, and 以下是修改后的讲话稿： by itself, since the speech may follow on its line. */
function piecesOf(folded: string): readonly Sentence[] {
  // （2025年7月29日）以下是修改后的讲话稿：
  const date = DATE_BEFORE.exec(folded)?.[0] ?? '';
  const rest = folded.slice(date.length).replace(/；/g, '，');
  const sentences = sentencesIn(rest).map(({ text, start: at }) => ({ text, start: at + date.length }));
  const head = date === '' ? [] : [{ text: date, start: 0 }];
  return [...head, ...sentences.flatMap(byItself)].flatMap(({ text, start: at }) => {
    const after = text.indexOf('：') + 1;
    const lead = text.slice(0, after);
    return after > 0 && after < text.length && isSaid(lead)
      ? [
          { text: lead, start: at },
          { text: text.slice(after), start: at + after },
        ]
      : [{ text, start: at }];
  });
}

/** 有的连参数都答不上来，|作为一个AI语言模型，我无法核实: pasted behind a clause, it is no less a sentence of its own. */
const BEGINS_WITHIN = new RegExp(`(?<=，)(?=(?:很抱歉，|抱歉，)?作为一?[个名款位种]?${MACHINE})`);

function byItself({ text, start: at }: Sentence): Sentence[] {
  const from = text.search(BEGINS_WITHIN);
  return from < 0
    ? [{ text, start: at }]
    : [
        { text: text.slice(0, from), start: at },
        { text: text.slice(from), start: at + from },
      ];
}

function isSaid(text: string): boolean {
  const plain = text.replace(/\*+/g, '');
  if (text.length > 200 || OF_PAGE.test(text)) return false;
  return SENTENCES.some((pattern) => pattern.test(plain)) || saysOfDraft(plain);
}

function saysOfDraft(text: string): boolean {
  return TO_USER.test(text) && OF_DRAFT.test(text) && !OF_HALL.test(text);
}

function isQuoted(folded: string, at: number): boolean {
  return QUOTED.test(folded.slice(at, at + 1)) || QUOTED.test(folded.slice(Math.max(0, at - 200), at));
}

function runs(sentences: readonly Sentence[], said: readonly boolean[]): ChatPlace[] {
  const places: { start: number; end: number; whole: boolean }[] = [];
  sentences.forEach(({ text, start: at }, i) => {
    if (!said[i]) return;
    const last = places.at(-1);
    if (last && said[i - 1]) last.end = at + text.length;
    else places.push({ start: at, end: at + text.length, whole: false });
  });
  return places;
}

/** @param needs what must stand somewhere in the sentence besides */
function start(source: string, needs?: string): RegExp {
  return new RegExp(`^[（(【*\\-—> ]{0,3}${needs ? `(?=.{0,160}(?:${needs}))` : ''}(?:${source})`, 'u');
}
