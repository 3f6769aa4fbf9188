/** Reading Word files back, and turning them into pages. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A member of a Word file as text. */
export function memberOf(bytes: Uint8Array, name: string): string {
  const member = unzipSync(bytes)[name];
  if (!member) throw new Error(`no ${name}`);
  return strFromU8(member);
}

/** The root of a member that has to be well-formed. */
export function rootOf(xml: string): Element {
  const problems: string[] = [];
  const onError = (_level: string, message: string) => problems.push(message);
  const root = new DOMParser({ onError }).parseFromString(xml, 'text/xml').documentElement;
  if (problems.length > 0 || !root) throw new Error(problems.join('\n') || 'no root');
  return root;
}

export function named(root: Element, name: string): Element[] {
  return Array.from(root.getElementsByTagName(name));
}

export function childrenOf(element: Element): Element[] {
  return Array.from(element.childNodes).filter((node) => node.nodeType === 1) as Element[];
}

/** The text of a Word file without what stands over it (pinyin, marks where to breathe). */
export function textOf(bytes: Uint8Array): string {
  return named(rootOf(memberOf(bytes, 'word/document.xml')), 'w:t')
    .filter((node) => !hasAncestor(node, 'w:rt'))
    .map((node) => node.textContent ?? '')
    .join('');
}

/** The paragraphs of a Word file with its revisions taken or refused, as Word does it. */
export function paragraphsOf(bytes: Uint8Array, take: boolean): string[] {
  const root = rootOf(memberOf(bytes, 'word/document.xml'));
  const gone = take ? 'w:del' : 'w:ins';
  const lines: string[] = [];
  let line = '';
  for (const paragraph of named(root, 'w:p')) {
    for (const run of named(paragraph, 'w:r')) if (run.parentNode?.nodeName !== gone) line += run.textContent;
    // A paragraph mark that goes leaves its text to the paragraph below.
    const mark = named(paragraph, 'w:pPr')[0]?.getElementsByTagName('w:rPr')[0];
    if (mark && mark.getElementsByTagName(gone).length > 0) continue;
    lines.push(line);
    line = '';
  }
  return lines;
}

function hasAncestor(element: Element, name: string): boolean {
  for (let at = element.parentNode; at; at = at.parentNode) if (at.nodeName === name) return true;
  return false;
}

/** Why pages cannot be made here; `undefined` where they can. */
export function noPages(): string | undefined {
  const missing = ['soffice', 'pdftotext'].filter((program) => spawnSync('which', [program]).status !== 0);
  return missing.length === 0 ? undefined : `不排版：没有 ${missing.join('、')}`;
}

/** The fonts of the standard, stood in for by one whose characters are as wide: full ones 1 em, half ones 1/2 em. */
const FONTCONFIG = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>
${['仿宋_GB2312', '楷体_GB2312', '黑体', '方正小标宋简体']
  .map(
    (name) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans Mono CJK SC</string></edit></match>`,
  )
  .join('\n')}
</fontconfig>`;

/**
 * The lines of each page as LibreOffice sets them, without blanks, headers and footers.
 *
 * LibreOffice 7.4 passes over two settings of a Word file, which it knows all the same: no space between Chinese and
 * digits, and no mark in the margin. They are set in its own format on the way.
 */
export function renderedLines(bytes: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'dianping-pages-'));
  try {
    writeFileSync(join(folder, 'fonts.conf'), FONTCONFIG);
    writeFileSync(join(folder, 'a.docx'), bytes);
    convert(folder, 'a.docx', 'fodt');
    const flat = readFileSync(join(folder, 'a.fodt'), 'utf8')
      .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"')
      .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"');
    writeFileSync(join(folder, 'b.fodt'), flat);
    convert(folder, 'b.fodt', 'pdf');
    return linesIn(join(folder, 'b.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The lines of each page as whoever opens the file in LibreOffice prints them, hanging marks and all. */
export function printedLines(bytes: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), 'dianping-print-'));
  try {
    writeFileSync(join(folder, 'fonts.conf'), FONTCONFIG);
    writeFileSync(join(folder, 'a.docx'), bytes);
    convert(folder, 'a.docx', 'pdf');
    return linesIn(join(folder, 'a.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function linesIn(pdf: string): string[][] {
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  const pages = text.split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.replace(/\s/g, ''))
      .filter((line) => line !== '' && !/^(?:—\d+—|第\d+页共\d+页)$/.test(line)),
  );
}

/** A Word file as LibreOffice writes it: opened there and saved. */
export function throughLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'dianping-other-'));
  try {
    writeFileSync(join(folder, 'fonts.conf'), FONTCONFIG);
    writeFileSync(join(folder, 'a.docx'), bytes);
    convert(folder, 'a.docx', 'odt');
    convert(folder, 'a.odt', 'docx:MS Word 2007 XML');
    return new Uint8Array(readFileSync(join(folder, 'a.docx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function convert(folder: string, file: string, format: string): void {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      folder,
      join(folder, file),
    ],
    {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      stdio: 'ignore',
      timeout: 120_000,
    },
  );
}
