/** The rows of 点评对象: what the server says, put into words. Pure: no editor. */
import { countText, type LineRange, PART_NAMES, type RevieweeNode } from '../../server/protocol';
import { PART_LOOKS, PLAIN_ICON } from '../tree/parts';
import type { Icon, TreeRow } from '../tree/rows';

export interface RevieweeRow extends TreeRow<RevieweeRow> {
  readonly kind: 'reviewee' | 'missing' | 'place';
  /** Where a click goes. */
  readonly range: LineRange;
}

const FOUND_ICON: Icon = { id: 'check', color: 'dianping.praise' };
const MISSING_ICON: Icon = { id: 'warning', color: 'list.warningForeground' };
const MISSING = '还没有点评';

/** @param root the start of every row's id, different for each manuscript */
export function revieweeRows(reviewees: readonly RevieweeNode[], root: string): RevieweeRow[] {
  return reviewees.map((reviewee, index) => {
    const { name, places } = reviewee;
    // A name may stand twice.
    const nth = reviewees.slice(0, index).filter((other) => other.name === name).length;
    const id = `${root}/${name}#${nth}`;
    const description = describe(reviewee);
    const first = places[0];
    return {
      id,
      kind: first ? 'reviewee' : 'missing',
      label: name,
      description,
      tooltip: first ? `${name}：${description} · ${places.length} 处` : `${name}：${MISSING}`,
      spoken: spoken(name, description),
      icon: first ? FOUND_ICON : MISSING_ICON,
      range: first?.range ?? reviewee.range,
      children: places.map((place, at) => placeRow(place, `${id}/${at}`)),
    };
  });
}

function placeRow({ title, part, range }: RevieweeNode['places'][number], id: string): RevieweeRow {
  const description = part ? PART_NAMES[part] : '';
  return {
    id,
    kind: 'place',
    label: title,
    description,
    tooltip: title,
    spoken: spoken(title, description),
    icon: part ? PART_LOOKS[part].icon : PLAIN_ICON,
    range,
    children: [],
  };
}

function spoken(label: string, description: string): string {
  return `${label}，${description.replaceAll(' · ', '，')}`;
}

/** `肯定 · 指出问题 · 320 字` */
function describe({ places, praised, criticised, characters }: RevieweeNode): string {
  if (places.length === 0) return MISSING;
  return [praised && '肯定', criticised && '指出问题', countText(characters)].filter(Boolean).join(' · ');
}
