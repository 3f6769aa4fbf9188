/** Praise and criticism told from the words of a clause. */

export type Verdict = 'praise' | 'critique';

/** What is to be done, and what was mended, is no criticism. */
const DEMAND =
  /^(?:希望|下一?步|今后|请|建议)|(?:(?<![主需重])要(?!充分|是|有)|务必|必须|应当?)(?!肯定|表扬)/;
const MENDED =
  /(?:解决|破解|化解|消除|补齐|整改|找准|查摆|发现|正视|直面)[了好完]?[^，]{0,10}?(?:问题|难题|不足|差距|短板|弱项|隐患)|(?:问题|隐患|不足)[^，]{0,4}(?:整改|解决|销号)|没有(?:什么)?(?:问题|隐患|缺项)|不(?:等不靠|讲条件|怕)/g;

const CRITIQUE =
  /问题|不足|差距|短板|薄弱|弱项|隐患|漏洞|偏[\p{Script=Han}]|滞后|缓慢|落后|脱节|有待|欠[缺佳妥]|缺[少乏位]|批评|通病|走过场|流于形式|[不没]够|不[实严细牢深高力准全紧]|不及时|不到位|不平衡|不经常|不规范|不清楚|不明显|没有?(?:跟上|到位|落实|完成|及时)|太[慢少低散软差粗]|(?:进度|进展|推进|速度|力度|动作|行动|反应|\p{Script=Han}{2})(?:较|比较|还|有点|有些)?[慢差]$/u;
const PRAISE =
  /肯定|成绩|成效|亮点|特点|特色|优点|进步|经验|值得|表扬|点赞|扎实|过硬|出色|突出|领先|走在[前了]|很好|[办做]法好|有(?:办法|一套|力|效|序|声有色)|得[好力]|(?:抓|干|做|办|学|讲|想|推进|落实|整顿)得(?:很|比较|较|更)?(?:好|快|实|细|严|紧|早|深)|(?:动手|行动|开工|起步)早|(?:推进|进度|进展|见效|行动|动作|速度|办理)快|(?:力度|成果|收获|变化|声势)大|(?:质量|效率|标准|热情|干劲|水平)(?:很|比较|较)?[高足]|吃得了苦|满意|到位|第一$/u;

/** What the clauses of a folded text say: praise, criticism, both or nothing that can be told. */
export function verdictsIn(folded: string): Set<Verdict> {
  const found = new Set<Verdict>();
  for (const clause of folded.split(/[，。；：！？、]/)) {
    const plain = clause.replace(MENDED, '').trim();
    if (DEMAND.test(plain)) continue;
    if (CRITIQUE.test(plain)) found.add('critique');
    else if (PRAISE.test(plain)) found.add('praise');
  }
  return found;
}
