/** 领导排名: in which order the leaders are named, and with which titles; kept beside the text. */
import { type TextDocument, window } from 'vscode';
import type { Server } from '../client/server';
import type { Live } from '../live/live';
import { documentInFront, keep } from './keep';
import { readLeaders } from './leaderNames';
import { tellKept } from './tell';

/** Asks for the leaders, showing those that there are, and keeps them. @param given asks nobody */
export async function rankLeaders(server: Server, live: Live, given?: string): Promise<void> {
  const document = documentInFront();
  if (!document) return;
  const typed = given ?? (await askLeaders((await live.fresh(document))?.leaders));
  if (typed === undefined) return;
  const leaders = readLeaders(typed);
  if (typeof leaders === 'string') window.showInformationMessage(leaders);
  else if (await keep(server, document, { leaders })) await tell(live, document, leaders);
}

function askLeaders(present: readonly string[] = []): Thenable<string | undefined> {
  return window.showInputBox({
    title: '领导排名',
    prompt: '按排名先后写姓名和职务，用顿号隔开。记在文稿旁边，文稿里一个字也不加；清空就照本单位字词表里的',
    placeHolder: '如：王某 县委书记、李某 县委副书记、县长、赵某 副县长',
    value: present.join('、'),
    validateInput: (text) => {
      const leaders = readLeaders(text);
      return typeof leaders === 'string' ? leaders : undefined;
    },
    ignoreFocusOut: true,
  });
}

/** What stands in the text has the last word. */
async function tell(live: Live, document: TextDocument, leaders: readonly string[]): Promise<void> {
  const inForce = (await live.fresh(document))?.leaders ?? [];
  if (inForce.join('、') !== leaders.join('、'))
    window.showInformationMessage('文稿开头的信息区写着领导名单，以那里为准。要改，请改那几行。');
  else
    tellKept(
      leaders.length > 0 ? `${leaders.length} 位领导的排名已记在文稿旁边。` : '这一篇不再另记领导排名。',
    );
}
