/** `dianping export` */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { missingFonts } from '../files/fonts';
import { readReadings } from '../files/readings';
import { reasonOf } from '../files/reason';
import type { PaperStyle, ReadingSwitches } from '../paper/main';
import { parse } from '../reading/parse';
import { loadDictionary } from './dictionary';
import { readInput, STDIN, tellFrontMatter } from './input';
import { expectWordOutput, replaceOutput } from './replace';
import { UsageError } from './usage';

export interface ExportCommand {
  readonly output?: string;
  readonly style: PaperStyle;
  readonly template?: string;
  /** Words over which their reading is set: 字 or 字=读音, or false for none at all. */
  readonly pinyin: boolean | readonly string[];
  readonly breath: boolean;
  readonly times: boolean;
  readonly next: boolean;
  readonly pace?: string;
}

/** Writes a manuscript as a Word file. */
export async function exportFile(path: string, options: ExportCommand): Promise<number> {
  const { output, style, template } = options;
  if (output === undefined) throw new UsageError('请用 -o 写明要写的文件，如 -o 讲话.docx');
  await expectWordOutput(output, [path, ...(template === undefined ? [] : [template])]);
  const { text } = await readInput(path);
  const manuscript = parse(text);
  tellFrontMatter(path, manuscript);
  const [paper, { segmenter }, reading] = await Promise.all([
    import('../paper/main'),
    loadDictionary(),
    readingOf(path, options),
  ]);
  try {
    const { bytes, pages, fonts, told } = await paper.exportWord(
      manuscript,
      { style, ...(template === undefined ? {} : { template: await readTemplate(template) }), reading },
      segmenter,
    );
    await replaceOutput(output, bytes);
    for (const line of told) console.error(line);
    await tellFonts(fonts);
    console.error(`已写出 ${output}，约 ${pages} 页。`);
    return 0;
  } catch (error) {
    if (error instanceof paper.TemplateError) throw new UsageError(`${template}：${error.message}`);
    throw error;
  }
}

async function readingOf(path: string, options: ExportCommand): Promise<Partial<ReadingSwitches>> {
  const { pinyin, breath, times, next, pace } = options;
  if (options.style !== 'reading') return {};
  const speed = pace === undefined ? undefined : Number(pace);
  if (speed !== undefined && !(speed >= 60 && speed <= 600))
    throw new UsageError(`--pace 是每分钟字数，60 到 600 之间：${pace}`);
  const { readings, error } = await readReadings(path === STDIN ? '.' : dirname(path));
  if (error) console.error(`dianping：${error}`);
  return {
    pinyin: pinyin !== false,
    ...(breath ? {} : { breath: 0 }),
    times,
    nextWords: next,
    ...(speed === undefined ? {} : { pace: speed }),
    readings: {
      ...readings,
      ...(Array.isArray(pinyin) ? Object.fromEntries(pinyin.map(wordAndReading)) : {}),
    },
  };
}

/** 莘县=shēn xiàn, or the word alone. */
function wordAndReading(entry: string): [string, string] {
  const at = entry.indexOf('=');
  return at < 0 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

async function readTemplate(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UsageError(`读不了模板 ${path}：${reasonOf(error)}`);
  }
}

async function tellFonts(wanted: Parameters<typeof missingFonts>[0]): Promise<void> {
  const missing = await missingFonts(wanted);
  if (missing.length === 0) return;
  const names = missing.map(({ name, instead }) => (instead ? `${name}（现以 ${instead} 代替）` : name));
  console.error(
    `本机缺少字体：${names.join('、')}。文件里写的仍是这些字体，在装有这些字体的电脑上打开、打印即可。`,
  );
}
