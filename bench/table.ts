/** Tables for the terminal: columns aligned although Chinese characters are two cells wide. */
import stringWidth from 'string-width';

/** The first column to the left, the others to the right, or all to the left. */
export function table(rows: readonly (readonly string[])[], align: 'figures' | 'left' = 'figures'): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => stringWidth(row[i] ?? ''))));
  return rows
    .map((row) =>
      row
        .map((cell, i) => {
          const space = ' '.repeat(widths[i]! - stringWidth(cell));
          return i < 2 || align === 'left' ? cell + space : space + cell;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** A share as a percentage, – where there is none. */
export function percent(share: number | undefined): string {
  if (share === undefined) return '–';
  return share === 1 ? '100 %' : `${(share * 100).toFixed(1)} %`;
}
