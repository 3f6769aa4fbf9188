/** What an engine compiles when it first meets it: better while nobody waits. */
import { parse } from '../reading/parse';
import { runChecks } from './checking';

/** Something of everything that a speech has: its patterns are compiled over it. */
const SPEECH = `在清河县重点工作推进会上的点评讲话
（2024年3月5日）
县长　张明

同志们：
　　今天，我们召开全县重点工作推进会，主要任务是总结一季度工作，点评各单位的汇报。刚才，5个乡镇作了发言，讲得都很好。下面，我讲三点意见。
　　一、肯定成绩，增强信心
　　一季度，各镇各部门真抓实干，完成投资12.6亿元，同比增长8.5%，比去年多3个百分点。一是项目推进快。城关镇新开工项目8个，其中续建5个、新建3个，排名第一。二是服务做得实。“一窗通办”办理事项1200件，群众很满意。
　　二、正视问题，找准差距
　　但也要看到，工作中还存在一些不足：（一）思想认识不到位。有的同志等靠要，遇到困难绕道走。（二）工作进度不平衡，西河镇的项目还没有开工，落后于全县平均水平。
　　三、压实责任，抓好落实
　　1．加强领导。主要负责同志要亲自抓、负总责。2．强化督查，务必于6月30日前完成整改，确保不出问题。希望大家振奋精神，再接再厉，为实现全年目标而努力奋斗！
　　谢谢大家！
`;

/** Reads and checks a speech of our own, in two steps, so that others get a word in between. */
export function warmUp(): void {
  const manuscript = parse(SPEECH);
  setTimeout(() => runChecks(manuscript, {}), 0);
}
