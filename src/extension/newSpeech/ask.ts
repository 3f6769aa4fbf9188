/** The questions of 点评：新建讲话, one after the other, with a way back. */
import {
  InputBoxValidationSeverity,
  type QuickInputButton,
  QuickInputButtons,
  type QuickPickItem,
  QuickPickItemKind,
  window,
} from 'vscode';
import {
  type CalendarDate,
  likelyDay,
  readTyped,
  type SkeletonData,
  USUAL_POINTS,
} from '../../writing/skeletons/data';
import type { Field } from '../../writing/skeletons/fields';
import type { Skeleton } from '../../writing/skeletons/skeleton';
import type { Skeletons } from './load';

/** What was answered, as it was typed; kept from one time to the next. */
export interface Answers {
  readonly skeleton?: string;
  readonly typed: Readonly<Partial<Record<Field, string>>>;
}

export interface Wanted {
  readonly skeleton: Skeleton;
  readonly data: SkeletonData;
  readonly answers: Answers;
}

interface Question {
  readonly prompt: string;
  readonly placeholder: string;
}

const QUESTIONS: Readonly<Record<Field, Question>> = {
  occasion: { prompt: '会议或活动的名称，写进标题', placeholder: '如：全县重点项目现场观摩点评会' },
  speaker: { prompt: '谁来讲，可以带上职务', placeholder: '如：县委副书记、县长　×××' },
  date: { prompt: '哪一天讲', placeholder: '如：今天、3月5日、2024年3月5日' },
  reviewees: {
    prompt: '点评哪些单位或个人，用顿号或逗号隔开，每个写一段；记在文稿旁边，漏了会提示',
    placeholder: '如：云岭镇、县教育局',
  },
  points: { prompt: '提几点要求，1 到 20', placeholder: `如：三、4 点；不填就是 ${USUAL_POINTS} 点` },
};
const LEFT_OUT = '不填就留着 ×，以后再补';

const BACK = Symbol('back');
const TITLE = '新建讲话';

/** Asks for the skeleton and for what it has a place for. @returns `undefined` when the writer left off */
export async function ask(skeletons: Skeletons, last: Answers): Promise<Wanted | undefined> {
  const typed: Partial<Record<Field, string>> = { ...last.typed, date: likelyDay(last.typed.date, today()) };
  let skeleton = [...skeletons.team, ...skeletons.ours].find(({ id }) => id === last.skeleton);
  let step = 0;
  for (;;) {
    if (step === 0) {
      skeleton = await askSkeleton(skeletons, skeleton);
      if (!skeleton) return undefined;
      step = 1;
    }
    const { fields } = skeleton!;
    const field = fields[step - 1];
    if (!field) return finish(skeleton!, typed);
    const answer = await askField(field, step + 1, fields.length + 1, typed[field] ?? '');
    if (answer === undefined) return undefined;
    if (answer !== BACK) typed[field] = answer;
    step += answer === BACK ? -1 : 1;
  }
}

function finish(skeleton: Skeleton, typed: Answers['typed']): Wanted {
  const data = skeleton.fields.map((field) => readTyped(field, typed[field] ?? '', today()));
  return { skeleton, data: Object.assign({}, ...data), answers: { skeleton: skeleton.id, typed } };
}

interface Pick extends QuickPickItem {
  readonly skeleton?: Skeleton;
}

function askSkeleton({ ours, team }: Skeletons, last: Skeleton | undefined): Promise<Skeleton | undefined> {
  const picks = (title: string, skeletons: readonly Skeleton[]): Pick[] =>
    skeletons.length === 0
      ? []
      : [
          { label: title, kind: QuickPickItemKind.Separator },
          ...skeletons.map((skeleton) => ({
            label: skeleton.title,
            detail: skeleton.description,
            skeleton,
          })),
        ];
  const box = window.createQuickPick<Pick>();
  box.title = TITLE;
  box.step = 1;
  box.totalSteps = 1 + Object.keys(QUESTIONS).length;
  box.placeholder = '写哪一种点评讲话';
  box.matchOnDetail = true;
  box.ignoreFocusOut = true;
  box.items = [...picks('本文件夹的骨架', team), ...picks(team.length > 0 ? '自带的骨架' : '骨架', ours)];
  const active = box.items.find(({ skeleton }) => skeleton !== undefined && skeleton === last);
  // None at all would leave nothing to accept.
  if (active) box.activeItems = [active];
  return new Promise((resolve) => {
    box.onDidAccept(() => {
      const picked = box.selectedItems[0]?.skeleton;
      if (!picked) return;
      resolve(picked);
      box.dispose();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}

function askField(
  field: Field,
  step: number,
  steps: number,
  value: string,
): Promise<string | typeof BACK | undefined> {
  const { prompt, placeholder } = QUESTIONS[field];
  const box = window.createInputBox();
  box.title = TITLE;
  box.step = step;
  box.totalSteps = steps;
  box.prompt = field === 'points' ? prompt : `${prompt}。${LEFT_OUT}`;
  box.placeholder = placeholder;
  box.value = value;
  box.ignoreFocusOut = true;
  box.buttons = [QuickInputButtons.Back];
  const judge = () => {
    const problem = problemWith(field, box.value);
    const day = field === 'date' && !problem && readTyped(field, box.value, today()).date;
    box.validationMessage =
      problem ??
      (day && day !== box.value.trim()
        ? { message: `写成：${day}`, severity: InputBoxValidationSeverity.Info }
        : undefined);
    return problem === undefined;
  };
  return new Promise((resolve) => {
    const answer = (given: string | typeof BACK | undefined) => {
      resolve(given);
      box.dispose();
    };
    box.onDidChangeValue(judge);
    box.onDidTriggerButton((button: QuickInputButton) => {
      if (button === QuickInputButtons.Back) answer(BACK);
    });
    box.onDidAccept(() => {
      if (judge()) answer(box.value);
    });
    box.onDidHide(() => answer(undefined));
    box.show();
  });
}

/** Why an answer cannot be used. */
function problemWith(field: Field, text: string): string | undefined {
  try {
    readTyped(field, text, today());
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** In the writer's own time zone. */
function today(): CalendarDate {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()];
}
