/** 数字账: every figure of the speech, which ones were reckoned against which, and where each comes from. */
import {
  Disposable,
  type ExtensionContext,
  Range,
  RelativePattern,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  EDIT_MATERIALS,
  type EditMaterialsParams,
  FIGURES,
  type FiguresAnswer,
} from '../../server/protocol/figures';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { toRange } from '../editor/edits';
import { glow } from '../editor/glow';
import { currentDocument } from '../editor/manuscript';
import { hasFile } from '../editor/place';
import { settle } from '../editor/settle';
import { showSelected } from '../editor/show';
import { tellGone, tellKept } from '../kept/tell';
import type { Answer, Live } from '../live/live';
import { READING } from '../live/reading';
import { RowView } from '../tree/view';
import { type FigureViewRow, figuresSummary, figureViewRows } from './rows';

export interface Figures {
  /** The rows of the current manuscript as they stand after the last edit. */
  rows(): Promise<readonly FigureViewRow[]>;
  /** What is shown at this moment. */
  shown(): readonly FigureViewRow[];
}

const SILENT = '检查服务没有回应，请稍后再试。';

export function registerFigures(context: ExtensionContext, server: Server, live: Live): Figures {
  const shown = new RowView<FigureViewRow>({
    id: 'dianping.figures',
    click: 'dianping.figures.go',
    isOpen: ({ kind }) => kind === 'group' || kind === 'materials',
    load: async () => {
      if (!of || of !== live.answer) await show(true);
    },
  });
  const { tree, view } = shown;
  const watched = new MaterialWatch(() => void show());

  /** The text that the rows are of. */
  let about: TextDocument | undefined;
  /** What had been read in it when they were put there. */
  let of: Answer | undefined;

  /** Asks for what it shows; while nobody looks it asks nobody. */
  async function show(always = false): Promise<void> {
    const { answer: read } = live;
    const document = read?.document;
    if (about !== document) put(null, undefined);
    settle(view, { message: live.reading ? READING : '' });
    if (!view.visible && !always) return;
    const uri = document?.uri.toString();
    const answer = uri ? await server.request(FIGURES, { uri }).catch(() => null) : null;
    // The writer went elsewhere meanwhile: what follows will tell.
    if (live.answer?.document !== document) return;
    put(answer, document);
    of = read;
  }

  function put(answer: FiguresAnswer | null, document: TextDocument | undefined): void {
    about = document;
    of = undefined;
    tree.update(answer && document ? figureViewRows(answer, document.uri.toString()) : []);
    settle(view, { description: answer ? figuresSummary(answer) : '' });
    watched.follow(answer);
  }

  context.subscriptions.push(
    shown,
    watched,
    live.onDidChange(() => void show()),
    view.onDidChangeVisibility(() => void show()),
  );
  registerCommands(context, {
    'dianping.figures.go': (id: string) => goTo(about, tree.row(id), !shown.opens(id)),
    'dianping.addMaterials': async (files?: unknown) => {
      const given = Array.isArray(files) ? files.map(String) : await askFiles();
      if (given && (await edit(server, { add: given }))) tellKept('材料已记在文稿旁边。');
      await show();
    },
    'dianping.removeMaterial': async (id?: unknown) => {
      const path = tree.row(String(id))?.path ?? (await askPath(tree.rows));
      const document = path !== undefined && (await edit(server, { remove: [path] }));
      if (document) void tellGone(server, document, `材料“${path}”不再查对，文件还在。`);
      await show();
    },
  });

  return {
    rows: async () => {
      await live.refresh();
      await show(true);
      return tree.rows;
    },
    shown: () => tree.rows,
  };
}

async function askFiles(): Promise<string[] | undefined> {
  const document = currentDocument();
  if (!document) {
    window.showInformationMessage('请先打开一篇点评讲话。');
    return undefined;
  }
  const chosen = await window.showOpenDialog({
    title: '添加材料：各单位的汇报，文稿里的数字到里面去查对',
    openLabel: '添加',
    canSelectMany: true,
    ...(hasFile(document.uri) ? { defaultUri: Uri.joinPath(document.uri, '..') } : {}),
    filters: { 材料: ['txt', 'docx', 'dianping'] },
  });
  return chosen?.map((uri) => uri.toString());
}

async function askPath(rows: readonly FigureViewRow[]): Promise<string | undefined> {
  const kept = rows.flatMap(({ children }) => children).filter(({ kind }) => kind === 'keptMaterial');
  if (kept.length === 0) {
    window.showInformationMessage('没有添加过材料。写在文稿开头信息区里的，请在那里删去。');
    return undefined;
  }
  return window.showQuickPick(
    kept.map(({ label }) => label),
    { title: '移除材料', placeHolder: '只是不再查对，文件还在' },
  );
}

/** @returns the text whose materials changed */
async function edit(
  server: Server,
  change: Omit<EditMaterialsParams, 'uri'>,
): Promise<TextDocument | undefined> {
  const document = currentDocument();
  if (!document) return undefined;
  const { refused } = await server
    .request(EDIT_MATERIALS, { uri: document.uri.toString(), ...change })
    .catch(() => ({ refused: SILENT }));
  if (refused) window.showInformationMessage(refused);
  return refused ? undefined : document;
}

/** @param preserveFocus a click looks, a double click goes there to write */
async function goTo(
  about: TextDocument | undefined,
  row: FigureViewRow | undefined,
  preserveFocus: boolean,
): Promise<void> {
  if (!about || !row?.target) return;
  const { uri, range } = row.target;
  const document = uri ? await workspace.openTextDocument(Uri.parse(uri)) : about;
  const place = range ? toRange(range) : new Range(0, 0, 0, 0);
  const editor = await showSelected(document, new Range(place.start, place.start), preserveFocus);
  editor.revealRange(place, TextEditorRevealType.InCenterIfOutsideViewport);
  if (range) glow(editor, [place]);
}

/** Tells when a material changes on the disk. */
class MaterialWatch {
  #names = '';
  #watches: Disposable = Disposable.from();

  constructor(private readonly changed: () => void) {}

  /** Watches the materials of an answer, and no others. */
  follow(answer: FiguresAnswer | null): void {
    const uris = (answer?.materials ?? []).flatMap(({ uri }) => uri ?? []);
    const names = uris.join('\n');
    if (names === this.#names) return;
    this.dispose();
    this.#names = names;
    this.#watches = Disposable.from(...uris.map((uri) => this.#watch(Uri.parse(uri))));
  }

  dispose(): void {
    this.#names = '';
    this.#watches.dispose();
  }

  #watch(uri: Uri): Disposable {
    const name = uri.path.replace(/^.*\//, '').replace(/[[\]{}*?]/g, '?');
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(Uri.joinPath(uri, '..'), name));
    return Disposable.from(
      watcher,
      watcher.onDidChange(this.changed),
      watcher.onDidCreate(this.changed),
      watcher.onDidDelete(this.changed),
    );
  }
}
