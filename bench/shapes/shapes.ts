/** Texts made to be hard: all of one kind, as long as one likes. */

/** A text of about so many UTF-16 code units. */
type Shape = (length: number) => string;

const HEAD = '在清河县点评会上的讲话\n同志们：\n';

/** One piece again and again; behind a title and a salutation where `head` says so. */
const repeated =
  (piece: string, head = ''): Shape =>
  (length) =>
    head + piece.repeat(Math.ceil(length / piece.length));

/** As `repeated`, each time with a number of its own. */
const counted =
  (piece: (number: number) => string, head = ''): Shape =>
  (length) => {
    let text = head;
    for (let i = 1; text.length < length; i++) text += piece(i);
    return text;
  };

export const SHAPES: Readonly<Record<string, Shape>> = {
  一个字重复: repeated('的'),
  一字一行: repeated('好\n'),
  空行: repeated('\n'),
  空格: repeated(' '),
  半角逗号: repeated(','),
  全角逗号: repeated('，'),
  句号: repeated('。'),
  开括号: repeated('（'),
  合括号: repeated('）'),
  半角括号: repeated('('),
  开引号: repeated('“'),
  合引号: repeated('”'),
  英文引号: repeated('"'),
  开书名号: repeated('《'),
  开合交替: repeated('（“《'),
  一是连写: repeated('一是', HEAD),
  一是逐行: repeated('一是抓落实。\n', HEAD),
  二是逐行: repeated('二是抓落实。\n', HEAD),
  依次编号: counted((i) => `${i}.抓好第${i}件事。\n`, HEAD),
  编号倒着来: counted((i) => `${999 - (i % 999)}.抓好这件事。\n`, HEAD),
  段内编号: counted((i) => `${(i % 9) + 1}.抓好这件事；`, HEAD),
  圈码: repeated('①抓②落③实', HEAD),
  层层套着: repeated('一、抓总。\n（一）抓细。\n1.抓实。\n（1）抓严。\n', HEAD),
  首先其次: repeated('首先，抓落实；其次，抓落实；', HEAD),
  一方面: repeated('一方面抓落实，另一方面抓落实。', HEAD),
  讲三点: repeated('下面讲三点意见。\n', HEAD),
  引号里讲三点: repeated('我再讲“三个方面”', HEAD),
  称谓逐行: repeated('同志们：\n'),
  标题逐行: repeated('在清河县点评会上的讲话\n'),
  阅读全文: repeated('阅读全文\n'),
  人名逐行: repeated('欧阳清河\n'),
  断行逐行: repeated('我们要进一步抓好各项工作的\n', HEAD),
  逗号断行: repeated('抓好落实，\n', HEAD),
  短标题和正文: repeated('抓好落实\n这项工作要抓好，不能放松。\n', HEAD),
  一段到底: counted((i) => `各镇要抓好第${i}项工作，落实到人。`, HEAD),
  同一段重复: repeated('各镇工作抓得实，成效明显，但也存在一些问题和不足，下一步要抓紧整改。\n', HEAD),
  短讲话汇编: repeated('在点评会上的讲话\n同志们：\n一是抓落实。\n二是抓学习。\n谢谢大家！\n'),
  粘成一行: repeated('一、提高认识站在新的起点，我们要抓好各项工作。二、狠抓落实下一步，要抓好各项工作。'),
  字间空格: repeated('工 作 要 抓 好 ，', HEAD),
  待填: repeated('XX镇××村**同志20××年', HEAD),
  信息区不收尾: repeated('a: 1\n', '---\n'),
  信息区套着: (length) => `---\na: ${'['.repeat(length / 2)}${']'.repeat(length / 2)}\n---\n${HEAD}`,
  数字: repeated('增长26.7%，达到1,000万元，', HEAD),
  日期: repeated('2024年13月45日', HEAD),
  汉字数字: repeated('二〇二四年三千五百', HEAD),
  英文: repeated('GDP growth was 5.6% in Q1. ', HEAD),
  网址: repeated('https://a.example/b?c=d&e=f ', HEAD),
  代理对: repeated('😀𠮷，', HEAD),
  组合字符: repeated('e\u0301\u200d', HEAD),
  回车换行: repeated('抓好落实。\r\n', HEAD),
  单位轮流点: repeated('云岭镇工作抓得紧，但进度偏慢。石桥镇要抓紧整改。', HEAD),
};
