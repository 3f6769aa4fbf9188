/**
 * What a reader knows of the clean speeches (test/fixtures/clean), written down by hand so that the bench does
 * not take the program's own word for it. Keys are the numbers that the files' names begin with.
 */

/** Announced counts that a numbered list answers; the count stands in square brackets. */
export const PROMISES: Readonly<Record<string, readonly string[]>> = {
  '01': ['讲[三]个问题', '强化[四]个认识', '坚持[三]项制度', '提升[三]种能力', '就是[两]个字'],
  '02': ['强调[四]点'],
  '03': ['讲[三]点意见', '整治[四]场硬仗', '抓好[三]件事', '做到[两]个同步'],
  '04': ['主要有[两]条', '提[三]点要求'],
  '05': ['有[三]个特点', '提[四]点建议'],
  '06': ['提[三]点要求'],
  '07': ['体现在[三]个方面', '集中在[两]个方面', '记录了[三]种典型表现'],
  '08': ['有[三]个明显的变化', '送给大家[三]句话'],
  '09': ['讲[三]个问题'],
  '10': ['归纳起来有[两]个方面', '抓好[三]项工作', '完成[三]步'],
  '12': ['讲[三]层意思', '集中在[两]个方面', '谈[三]点感受', '在[三]篇文章'],
  '14': [
    '讲[四]个问题',
    '以下[三]个方面',
    '主要有[三]条',
    '抓好[五]项重点任务',
    '盯住[三]个环节',
    '重点在[四]个方面',
    '提[三]点希望',
  ],
};

/** How to take one part out of a speech, with every trace of it. */
export interface Removal {
  /** Lines to drop, told by their first characters: one, or from the first to the last. */
  readonly drop: readonly (readonly [from: string, to?: string])[];
  /** Words to put in the place of others; nothing in the place of those that have no second. */
  readonly replace?: readonly (readonly [words: string, by?: string])[];
}

export const PARTS: Readonly<
  Record<'praise' | 'critique' | 'requirement' | 'closing', Readonly<Record<string, Removal>>>
> = {
  praise: {
    '01': { drop: [['总的感觉，这次观摩']], replace: [['在肯定成绩的同时，也要清醒地', '我们要清醒地']] },
    '02': { drop: [['总体来看，一季度'], ['成绩值得肯定。']] },
    '03': { drop: [['总的来看，上半年']] },
    '05': {
      drop: [['总体上看，这次']],
      replace: [
        ['大家坦诚相见，红了脸、出了汗，也鼓了劲。会议开得很成功，达到了团结—批评—团结的目的。'],
        ['在看到成绩的同时，也要看到还有不足', '这次会议还有不足'],
      ],
    },
    '06': {
      drop: [['成功来之不易，']],
      replace: [
        ['，比上学期快了41秒，没有一人摔倒、没有一人掉队'],
        ['可以说，这次演练是成功的，收到了预期的效果。'],
        ['当然，演练也', '演练'],
      ],
    },
    '08': { drop: [['这期培训班时间不长'], ['四个小组的汇报']] },
    '10': {
      drop: [['一、上半年工作的总体评价', '用水报装由5个环节']],
      replace: [
        ['在肯定成绩的同时，也要看到存在的问题。'],
        ['二、经营中', '一、经营中'],
        ['三、下半年', '二、下半年'],
      ],
    },
    '11': { drop: [['好的方面：']] },
    '13': { drop: [['总的来看，这次演练']] },
  },
  critique: {
    '01': {
      drop: [['在肯定成绩的同时']],
      replace: [
        [
          '这次暴露出来的毛病，说起来就是两个字：一是等，二是靠。等的是上面的批复，靠的是外面的老板，唯独忘了自己的两条腿。',
        ],
        ['，也照出了差距'],
      ],
    },
    '02': {
      drop: [['差距应当正视。']],
      replace: [['投资上不去，根子在项目少、开工慢。'], ['，压力不小'], ['三句话', '两句话']],
    },
    '03': { drop: [['但是也要看到，']], replace: [['老市场的问题拖了多年，这次要见底。']] },
    '05': { drop: [['在看到成绩的同时']] },
    '06': { drop: [['当然，演练也暴露']] },
    '08': {
      drop: [['当然，也有一些不足']],
      replace: [['有的同志书架上摆满了书，塑料封皮都没有拆；有的同志一年读几十本，却说不出一本的要点。']],
    },
    '11': { drop: [['存在的不足：']] },
    '13': { drop: [['同时也要看到，']], replace: [['针对演练中暴露出来的问题，']] },
  },
  requirement: {
    '01': { drop: [['下面，我就抓好', '三是提升安全']] },
    '02': {
      drop: [['一、二季度是', '四要改进']],
      replace: [
        ['会后，各单位要连夜传达会议精神，把任务和责任落实到人，工作打算于4月15日前报县政府办公室。'],
        ['，请大家抓好落实'],
      ],
    },
    '03': { drop: [['下面，我讲三点', '整治环境，干部干']] },
    '05': {
      drop: [['开好民主生活会', '最后，要把服务']],
      replace: [['民主生活会开完以后，请党组在15日之内把会议综合报告、整改方案报县委组织部和督导组。']],
    },
    '06': { drop: [['学校既是读书', '三是互相照应']], replace: [['，回去以后要好好琢磨']] },
    '07': { drop: [['三、今后改进', '这次获奖的老师']] },
    '08': { drop: [['结业不是终点', '挑担子还要']] },
    '10': { drop: [['三、下半年', '每家水厂下半年']] },
    '11': { drop: [['下一步要求：']] },
    '13': { drop: [['据气象部门', '防汛物资按照']], replace: [['这些好的做法，要坚持下去。']] },
  },
  closing: {
    '01': { drop: [['同志们，离年底']] },
    '02': { drop: [['今天会议的议程']] },
    '03': { drop: [['同志们，老百姓', '百日不长']] },
    '04': { drop: [['希望大家把今天']] },
    '05': { drop: [['民主生活会开完']] },
    '06': { drop: [['老师们、同学们，今天我们', '谢谢大家']] },
    '07': { drop: [['各位老师，三尺']] },
    '08': { drop: [['最后，祝愿']] },
    '09': { drop: [['2024年还剩下']] },
    '10': { drop: [['各位同事，水是', '谢谢大家']] },
    '11': { drop: [['战友们，当兵']] },
    '12': { drop: [['各位来宾、同志们，一片']] },
    '13': { drop: [['同志们，防汛抢险']] },
    '14': { drop: [['会后，各镇各部门', '同志们，一年之计']] },
  },
};

/** Reviewees of speeches that have no front matter of their own. */
export const REVIEWEES: Readonly<Record<string, readonly string[]>> = {
  '06': ['七年级（一）班', '八年级（二）班', '后勤组'],
  '08': ['乡村振兴组', '基层治理组', '营商环境组', '生态保护组'],
};
