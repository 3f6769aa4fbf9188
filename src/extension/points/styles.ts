/** 换一种序号: the label styles to choose from. */
import { type QuickPickItem, window } from 'vscode';
import type { LabelStyle } from '../../model/manuscript';

interface Pick extends QuickPickItem {
  readonly style: LabelStyle;
}

const STYLES: readonly Pick[] = [
  { style: 'han', label: '一、二、三、', description: '第一层' },
  { style: 'han-paren', label: '（一）（二）（三）', description: '第二层' },
  { style: 'arabic', label: '1. 2. 3.', description: '第三层' },
  { style: 'arabic-paren', label: '（1）（2）（3）', description: '第四层' },
  { style: 'circled', label: '①②③' },
  { style: 'di', label: '第一，第二，第三，' },
  { style: 'shi', label: '一是 二是 三是' },
  { style: 'yao', label: '一要 二要 三要' },
  { style: 'qi', label: '其一，其二，其三，' },
  { style: 'adverb', label: '首先，其次，再次，最后，', description: '最多四点' },
  { style: 'aspect', label: '一方面，另一方面，', description: '两点' },
];

export async function pickStyle(): Promise<LabelStyle | undefined> {
  const pick = await window.showQuickPick(STYLES, {
    title: '换一种序号',
    placeHolder: '选本组分点要用的序号',
  });
  return pick?.style;
}
