import { type TextDocument, workspace } from 'vscode';
import { PACE } from '../../server/forClients';

/** Characters a minute at which a manuscript will be read out, as the writer has set it. */
export function paceFor(document: TextDocument): number {
  const pace = workspace.getConfiguration('dianping', document).get('pace', PACE);
  return pace > 0 ? pace : PACE;
}
