/** The command line `dianping`: arguments in, exit status out. */
import { Argument, Command, CommanderError, Option } from 'commander';
import { version } from '../../package.json';
import { FIELDS } from '../writing/skeletons/fields';
import type { CheckOptions } from './check';
import { isUsageError, UsageError } from './usage';

const commands = () => import('./commands');
type Commands = typeof import('./commands');
/** What a command of the other program is given. */
type Given<Module extends keyof Commands, Name extends keyof Loaded<Module>> = Parameters<
  Extract<Loaded<Module>[Name], (...given: never[]) => unknown>
>;
type Loaded<Module extends keyof Commands> = Awaited<ReturnType<Extract<Commands[Module], () => unknown>>>;

/** Exit status for bad usage and for files that cannot be read or written. */
const TROUBLE = 2;

/** One of the commands. */
interface Row {
  readonly name: string;
  readonly does: string;
  readonly given?: readonly Argument[];
  readonly options?: readonly Option[];
  /** Given what the arguments say, then the options. Loads what it needs: none waits for the others' libraries. */
  readonly run: (...given: never[]) => Promise<number>;
}

const ROWS: readonly Row[] = [
  {
    name: 'check',
    does: '检查文稿',
    given: [new Argument('[路径...]', '文件（Word 文件也行）、文件夹或通配符；- 为标准输入').default(['.'])],
    options: [
      choice('--format <格式>', '输出格式', ['pretty', 'json', 'jsonl', 'sarif']),
      new Option('--fix', '改正有把握的问题，写回文件'),
      new Option('--config <文件>', '改用这个配置文件'),
      new Option('--no-cache', '不用上次查过的结果，也不留下这次的'),
      new Option(
        '--comments <文件>',
        '把发现批注到 Word 文件的副本里，写到这个 .docx；文件已经存在的，不会覆盖',
      ),
    ],
    run: async (paths: string[], options: CheckOptions) => (await import('./check')).check(paths, options),
  },
  {
    name: 'outline',
    does: '列出讲话的结构',
    given: [new Argument('<路径>', '文件；- 为标准输入')],
    options: [choice('--format <格式>', '输出格式', ['tree', 'json'])],
    run: async (...given: Given<'outline', 'outline'>) =>
      (await (await commands()).outline()).outline(...given),
  },
  {
    name: 'figures',
    does: '列出讲话里的数字：说的是谁的什么、加起来对不对、材料里有没有',
    given: [new Argument('<路径>', '文件；- 为标准输入')],
    options: [choice('--format <格式>', '输出格式', ['table', 'json'])],
    run: async (...given: Given<'figures', 'figures'>) =>
      (await (await commands()).figures()).figures(...given),
  },
  {
    name: 'explain',
    does: '说明文稿是怎样读的、为什么：每处换行、每个序号、每段的环节',
    given: [new Argument('<路径>', '文件；- 为标准输入')],
    run: async (path: string) => (await (await commands()).explain()).explain(path),
  },
  {
    name: 'new',
    does: '用骨架起草一篇讲话',
    given: [new Argument('[骨架]', '骨架的名称，用 --list 查看')],
    options: [
      new Option('--data <文件>', '从 JSON 文件取数据'),
      several('--set <名称=内容>', `数据，可以写几项：${dataFields()}；点评对象用顿号或逗号隔开`),
      new Option('-o, --output <文件>', '写到这个文件；文件已经存在的，不会覆盖'),
      new Option('--list', '列出全部骨架'),
      choice('--format <格式>', '清单的格式', ['pretty', 'json']),
    ],
    run: async (...given: Given<'newSpeech', 'newSpeech'>) =>
      (await (await commands()).newSpeech()).newSpeech(...given),
  },
  {
    name: 'clean',
    does: '清理文稿：接上断行，拆开粘连，删去网页残留，统一标点、空格和缩进',
    given: [new Argument('<路径>', '文件；- 为标准输入')],
    options: [new Option('-o, --output <文件>', '写到这个文件；不写就印在标准输出上')],
    run: async (...given: Given<'clean', 'cleanText'>) =>
      (await (await commands()).clean()).cleanText(...given),
  },
  {
    name: 'compare',
    does: '比较两稿：哪些分点和段落移动、改写、增加、删去了',
    given: [new Argument('<旧稿>', '文件'), new Argument('<新稿>', '文件')],
    options: [
      choice('--format <格式>', '输出格式', ['tree', 'json']),
      new Option('-o, --output <文件>', '写一份花脸稿（.docx）：删去的划掉，增加的加下划线，都是修订'),
    ],
    run: async (...given: Given<'compare', 'compareTexts'>) =>
      (await (await commands()).compare()).compareTexts(...given),
  },
  {
    name: 'export',
    does: '导出 Word 文件：正式稿（GB/T 9704—2012）或上台稿',
    given: [new Argument('<路径>', '文稿；- 为标准输入')],
    options: [
      new Option('-o, --output <文件>', '写到这个 .docx 文件；已经存在的会替换'),
      choice('--style <样式>', '正式稿 official 或上台稿 reading', ['official', 'reading']),
      new Option('--template <文件>', '正式稿：套用本单位 .docx 文件的页面、样式和页眉页脚'),
      several('--pinyin <词=读音>', '上台稿：给这些字词也注音，读音可以不写，如 莘县=shēn xiàn'),
      new Option('--no-pinyin', '上台稿：不注音'),
      new Option('--no-breath', '上台稿：不标换气'),
      new Option('--no-times', '上台稿：页边不写各部分用时'),
      new Option('--no-next', '上台稿：页脚不写下页开头'),
      new Option('--pace <字数>', '上台稿：每分钟念多少字，用来算用时'),
    ],
    run: async (...given: Given<'exporting', 'exportFile'>) =>
      (await (await commands()).exporting()).exportFile(...given),
  },
  {
    name: 'import',
    does: '取出 Word 文件里的文字：自动编号变成文字，删去的修订不要，插入的留下',
    given: [new Argument('<文件>', 'Word 文件（.docx；装有 LibreOffice 的，.doc、.wps 也行）')],
    options: [new Option('-o, --output <文件>', '写到这个文件；文件已经存在的，不会覆盖')],
    run: async (...given: Given<'importing', 'importWord'>) =>
      (await (await commands()).importing()).importWord(...given),
  },
  {
    name: 'lsp',
    does: '为编辑器提供语言服务',
    options: [new Option('--stdio', '经标准输入输出通信')],
    run: async (...given: Given<'lsp', 'lsp'>) => (await (await commands()).lsp()).lsp(...given),
  },
];

/**
 * Runs the command line.
 * @returns 0: nothing at `warning` or above; 1: at least one such finding; 2: bad usage or a file that cannot be used
 */
export async function run(args: readonly string[]): Promise<number> {
  let status = 0;
  const program = chinese(new Command('dianping'))
    .description('点评讲话：查结构、列大纲。文稿不离开本机。')
    .version(version, '-V, --version', '显示版本');
  for (const row of ROWS) {
    const command = chinese(program.command(row.name)).description(row.does);
    for (const argument of row.given ?? []) command.addArgument(argument);
    for (const option of row.options ?? []) command.addOption(option);
    command.action(async (...given: unknown[]) => {
      expectFull(command);
      // Commander gives itself, last.
      status = await row.run(...(given.slice(0, -1) as never[]));
    });
  }

  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      console.error(`dianping：${usageMessage(error)}。用 dianping --help 查看用法。`);
      return TROUBLE;
    }
    if (isUsageError(error)) {
      console.error(`dianping：${error.message}`);
      return TROUBLE;
    }
    throw error;
  }
}

/** @throws UsageError for an option with nothing behind it, -o '': the shell makes that of a variable that is not set */
function expectFull(command: Command): void {
  for (const option of command.options)
    if (command.getOptionValue(option.attributeName()) === '')
      throw new UsageError(`选项 ${option.flags} 后面是空的`);
}

/** An option with so many answers, the first of them where it is left out. */
function choice(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices).default(choices[0]);
}

/** An option that takes one value or more. Commander reads its own sign for that, …, only after Latin letters. */
function several(flags: string, description: string): Option {
  return Object.assign(new Option(flags, description), { variadic: true });
}

/** occasion 会议或活动名称、speaker 讲话人 … */
function dataFields(): string {
  return Object.entries(FIELDS)
    .map((field) => field.join(' '))
    .join('、');
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Help in Chinese; errors come to `run`. */
function chinese(command: Command): Command {
  return command
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [命令]', '显示某个命令的帮助')
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      commandUsage: (own) =>
        `${nameOf(own)} ${own.usage().replace('[options]', '[选项]').replace('[command]', '[命令]')}`,
      subcommandTerm: (own) => [own.name(), ...own.registeredArguments.map(argument)].join(' '),
      optionDescription: ({ description, argChoices, defaultValue }) =>
        description +
        (argChoices ? `：${argChoices.join('、')}` : '') +
        (typeof defaultValue === 'string' ? `（默认 ${defaultValue}）` : ''),
      argumentDescription: ({ description }) => description,
    });
}

function nameOf(command: Command): string {
  return command.parent ? `${nameOf(command.parent)} ${command.name()}` : command.name();
}

function argument(given: Argument): string {
  const text = given.variadic ? `${given.name()}...` : given.name();
  return given.required ? `<${text}>` : `[${text}]`;
}

/** What is wrong with the arguments, by Commander's code; given the name that its message quotes, and the message. */
const USAGE: Readonly<Record<string, (name: string, message: string) => string>> = {
  'commander.unknownOption': (name) => `没有选项 ${name}`,
  'commander.unknownCommand': (name) => `没有命令 ${name}`,
  'commander.missingArgument': (name) => `缺少参数：${name}`,
  'commander.optionMissingArgument': (name) => `选项 ${name} 后面缺少内容`,
  'commander.excessArguments': () => '参数太多',
  'commander.invalidArgument': (name, message) => {
    const choices = /choices are ([^.]*)\./.exec(message)?.[1];
    return `选项 ${name} 的值不对，可以是 ${choices?.replaceAll(', ', '、') ?? '别的'}`;
  },
  'commander.help': () =>
    '请给出命令：check、explain、outline、figures、new、clean、import、export、compare 或 lsp',
};

function usageMessage({ code, message }: CommanderError): string {
  return USAGE[code]?.(/'([^']*)'/.exec(message)?.[1] ?? '', message) ?? message;
}
