/** Words in a browser: what its engine has built in. */
import { intl } from './intl';
import type * as desktop from './load';
import { remember } from './remember';

export const loadSegmenter: typeof desktop.loadSegmenter = async () => ({
  segmenter: remember(intl),
  reason: '网页版用浏览器自带的分词',
});
