import { it } from 'vitest';
import { intl } from '../../src/words/intl';
import { expectTheTextBack } from '../support/cuts';

it('Intl.Segmenter gives the text back', () => expectTheTextBack(intl));
