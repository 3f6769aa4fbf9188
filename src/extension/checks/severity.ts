/** 更改级别…: how loud a check is in the text's folder. */
import { commands, DiagnosticSeverity, type QuickPickItem, Uri, window } from 'vscode';
import { SET_SEVERITY_COMMAND } from '../../server/protocol';
import { checkOf, diagnosticsOf } from '../editor/manuscript';

interface Level extends QuickPickItem {
  readonly value: string;
  readonly severity?: DiagnosticSeverity;
}

const LEVELS: readonly Level[] = [
  {
    label: '错误',
    value: 'error',
    severity: DiagnosticSeverity.Error,
    detail: '红色波浪线，必须改',
  },
  {
    label: '警告',
    value: 'warning',
    severity: DiagnosticSeverity.Warning,
    detail: '黄色波浪线，多半要改',
  },
  {
    label: '提示',
    value: 'information',
    severity: DiagnosticSeverity.Information,
    detail: '蓝色波浪线，不计入问题数',
  },
  {
    label: '建议',
    value: 'hint',
    severity: DiagnosticSeverity.Hint,
    detail: '几个小点，不列入“问题”面板',
  },
  { label: '关闭', value: 'off', detail: '不做这项检查' },
];

/**
 * Asks for a severity and has the server write it to the folder's configuration.
 * @param title the check's Chinese name
 */
export async function changeSeverity(uri: string, check: string, title: string): Promise<void> {
  const now = diagnosticsOf(Uri.parse(uri)).find((diagnostic) => checkOf(diagnostic) === check)?.severity;
  const picks = LEVELS.map((level) =>
    now !== undefined && level.severity === now ? { ...level, description: '现在的级别' } : level,
  );
  const level = await window.showQuickPick(picks, {
    title: `“${title}”的级别`,
    placeHolder: '对文稿所在文件夹里的全部文稿有效',
  });
  if (level) await commands.executeCommand(SET_SEVERITY_COMMAND, uri, check, level.value);
}
