/** What a number may come to, by what it is called and what stands around it. A row each, the surest first. */
import type { Row } from './afar';
import { AVERAGE } from './average';
import { APART, MORE_THAN, NOW } from './change';
import { FIRST_TO_LAST } from './ends';
import { GREW_BY, GREW_SINCE, GROWTH } from './growth';
import { REMAINS } from './left';
import { PARTS, PARTS_AFTER } from './parts';
import { PRODUCT_AFAR, PRODUCTS_ADDED } from './product';
import { RATE_AFAR, SHARE_OF_ROW } from './rate';
import { TOTAL_AFAR } from './total';

export const ROWS: readonly Row[] = [
  GROWTH,
  GREW_BY,
  GREW_SINCE,
  FIRST_TO_LAST,
  MORE_THAN,
  APART,
  AVERAGE,
  SHARE_OF_ROW,
  RATE_AFAR,
  TOTAL_AFAR,
  REMAINS,
  NOW,
  PRODUCTS_ADDED,
  PRODUCT_AFAR,
  PARTS,
  PARTS_AFTER,
];
