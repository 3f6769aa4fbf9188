/** 点评：新建讲话: a draft from a skeleton, in a few questions. */
import {
  type ExtensionContext,
  Range,
  Selection,
  SnippetString,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { KEEP_METADATA } from '../../server/protocol/kept';
import { readData, type SkeletonData } from '../../writing/skeletons/data';
import { toSnippet } from '../../writing/skeletons/snippet';
import type { Server } from '../client/server';
import { registerCommands } from '../editor/commands';
import { activeManuscript, newManuscript } from '../editor/manuscript';
import { type Answers, ask, type Wanted } from './ask';
import { type BrokenSkeleton, loadSkeletons, type Skeletons } from './load';

const ANSWERS = 'dianping.newSpeech.answers';

/** What a key binding or another extension may give along: then nothing is asked. */
export interface NewSpeechArguments {
  readonly skeleton: string;
  readonly data?: unknown;
}

export function registerNewSpeech(context: ExtensionContext, server: Server): void {
  registerCommands(context, {
    'dianping.newSpeech': (given?: NewSpeechArguments) => newSpeech(context, server, given),
  });
}

async function newSpeech(
  { extensionUri, globalState }: ExtensionContext,
  server: Server,
  given: NewSpeechArguments | undefined,
): Promise<void> {
  const skeletons = await loadSkeletons(extensionUri);
  for (const broken of skeletons.broken) void tell(broken);
  try {
    const wanted = given?.skeleton
      ? find(skeletons, given)
      : await ask(skeletons, globalState.get<Answers>(ANSWERS, { typed: {} }));
    if (!wanted) return;
    const { document } = await put(wanted.skeleton.fill(wanted.data));
    await keep(server, document, wanted.data);
    if (wanted.answers) await globalState.update(ANSWERS, wanted.answers);
  } catch (error) {
    // What a skeleton or its data say is wrong is in Chinese.
    await window.showErrorMessage((error as Error).message);
  }
}

function find(
  { ours, team }: Skeletons,
  { skeleton: id, data = {} }: NewSpeechArguments,
): Pick<Wanted, 'skeleton' | 'data'> & { answers?: Answers } {
  const skeleton = [...team, ...ours].find((one) => one.id === id);
  if (!skeleton) throw new Error(`没有骨架“${id}”`);
  return { skeleton, data: readData(data) };
}

/** Into the empty manuscript in front of the writer, else into a new one. Each × is a tab stop. */
async function put(text: string): Promise<TextEditor> {
  const editor = emptyManuscript() ?? (await newManuscript());
  const { document } = editor;
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  await editor.insertSnippet(new SnippetString(toSnippet(text)), whole);
  return editor;
}

/** Keeps beside the text who and what it is about, so that no line of it is in the writer's way. */
async function keep(
  server: Server,
  { uri }: TextDocument,
  { points: _, ...metadata }: SkeletonData,
): Promise<void> {
  const kept = server.request(KEEP_METADATA, { uri: uri.toString(), metadata });
  const { refused } = await kept.catch(() => ({ refused: '检查服务没有回应，点评对象没有记下。' }));
  if (refused) window.showInformationMessage(refused);
}

function emptyManuscript(): TextEditor | undefined {
  const editor = activeManuscript();
  return editor?.document.getText().trim() === '' ? editor : undefined;
}

/** Says which of the team's skeletons does not compile, where and why. */
async function tell({ uri, error }: BrokenSkeleton): Promise<void> {
  const open = '打开骨架';
  const choice = await window.showErrorMessage(error.tell(workspace.asRelativePath(uri)), open);
  if (choice !== open) return;
  const line = (error.line ?? 1) - 1;
  await window.showTextDocument(uri, { selection: new Selection(line, 0, line, 0) });
}
