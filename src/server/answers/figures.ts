/** 数字账 over the protocol: the figures of a text, looked up in its materials; materials come and go. */
import { relative } from 'node:path';
import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { folderOf, pathOf, uriOf } from '../../files/address';
import { createMaterials, type Material } from '../../files/materials';
import type { Metadata } from '../../model/metadata';
import { toLineFigures } from '../../service/figureLines';
import { figureRows } from '../../service/figures';
import type { Service } from '../../service/service';
import type { Report } from '../../service/sources';
import { wordReaders } from '../../wordFiles/wordFile';
import { answer } from '../connection/requests';
import { EDIT_MATERIALS, type EditMaterialsParams, FIGURES, type FiguresAnswer } from '../protocol/figures';
import type { Kept } from '../protocol/kept';
import type { Records } from '../state/records';
import { withoutEmpty } from './metadata';

export interface FiguresContext {
  readonly service: Pick<Service, 'manuscript'>;
  readonly find: (uri: string) => TextDocument | undefined;
  readonly metadata: Records<Metadata>;
  /** Called when what is kept of a text changed. */
  readonly changed: () => void;
}

export function registerFigures(
  connection: Connection,
  { service, find, metadata, changed }: FiguresContext,
): void {
  const materials = createMaterials();
  /** The same report as long as its material stays as it is: what was read of it is kept with it. */
  const reports = new WeakMap<Material, Report>();
  const reportOf = (material: Material): Report[] => {
    if (material.text === undefined) return [];
    const report = reports.get(material) ?? { path: material.path, text: material.text };
    reports.set(material, report);
    return [report];
  };

  answer(connection, FIGURES, async ({ uri }): Promise<FiguresAnswer | null> => {
    const document = find(uri);
    if (!document) return null;
    const { version } = document;
    const manuscript = service.manuscript(document);
    const paths = manuscript.frontMatter?.materials ?? [];
    const readers = await wordReaders(paths);
    const found = materialsOf(uri, paths, (text, named) => materials(text, named, readers));
    const own = found.flatMap(reportOf);
    const kept = metadata.of(uri)?.materials ?? [];
    return {
      version,
      figures: toLineFigures(document, figureRows(manuscript, own), own),
      materials: found.map(({ path, file, problem }) => ({
        path,
        kept: kept.includes(path),
        ...(file ? { uri: uriOf(file) } : {}),
        ...(problem ? { problem } : {}),
      })),
    };
  });
  answer(connection, EDIT_MATERIALS, (params) => {
    const edit = materialsEdit(params);
    if ('refused' in edit) return edit;
    try {
      metadata.change(params.uri, (now) =>
        withoutEmpty({ ...now, materials: edit.change(now?.materials ?? []) }),
      );
      changed();
      return {};
    } catch (error) {
      return { refused: error instanceof Error ? error.message : String(error) };
    }
  });
}

function materialsOf(
  uri: string,
  paths: readonly string[],
  read: ReturnType<typeof createMaterials>,
): readonly Material[] {
  const text = pathOf(uri);
  if (text !== undefined) return read(text, paths);
  return paths.map((path) => ({ path, problem: `文稿还没有保存，材料“${path}”没有查对` }));
}

/** From the paths that are kept to those that are once some came and went, or why one cannot come. */
function materialsEdit({
  uri,
  add = [],
  remove = [],
}: EditMaterialsParams):
  | { readonly change: (kept: readonly string[]) => readonly string[] }
  | Required<Kept> {
  const folder = folderOf(uri);
  if (folder === undefined) return { refused: '文稿还没有保存，请先保存，再添加材料。' };
  const added = add.map((file) => relative(folder, pathOf(file) ?? '').replaceAll('\\', '/'));
  const outside = added.find(
    (path) => path === '' || path.startsWith('..') || /^(?:\/|[A-Za-z]:)/.test(path),
  );
  if (outside !== undefined)
    return {
      refused: `材料要放在文稿所在的文件夹里：请把“${outside.replace(/^.*\//, '')}”复制进来，再添加。`,
    };
  return {
    change: (kept) => [...new Set([...kept, ...added])].filter((path) => !remove.includes(path)),
  };
}
