/** What there is on a desktop, and what of it in a browser. Pure: no editor. */

export interface Feature {
  readonly name: string;
  /** Its commands of package.json, without `dianping.` */
  readonly commands: readonly string[];
  /** Why a browser has not got it, and what to do instead. */
  readonly browser: true | string;
}

export const FEATURES: readonly Feature[] = [
  { name: '检查和改法', commands: ['fixAll', 'toggle', 'showIgnored', 'manageChecks'], browser: true },
  {
    name: '讲话结构',
    commands: ['outline.open', 'outline.rename', 'outline.copy', 'outline.delete', 'toggleFocus'],
    browser: true,
  },
  {
    name: '分点和序号',
    commands: [
      'movePointUp',
      'movePointDown',
      'promotePoint',
      'demotePoint',
      'insertPointAbove',
      'insertPointBelow',
      'renumberList',
      'relabelList',
    ],
    browser: true,
  },
  {
    name: '转到下一处',
    commands: [
      'nextPlaceholder',
      'previousPlaceholder',
      'nextSection',
      'previousSection',
      'nextFinding',
      'previousFinding',
    ],
    browser: true,
  },
  {
    name: '新建和保存',
    commands: ['newSpeech', 'newText', 'save', 'insertSection', 'expand', 'setLanguage'],
    browser: true,
  },
  {
    name: '清理、拆开和合并',
    commands: ['clean', 'clean.take', 'clean.drop', 'pasteClean', 'split', 'join'],
    browser: true,
  },
  {
    name: '各稿的比较',
    commands: [
      'saveDraft',
      'compareDraft',
      'compareWith',
      'showDrafts',
      'restoreDraft',
      'deleteDraft',
      'redline',
    ],
    browser: true,
  },
  {
    name: '篇幅、限定时间、领导排名、点评对象、数字账、定稿检查',
    commands: [
      'showLength',
      'limitTime',
      'rankLeaders',
      'editReviewees',
      'addMaterials',
      'removeMaterial',
      'restoreKept',
      'finalCheck',
    ],
    browser: true,
  },
  {
    name: 'Word 文件的导入、导出和批注',
    commands: ['importWord', 'reviewWord', 'exportWord'],
    browser: true,
  },
  { name: '预览和演练', commands: ['preview', 'rehearse'], browser: true },
  {
    name: '打印或存为 PDF',
    commands: ['print'],
    browser: '网页版不能直接打印。请先“导出 Word 文件”，再在 Word 或 WPS 里打印。',
  },
  {
    name: '上手和运行',
    commands: ['openSample', 'openWalkthrough', 'restart', 'showLog'],
    browser: true,
  },
];

/** Why a command does nothing in a browser, in Chinese; `undefined` where it does. */
export function whyNotInBrowser(command: string): string | undefined {
  const feature = FEATURES.find(({ commands }) => commands.some((each) => `dianping.${each}` === command));
  return typeof feature?.browser === 'string' ? feature.browser : undefined;
}
