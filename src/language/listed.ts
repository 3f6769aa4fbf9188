/** 点名: how many are named where the sentence itself counts them: 三所小学（实验小学、育英小学、东关小学）. */
import type { Quantity } from './quantities';
import type { Reckoning } from './reckoning';

export function listedIn(_text: string, _quantities: readonly Quantity[]): Reckoning[] {
  return [];
}
