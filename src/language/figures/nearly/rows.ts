/** What a number may follow from, by what it is called. A row each, the surest first. */

import { DIFFERENCE, ENDS_APART, TIMES_AS_MANY, WAS_BEFORE } from './changes';
import { AVERAGE, MEAN_OF, PRODUCT } from './each';
import { CONVERTED, FRACTION_OF, JUST_SO_MUCH, PER_CENT, TWICE } from './fractions';
import { OTHER_HALF, PRESENT, REST, REST_OF_RATE, STOCK_NOW } from './left';
import { RATE_OF, SHARE, SHARE_BESIDE, SHARE_OF_LAST } from './shares';
import type { Row } from './telling';
import { SUM, WHOLE } from './totals';

export const NEARLY: readonly Row[] = [
  PRESENT,
  STOCK_NOW,
  REST_OF_RATE,
  REST,
  OTHER_HALF,
  WAS_BEFORE,
  ENDS_APART,
  DIFFERENCE,
  TIMES_AS_MANY,
  SHARE,
  SHARE_OF_LAST,
  SHARE_BESIDE,
  RATE_OF,
  AVERAGE,
  MEAN_OF,
  CONVERTED,
  FRACTION_OF,
  PER_CENT,
  TWICE,
  JUST_SO_MUCH,
  PRODUCT,
  SUM,
  WHOLE,
];
