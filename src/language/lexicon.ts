/**
 * The words of the genre, each spelled once. Every entry is the source of a part of a pattern; the tables of signals,
 * headings and seams are built from them.
 */

/** Joins alternatives, each of them the source of a pattern. */
const any = (...words: readonly string[]): string => `(?:${words.join('|')})`;

/** 一 … 十, 两, 几, or digits: what stands before a measure word. */
export const COUNT = '(?:[一两二三四五六七八九十几]{1,3}|\\d{1,2}|[×xX＊*]{1,2})';

/** The people whom a speaker turns to. */
export const AUDIENCE = any(
  ...'同志 老师 同学 战友 代表 朋友 同仁 同事 来宾 学员 女士 先生 队员 官兵 家长 选手 评委 领导 嘉宾 伙伴 家人 职工 委员'.split(
    ' ',
  ),
);

/** Words that name the work well done. */
export const ACHIEVEMENT = any(
  ...'成绩 成效 成就 成果 实效 进展 突破 效果 进步 胜利 亮点 佳绩 实绩 业绩 局面 态势 答卷 收获 经验 优势 气象 荣誉 喜人变化 可喜变化 新变化 较大变化 明显变化 很大变化 巨大变化 新提升'.split(
    ' ',
  ),
);

/** How things are that are as they should be: 准备很**充分**. One character says it only behind 很 or 得. */
export const GOOD = any(
  ...'不错 机灵 利索 妥帖 出色 扎实 到位 精彩 顺利 认真 成功 有力 有序 有效 得力 得当 得体 具体 全面 客观 深刻 中肯 及时 紧凑 清楚 清晰 漂亮 优秀 优良 优美 优异 良好 高效 自然 精美 精良 精致 精湛 精准 新颖 活泼 生动 流畅 流利 严谨 简练 精炼 规范 公平 公正 勇敢 冷静 沉着 镇定 敬业 尽责 负责 用心 上心 实用 美观 大方 丰富 充实 充分 饱满 热烈 热情 积极 主动 踊跃 自觉 坚决 坚定 鲜明 明确 明显 显著 突出 可喜 喜人 理想 满意 默契 密切 紧密 纯正 协调 和谐 融洽 团结 一致 严明 严格 严密 周密 周到 细致 仔细 精细 整齐 整洁 干净 端正 过硬 熟练 娴熟 灵活 机智 敏捷 迅速 快捷 果断 稳定 平稳 完备 齐全 完善 完整 务实 踏实 朴实 真诚 诚恳 坦诚 真实 实在 雄厚 强劲 旺盛 高涨 昂扬 高昂 浓厚 活跃 活泛 适时 必要 深入 透彻 快速 安全 难得 珍贵 宝贵 到家 给力 特别好 有特色 有新意 有亮点 有成效 有意义 有深度 有温度 有内涵 有章法 有思路 有办法 有境界 有水平 有看头 有操作性 操作性强 针对性强 重视 支持 关心 满意'.split(
    ' ',
  ),
);
/** Of these the ones that say it by themselves, at a clause's end: 措施**有力**. */
export const PREDICATE = any(
  ...'有力 扎实 充分 饱满 高昂 高涨 昂扬 浓厚 良好 有效 合理 广泛 清楚 清晰 丰富 流畅 优美 得当 得体 活泼 新颖 精彩 精美 生动 严密 周密 紧凑 有序 到位 顺利 迅速 果断 默契 过硬 突出 鲜明 显著 明显 喜人 可喜 稳固 向好 加快 优化 完善 提速 增效 高效 务实 洪亮 充沛 热烈 踊跃 精准 齐全 整齐 整洁 公平公正 顺畅 畅通 势头好 基础好 扎实推进 稳步推进 加速积蓄'.split(
    ' ',
  ),
);
/** The same in one character: 抓得**实**, 素质很**高**. */
export const GOOD_CHAR = '[好准活巧实细深透足稳快严紧早高强新浓齐亮美]';

/** What a person or a team shows that does well: 展现了过硬的**作风**. */
export const MERIT = any(
  ...'精神 风貌 风采 作风 担当 责任感 责任心 使命感 纪律性 素质 素养 水平 能力 战斗力 凝聚力 执行力 特色 速度 效率 力度 深度 力量 温度 情怀 本领 友情 友谊 境界 功底 基本功 实力 决心 信心 士气 面貌 形象 魅力 干劲 劲头 智慧 态度 觉悟 意识 主动性 积极性 信念 忠诚 风格 气势 气质 品质 成效 成果 佳绩 高度重视 奉献 拼搏'.split(
    ' ',
  ),
);

/** Words that name what is amiss. */
export const SHORTCOMING = any(
  ...'问题 不足(?!(?:百|千|万|半|[一二两三四五六七八九十\\d]+(?:[吨人个户家亩米天年月元成万百千次名岁斤%]|公里))) 差距 短板 弱项 隐患 薄弱环节 毛病 缺点 缺憾 欠缺 漏洞 欠账 误区 通病 弊病 顽疾 偏差 盲区 死角 瓶颈 制约 空当(?!里) 短处'.split(
    ' ',
  ),
);

/** How a speaker sets a new paragraph going: no line in mid-sentence begins so. */
export const PARAGRAPH_OPENER = any(
  `[^，。；：]{0,12}${AUDIENCE}们，`,
  ...'同志们 各位 大家辛苦 不过(?:，|问题|也|话) 就(?:这些|这么多)， (?:要得不|中不中)？ \\d{1,2}月(?:份)?各 今天 刚才 方才 下面 下(?:个月|一季度|季度|学期|半年) (?:会议?结束|散?会|回去(?:以|之)?|下去(?:以|之)?)后 近期 当前 目前 总的 总体 从总体 总之 同时[，也] 此外 另外 但是?(?:，|昨[天晚夜]) 但要 但也 然而 最后， 下一?步 接下来 借此机会 在肯定 在充分肯定 在看到 与此同时 当然， 为此， 因此， 所以， 对此， 希望 让我们 我相信 会前 以上 (?:今天|反馈|点评|讲评|讲话|发言|通报|我)(?:意见|的(?:点评|讲评|话))?就?(?:先|只)?(?:讲|说|谈|点评)?到(?:此|这里|这儿) (?:往后|今后|接下来|下半年|明年|[二三四]季度)[^，。]{0,4}怎么[办干抓走] 建议(?:大家|同志们|同学们|老师们|各位) 请(?:大家|各位|同志们)(?!的) [离距][^，。]{1,6}(?:只剩|还有|不到|只有) 谢谢 一年来 今年以来 近年来 去年 今年 这次 本次 此次 首先， 其次， 再次， 第[一二三四五六七八九十]，'.split(
    ' ',
  ),
);

/** 没有一户**进水**: what is well not to have happened. 没有一家**拿出方案** is none. */
export const WELL_NOT = any(
  ...'提前走 早走 打翻 感染 [剐刮擦]蹭 超过[^，]{1,5}(?:秒|分钟|小时|天) 过夜 忘 发生(?![^，]{0,4}变) 落下 落$ 掉[队链线] 掉了?$ 丢 漏 垮 塌 断(?!面) 受?伤 错 误 乱 退 请假 迟到 早退 缺[席勤课] 怨 抱怨 叫(?!得|到|起) 喊(?!一?[声嗓句]|停|住|话|[他她你我]) 空$ 空着 失[误事手联] 出[事错险] 出过 违 烧 淹 进[^，]{0,2}水 倒下 跑[过第] 白跑 越级 上[访交] 投诉 怕 合眼 停(?!下来?[^，]{0,2}[扶看问帮等管]) 歇 返工 松 伤亡 死亡 讲条件 讲价 打退 打折 开小差 动摇 偷懒 溜 躲 垫底 过期 少$ [^，]{0,2}往后拖 肯走 滑倒 [挤绊碰撞][倒伤翻] 撂下 跌[倒跤] 摔 闹 拖$ 压$ 积压 [挑查检]出 涂改 走失 滞留 [诉拍][^，]{0,2}[苦桌] 脱[开落]?$ 打折 瘪 烂 红[^，]{0,2}脸 [着起][^，]{0,2}火'.split(
    ' ',
  ),
);

/** 很 非常 比较 …: what stands, or may stand, before a quality. */
export const DEGREE =
  '(?:都|也|还|就)?(?:很|非常|比较|比拟|较为?|十分|相当|确实|的确|特别|极其|极为|颇为?|真的?|尤其|尤为|高度)(?:的|地)?';
export const VERY = `(?:${DEGREE}|更加?|更为|最|都|也)?`;

/** What turns a text round, at a sentence's start: 可一进仓库, 但账没有记全; not 可以, 但愿. */
export const BUT = any(...'可(?![以见能喜圈贵爱谓想知怕惜靠行]) 但(?!愿|凡) 不过 然而'.split(' '));
