/** Fields: what they show is text, what they were told is not. */
import { formatNumber } from './numberFormats';

interface Field {
  instruction: string;
  showing: boolean;
}

export interface Fields {
  /** True where text is to be seen: outside every field, or in what it shows. */
  readonly isShown: () => boolean;
  readonly instruct: (text: string) => void;
  /** `begin`, `separate` or `end`; answers the text of a field that shows nothing but by its instruction. */
  readonly mark: (type: string | undefined) => string;
}

/** @param whole false where fields are left open somewhere: then nothing is hidden, so that no text is lost */
export function createFields(whole: boolean): Fields {
  const open: Field[] = [];
  let hiding = 0;
  return {
    isShown: () => !whole || hiding === 0,
    instruct: (text) => {
      const field = open.at(-1);
      if (field) field.instruction += text;
    },
    mark: (type) => {
      if (type === 'begin') {
        open.push({ instruction: '', showing: false });
        hiding++;
      }
      const field = open.at(-1);
      if (type === 'separate' && field && !field.showing) {
        field.showing = true;
        hiding--;
      }
      if (type !== 'end' || !field) return '';
      open.pop();
      if (field.showing) return '';
      hiding--;
      return hiding === 0 ? composed(field.instruction) : '';
    },
  };
}

/** 带圈字符 and 拼音指南 of older Words, which are formulas: `EQ \o\ac(○,3)` → ③, `EQ … \o\ad(\s\up 9(shēn),莘)` → 莘 */
function composed(instruction: string): string {
  if (!/^\s*EQ\b/i.test(instruction) || !/\\o/i.test(instruction)) return '';
  const inner = /,([^,()]{1,8})\)\s*$/.exec(instruction.slice(-40))?.[1]?.trim() ?? '';
  const number = /^\d{1,2}$/.test(inner) ? Number(inner) : 0;
  return instruction.includes('○') && number > 0 ? formatNumber(number, 'decimalEnclosedCircle') : inner;
}
