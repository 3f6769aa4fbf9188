/** What is a page's and what is the speech's: kinds of lines, by their words and by their place. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../../../src/reading/parse';
import { runChecks } from '../../../support/checking';

const TITLE = '在全镇重点工程点评会上的讲话';
const OPENING = '今天，我们用半天时间看了九个工地。总的来看，各村行动快、干得实，值得肯定。';
const ASK = '同时也要看到，有的工地开开停停。下一步，各村要对照清单抓整改，必须按月销号。';
const CLOSING = '同志们，目标已经定下，让我们一抓到底，奋力夺取全年工作的新胜利！';

const found = (text: string, id: string) => {
  return runChecks(parse(text))
    .filter(({ check }) => check === id)
    .map(({ range }) => text.slice(range.start, range.end));
};
const residue = (text: string) => found(text, 'page-residue');
const around = (...lines: string[]) => [TITLE, '同志们：', OPENING, ...lines, ASK, CLOSING].join('\n');
const under = (...lines: string[]) => [TITLE, '同志们：', OPENING, ASK, CLOSING, ...lines].join('\n');
const over = (...lines: string[]) => [...lines, TITLE, '同志们：', OPENING, ASK, CLOSING].join('\n');

describe('a sentence of the speech is no page line', () => {
  it.each([
    '扫码登记要落实到每个卡口，一个人也不能漏。',
    '要为每家企业定制帮扶方案。',
    '水费充值点要开到村里。',
    '严禁代写代签，谁签字谁负责。',
    '同学们有困难要及时联系老师。',
    '群众可以免费获取法律援助。',
    '各单位登录后才能查看自己的排名，今天起要天天看。',
    '未完成整改内容的单位，月底前要说明原因。',
    '未经许可不得擅自离岗。',
    '本站所有人员要坚守岗位。',
    '限于篇幅，几个村的做法不再一一展开。',
    '大屏要显示到每个点位，谁也不能漏。',
    '我的点评仅供参考，不当之处请批评指正。',
    '以上意见，仅供参考。',
    '今天为大家准备了几个案例。',
    '希望对大家的工作有所帮助。',
    '下载安装防汛软件要到户到人。',
    '时间：2024年3月5日上午9:30',
    '一、相关工作',
    '最近，又有三个村进场施工。',
    '网友留言：路灯不亮。这样的留言要件件回复。',
    '评论区里的意见，我们要当回事。',
    '返回岗位以后，要把会议精神传达到每个班组。',
    '版权保护工作要加强。',
    '申报网址是http://gc.example.cn/list，请各村月底前填报完毕。',
    '大家可以登录www.example.cn查询进度。',
  ])('%s', (line) => {
    expect(residue(around(line))).toEqual([]);
    expect(residue(under(line))).toEqual([]);
    expect(parse(around(line)).speeches).toHaveLength(1);
  });
});

describe('a page line', () => {
  const FOOT = [
    '预览到此结束，要看完整稿请加老师好友！',
    '点这里找老师',
    '版权声明',
    '本稿由会员上传，转载请先取得许可。',
    '登录后可继续阅读',
    '由于篇幅所限，后文无法全部显示，请点此查看',
    '最近更新',
    '• 我要加入会员',
    '【文章共3420字，范文学习借鉴，请勿照抄】',
    '— END —',
    '验证码：',
  ];
  it.each(FOOT)('under the speech: %s', (line) => {
    expect(residue(under(line))).toEqual([line]);
  });
  it('each of a foot', () => {
    expect(residue(under(...FOOT))).toEqual(FOOT);
    expect(found(under(...FOOT), 'closing-missing')).toEqual([]);
  });
  it('under a page’s word in mid-text no long line of the speech, though its sentence has no end', () => {
    const cut = '……（某某文秘网省略331字，正式会员可完整阅读）……';
    const rest =
      '宣传教育职责，加大宣传教育力度，提高群众的安全意识；教育部门要会同有关部门，月底前开展一次学校安全大检查，确保校园安全；';
    expect(residue([TITLE, '同志们：', OPENING, cut, rest, ASK, CLOSING].join('\n'))).toEqual([cut]);
  });
  it('a line that leaves words out takes none of the short lines below it along', () => {
    const cut = '……（某某文秘网省略120字，正式会员可完整阅读）……';
    const text = [TITLE, '同志们：', OPENING, cut, '这件事要抓紧。', '二要正视问题', ASK, CLOSING].join('\n');
    expect(residue(text)).toEqual([cut]);
  });
  it('says inside of a line how much of the text it shows', () => {
    const cut = '（未完，全文共3100字，当前显示480字）';
    expect(residue([TITLE, '同志们：', OPENING, `${ASK}${cut}`].join('\n'))).toEqual([cut]);
  });
  it.each(['—————  2024-5-6  —————', '放大 缩小 默认', '发表时间：2024/9/13 17:53:36'])(
    'a line of the page’s own over it: %s',
    (line) => {
      expect(residue(over(line))).toEqual([line]);
      expect(parse(over(line)).speeches.map(({ title }) => title)).toEqual([TITLE]);
    },
  );
  it('（通讯员整理） says where the text is from', () => {
    expect(residue(under('（通讯员整理）'))).toEqual([]);
    expect(residue(under('放大声音，默认的也要说清。'))).toEqual([]);
  });
  it('where a site gives its accounts inside of a line', () => {
    const site = '公众号【晚风办公】防丢失QQ【1234567】';
    expect(residue([TITLE, '同志们：', `${OPENING}${site}`, ASK, CLOSING].join('\n'))).toEqual([site]);
  });
  it('under a foot, though it is known by nothing else', () => {
    expect(residue(under('相关文章', '某某镇春耕生产现场会上的讲话', '怎样写好工作总结'))).toHaveLength(3);
  });
  it.each([
    '首页 > 讲话稿 > 点评讲话',
    '当前位置：某某范文网>>领导讲话',
    '投稿人：小编 发布时间：2024/9/13 全文4733字',
    '浏览：120次 下载：3次',
    '时间：2024-03-05 10:20:30 作者：小编',
    '2024-03-05 18.1KB 6 页',
    '登录 | 注册 | 返回首页',
    '点评讲话.docx',
    '第1页 / 共4页',
    '点评讲话（精选5篇）',
    '某某素材网提供各类范文写作素材！',
    '欢迎来到某某文秘网！',
    '网站首页讲话稿致辞演讲稿范文大全',
    '购物车',
    '网站首页',
  ])('over the speech: %s', (line) => {
    expect(residue(over(line))).toEqual([line]);
    expect(parse(over(line)).speeches.map(({ title }) => title)).toEqual([TITLE]);
  });
  it('is none of the speech’s, though it holds a salutation', () => {
    const line = `《${TITLE}》所在栏目：优质范文 > 内容摘要：同志们：${OPENING}${ASK}`;
    expect(residue(under(line))).toEqual([line]);
    expect(parse(under(line)).speeches).toHaveLength(1);
  });
  it('over a sure title takes along what is known by nothing else', () => {
    expect(residue(over('首页 > 讲话稿 > 点评讲话', '墨香小筑'))).toHaveLength(2);
    expect(residue(over('墨香小筑', '浏览：120次 下载：3次'))).toHaveLength(2);
    expect(residue(over('墨香小筑'))).toEqual([]);
    const slogans = ['聚精会神抓好重点工程', '一心一意保安全', `——${TITLE}`].join('\n');
    const [speech] = parse(over('首页 > 讲话稿', '', slogans).replace(`${TITLE}\n同志们`, '同志们')).speeches;
    expect(speech!.title).toBe(slogans.replaceAll('\n', ''));
  });
  it('under the speech takes along the words beside it, but no signature', () => {
    expect(residue(under('', '会员服务', '密码找回', '最近更新'))).toHaveLength(3);
    expect(residue(under('', '清河镇防汛办', '2024年3月5日', '上一篇：春耕讲话'))).toEqual([
      '上一篇：春耕讲话',
    ]);
  });
  it.each([
    ['阅读全文', '谢谢大家！'],
    ['阅读全文', '谢谢大家'],
    ['阅读全文', '一、抓学习', '要抓整改。', '希望大家努力！'],
    ['扫一扫', '二、抓整改', '要抓整改。'],
    ['上一篇：无', '希望同志们再接再厉'],
  ])('under the speech leaves it a sentence, a heading and a leave: %s %s', (foot, ...own) => {
    expect(residue(under(foot, ...own))).toEqual([foot]);
    expect(residue(around(foot, ...own))).toEqual([foot]);
    expect(residue(under(foot, '1.春耕生产现场会上的讲话', '2.公开课评课稿 01-15'))).toHaveLength(3);
  });
  it('in the midst takes no heading without a label along', () => {
    expect(residue(around('阅读全文', '抓好学习'))).toEqual(['阅读全文']);
  });
  it('in the midst takes no line of the speech along', () => {
    expect(residue(around('相关文章', '要抓紧。'))).toEqual(['相关文章']);
  });
  it('between two speeches ends with the next one’s head', () => {
    const text = `${under('阅读全文', '相关推荐', '某某稿')}\n${over()}`;
    expect(residue(text)).toEqual(['阅读全文', '相关推荐', '某某稿']);
    expect(parse(text).speeches.map(({ title }) => title)).toEqual([TITLE, TITLE]);
  });
  it.each([
    ['某某文库网（www.example.com）各村要抓紧。', '（www.example.com）'],
    ['各村要抓紧，第3页共9页一天也不能等。', '第3页共9页'],
    ['各村要抓紧，##paidbegin##一天也不能等。', '##paidbegin##'],
  ])('inside a paragraph: %s', (line, part) => {
    expect(residue(around(line))).toEqual([part]);
  });
});

describe('one title that a page gives twice is one speech', () => {
  it.each([
    ['a page’s lines between', `${TITLE}\n投稿人：小编 发布时间：2024/9/13 全文4733字\n内容预览：\n`],
    ['a breadcrumb between', `${TITLE}\n首页 > 讲话稿 > 点评\n`],
    ['nothing between', `${TITLE}\n`],
  ])('%s', (_, head) => {
    const text = `${head}${over()}`;
    const { speeches } = parse(text);
    expect(speeches.map(({ title }) => title)).toEqual([TITLE]);
    expect(found(text, 'salutation-missing')).toEqual([]);
  });
  it('the upper of two that are alike is the page’s', () => {
    const text = `${TITLE}\n首页 > 讲话稿 > 点评\n${over()}`;
    expect(found(text, 'page-residue')).toEqual([TITLE, '首页 > 讲话稿 > 点评']);
  });
  it('what stands between the two is the page’s', () => {
    const text = `${TITLE}\n李老师\n${over()}`;
    expect(found(text, 'page-residue')).toEqual([TITLE, '李老师']);
  });
  it.each([
    '文稿轩，机关写作之家',
    '公文阁，写作素材库',
    '3 下载券 208 人已下载',
    '2024-03-05 10:20:30 文稿驿站',
  ])('a site’s own line is told: %s', (line) => {
    expect(found(`${line}\n${over()}`, 'page-residue')).toEqual([line]);
  });
  it('the copy next to the text is the title, though it is glued to the salutation', () => {
    const text = `${TITLE}\n更新时间：2024-03-05 10:20:30\n${TITLE}同志们：${OPENING}\n${ASK}\n${CLOSING}`;
    const [speech] = parse(text).speeches;
    expect(speech!.titleParagraphs[0]!.range.start).toBe(text.lastIndexOf(TITLE));
    expect(speech!.salutation!.text).toBe('同志们：');
  });
});
