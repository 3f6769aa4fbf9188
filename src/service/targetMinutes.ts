/** How long a speech may take, by its front matter. */
import { isMap } from 'yaml';
import { frontMatterBlock, isProblem, readYaml } from '../reading/frontMatter';

/** `minutes` of the front matter; `undefined` where it has none, or no time at all. */
export function targetMinutes(text: string): number | undefined {
  const block = frontMatterBlock(text);
  const document = block && readYaml(block);
  if (!document || isProblem(document) || !isMap(document.contents)) return undefined;
  const minutes = document.contents.get('minutes');
  return typeof minutes === 'number' && Number.isFinite(minutes) && minutes > 0 ? minutes : undefined;
}
