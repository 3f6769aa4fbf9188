import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSkeleton } from '../../src/writing/skeletons/skeleton';
import { root } from './texts';

const folder = join(root, 'snippets', 'skeletons');

/** The skeletons that we ship. */
export const skeletons = readdirSync(folder).map((file) =>
  readSkeleton(file.replace(/\.hbs$/, ''), readFileSync(join(folder, file), 'utf8')),
);

/** Reviewees to fill in. */
export const UNITS = ['云岭镇', '县教育局', '东湖街道', '县中心医院'];
