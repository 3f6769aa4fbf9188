/** 资料: what is known of a speech and does not stand in it; kept beside the text, or in its front matter. */
import type { FrontMatter, Manuscript, Range } from './manuscript';
import { readLeader } from './office';

const TEXTS = ['title', 'speaker', 'occasion', 'date'] as const;

export interface Metadata extends Readonly<Partial<Record<(typeof TEXTS)[number], string>>> {
  readonly reviewees?: readonly string[];
  /** Paths of reports, relative to the text. */
  readonly materials?: readonly string[];
  /** How long the speech may take. */
  readonly minutes?: number;
  /** 姓名 or 姓名 职务, in their order. */
  readonly leaders?: readonly string[];
}

/** What its parts are called. */
export const METADATA_NAMES: Readonly<Record<keyof Metadata, string>> = {
  title: '标题',
  speaker: '讲话人',
  occasion: '会议或活动',
  date: '日期',
  reviewees: '点评对象',
  materials: '材料',
  minutes: '限定时间',
  leaders: '领导名单',
};

/** What of a value can be used as metadata; anything may stand there. What is not known yet stays in it. */
export function readMetadata(value: unknown): Metadata | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const { reviewees, materials, minutes, leaders, ...rest } = value as Readonly<Record<string, unknown>>;
  const usable = Object.entries(rest).filter(
    ([key, entry]) => typeof entry === 'string' || !TEXTS.some((text) => text === key),
  );
  const names = textsOf(reviewees);
  const paths = textsOf(materials);
  const people = textsOf(leaders);
  // As in front matter, 15 and 15分钟 are one.
  const limit = Number.parseFloat(String(minutes));
  return {
    ...Object.fromEntries(usable),
    ...(names.length > 0 ? { reviewees: names } : {}),
    ...(paths.length > 0 ? { materials: paths } : {}),
    ...(limit > 0 ? { minutes: limit } : {}),
    ...(people.length > 0 ? { leaders: people } : {}),
  };
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/**
 * The manuscript with what is kept beside it. Where the front matter speaks, it has the last word; of materials both
 * count. A name that stands beside the text has its place where the speech begins.
 */
export function withMetadata(manuscript: Manuscript, metadata: Metadata | undefined): Manuscript {
  if (!metadata || Object.keys(metadata).length === 0) return manuscript;
  const { text, segments, speeches, halfWidth, lineEnd } = manuscript;
  return {
    text,
    frontMatter: merged(manuscript, metadata),
    speeches,
    ...(segments ? { segments } : {}),
    halfWidth,
    lineEnd,
    // Written out only when someone asks.
    get paragraphs() {
      return manuscript.paragraphs;
    },
  };
}

function merged(manuscript: Manuscript, metadata: Metadata): FrontMatter {
  const { reviewees = [], materials = [], minutes, leaders, date } = metadata;
  const own = manuscript.frontMatter ?? { range: { start: 0, end: 0 }, reviewees: [] };
  const range = beginning(manuscript);
  const reports = [...new Set([...(own.materials ?? []), ...materials])];
  return {
    ...(date === undefined ? {} : { date }),
    ...(minutes === undefined ? {} : { minutes }),
    ...(leaders ? { leaders: leaders.map(readLeader) } : {}),
    ...own,
    ...(reports.length > 0 ? { materials: reports } : {}),
    reviewees: own.reviewees.length > 0 ? own.reviewees : reviewees.map((name) => ({ name, range })),
  };
}

/** The first speech's title, else its salutation, else its first paragraph. */
function beginning({ speeches: [speech] }: Manuscript): Range {
  const place = speech?.titleParagraphs[0] ?? speech?.salutation ?? speech?.paragraphs[0];
  return place?.range ?? { start: 0, end: 0 };
}
