/** 骨架: a Handlebars template for a whole speech. Text and data in, text out. */
import Handlebars from 'handlebars';
import { type Budget, createBudget, measure } from './budget';
import { DataError, type SkeletonData, USUAL_POINTS } from './data';
import { explain, SkeletonError } from './error';
import { FIELDS, type Field } from './fields';
import { HELPERS, type Helper, isGiven } from './helpers';

export interface Skeleton {
  /** The file's name without its ending. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Its place in a list, the usual kinds first. */
  readonly order: number;
  /** The data that it has a place for. */
  readonly fields: readonly Field[];
  /** The filled-in speech; it ends with a line break. @throws SkeletonError, DataError */
  readonly fill: (data: SkeletonData) => string;
  /** The same with its reviewees on top, so that 漏了点评对象 watches over them wherever the text goes. */
  readonly render: (data: SkeletonData) => string;
}

export const SKELETON_ENDING = '.hbs';
/** Where a team keeps its own, in the folder of its manuscripts. */
export const TEAM_FOLDER = ['.dianping', 'skeletons'] as const;

/** Orders skeletons as a list shows them. */
export function byUse(a: Skeleton, b: Skeleton): number {
  return a.order - b.order || a.title.localeCompare(b.title, 'zh');
}

/** Behind all that say where they stand. */
const LAST = 1000;

/** The comment that a skeleton opens with: {{!-- title: … description: … order: … --}} */
const HEAD = /^\ufeff?\s*\{\{!--([\s\S]*?)--\}\}/;

/** Every field filled in, so that a trial comes through all of a skeleton. */
const SAMPLE: SkeletonData = {
  occasion: '点评会',
  speaker: '×××',
  date: '2024-03-05',
  reviewees: ['甲镇', '乙镇'],
  points: USUAL_POINTS,
};

/**
 * Compiles a skeleton and tries it out.
 * @param source the text of its file
 * @throws SkeletonError with the line and the reason
 */
export function readSkeleton(id: string, source: string): Skeleton {
  measure(source);
  const head = HEAD.exec(source)?.[1] ?? '';
  const entry = (name: string) => new RegExp(`^\\s*${name}[:：][ \\t]*(.*\\S)`, 'm').exec(head)?.[1];
  const fill = compile(source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
  const skeleton: Skeleton = {
    id,
    title: entry('title') ?? id,
    description: entry('description') ?? '',
    order: Number(/^\d{1,3}$/.exec(entry('order') ?? '')?.[0] ?? LAST),
    fields: (Object.keys(FIELDS) as Field[]).filter((field) =>
      new RegExp(`\\{\\{(?!!)[^{}]{0,200}\\b${field}\\b`).test(source),
    ),
    fill,
    render: (data) => frontMatter(skeleton, data) + fill(data),
  };
  skeleton.render({});
  skeleton.render(SAMPLE);
  return skeleton;
}

function frontMatter({ fields }: Skeleton, { reviewees = [] }: SkeletonData): string {
  if (!fields.includes('reviewees') || reviewees.length === 0) return '';
  return `---\nreviewees:\n${reviewees.map((name) => `  - ${yaml(name)}\n`).join('')}---\n`;
}

/** A plain scalar where that is safe, else a quoted one: YAML's double quotes take JSON's. */
function yaml(text: string): string {
  return /^\p{Script=Han}[\p{Script=Han}\p{L}\p{N}（）·]*$/u.test(text) ? text : JSON.stringify(text);
}

function compile(source: string): (data: SkeletonData) => string {
  const guard = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw error instanceof DataError ? error : explain(error);
    }
  };
  const template = guard(() => {
    const program = Handlebars.parse(source);
    new Blanks().accept(program);
    return handlebars.compile(program, { noEscape: true, knownHelpersOnly: true, knownHelpers: KNOWN });
  });
  return (data) => {
    const given = Object.fromEntries(Object.entries(data).filter(([, value]) => isGiven(value)));
    const text = guard(() =>
      template({ points: USUAL_POINTS, ...given }, { ...OWN_ONLY, data: { budget: createBudget() } }),
    );
    return `${text.trim()}\n`;
  };
}

/** Only what is given is looked up, nothing that objects have by nature; said, so that Handlebars warns nobody in English. */
const OWN_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/** Our own Handlebars, whose helpers tell where they stand when something is wrong. */
const handlebars = Handlebars.create();
for (const name of ['if', 'unless', 'each', 'with', 'lookup']) {
  const helper = handlebars.helpers[name]!;
  register(name, function (args, options) {
    return helper.call(this, ...args, options);
  });
}
for (const [name, helper] of Object.entries(HELPERS)) register(name, helper);

/** `log` would write to the console. */
const KNOWN = { ...Object.fromEntries(Object.keys(HELPERS).map((name) => [name, true])), log: false };

function register(name: string, helper: Helper): void {
  handlebars.registerHelper(name, function (this: unknown, ...args: unknown[]) {
    const options = args.pop() as Handlebars.HelperOptions & { loc: hbs.AST.SourceLocation };
    const budget = options.data.budget as Budget;
    const spent = <Result>(result: Result): Result => {
      budget.spend(result);
      return result;
    };
    // Each turn of a loop counts, not only the loop.
    const { fn, inverse } = options;
    if (fn) options.fn = (context, more) => spent(fn(context, more));
    if (inverse) options.inverse = (context, more) => spent(inverse(context, more));
    try {
      return spent(helper.call(this, args, options));
    } catch (error) {
      if (error instanceof DataError || (error instanceof SkeletonError && error.line !== undefined))
        throw error;
      const reason = error instanceof SkeletonError ? error.reason : `“${name}”这个助手用得不对`;
      throw new SkeletonError(reason, options.loc.start.line);
    }
  });
}

/** Writes {{name}} as {{fill name}}, so that what is not given shows as ×; refuses what a skeleton cannot have. */
class Blanks extends Handlebars.Visitor {
  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(node);
    const path = node.path as hbs.AST.PathExpression;
    if (path.type !== 'PathExpression' || node.params.length > 0 || path.original in HELPERS) return;
    node.params = [path];
    node.path = {
      ...path,
      data: false,
      depth: 0,
      parts: ['fill'],
      original: 'fill',
    } as hbs.AST.PathExpression;
  }
  override PartialStatement({ loc }: hbs.AST.PartialStatement): void {
    throw new SkeletonError('骨架里不能引用别的骨架（{{> …}}）', loc.start.line);
  }
  override PartialBlockStatement({ loc }: hbs.AST.PartialBlockStatement): void {
    throw new SkeletonError('骨架里不能引用别的骨架（{{#> …}}）', loc.start.line);
  }
}
