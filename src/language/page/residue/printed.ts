/** What a text has from paper or a file: the numbers of its pages, contents, the name of the file. */
import { beside, edge, foot, numbers, type Row, row, sentence } from './row';

export const PRINTED_LINES: readonly Row[] = [
  row('文件名', '^[^。，；！？：]{2,40}\\.(?:docx?|wps|pdf|pptx?|txt)[ 　]{1,4}第 ?\\d{1,3} ?页$'),
  // 在全县春耕会上的讲话.docx is the title, and what its file is called behind it.
  row(
    '文件名',
    '^(?!.{0,12}在.{4,40}(?:讲话|点评|讲评|发言|致辞)稿?\\.(?:docx?|pdf|wps|txt)$).*\\.(?:docx?|pdf|pptx?|wps|txt|xlsx?)(?:_?第\\s*\\d+\\s*页)?$|_(?:docx?|pdf|pptx?)_|_共\\d+页$',
  ),
  row('文件名', '^\\d{8,}[\\p{Script=Han}]', sentence),
  row('图形', '^(?:Shape|Picture|Chart|SmartArt|TextBox)\\s?\\d{0,3}$'),
  // 图为结业式现场（资料图）
  row(
    '图注',
    '^[▲△（(]?(?:上|下|左|右)?图(?:为|：)[^。，；！？]{2,30}(?:[（(][^（）()。]{1,14}[）)])?[）)]?$',
    foot,
  ),
  // （接上页）, （转下页）: what a printed page says of the next.
  row('页码', '^[（(【](?:上?接|下?转|续)(?:第?[ ]?\\d{0,3}[ ]?[上下前次]?页|上文|下文)[）)】]$', numbers),
  row(
    '页码',
    '^第?\\s*\\d+\\s*页\\s*(?:[，/／]?\\s*共\\s*\\d+\\s*页|[/／]\\s*\\d+\\s*页?)?$|^[-—–]\\s*\\d{1,3}\\s*[-—–]$|^共\\s*\\d+\\s*页$',
    numbers,
  ),
  row('页码', '^\\d{1,4}$', edge, numbers),
  row('编号', '^\\d{5,9}$', beside, numbers),
  // 县生态环境保护委员会办公室　　2024-08-16　　第 3 页 共 9 页: the head or foot of a printed page.
  row(
    '页码',
    '^[^。！？；，]{2,48}[ 　]{1,8}第[ ]?\\d{1,3}[ ]?页(?:[ 　]{0,2}[，/／]?[ 　]{0,2}共[ ]?\\d{1,3}[ ]?页)?$',
    numbers,
  ),
  row('页码', '^[^。！？；]{2,60}_第\\d{1,3}页$', numbers),
  // 2023年11月21日　星期二: the head of a newspaper's page, under its own line.
  row(
    '版面',
    '^\\d{4}年\\d{1,2}月\\d{1,2}日[ 　]+(?:星期|周)[一二三四五六日天](?:[ 　]+第?[ ]?[A-Z]?\\d{1,2}[ ]?版)?$',
    beside,
  ),
  row('结束', '^END$', foot),
  row('结束', '^[-—–=*]{1,4}[ ]?(?:END|完|结束)[ ]?[-—–=*]{1,4}$', foot),
  row(
    '目录',
    '^[^。！？；\\t]{2,40}?(?:[.…·．]{4,}|…{2,})[ 　]?\\d{1,3}$|^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\\d{1,2}[.．、])[^。！？；\\t]{1,40}?(?:\\t+| {3,})\\d{1,3}$',
    edge,
  ),
  // 县教育局办公室　2024年4月18日印发: the foot of an office's paper, between two of its pages.
  row(
    '版记',
    '^[^。，；：！？]{2,30}[ 　]{1,20}\\d{4}年\\d{1,2}月\\d{1,2}日(?:印发|印)$|^共?印\\d{1,4}份$|^（?共印\\d{1,4}份）?$',
    edge,
  ),
];
