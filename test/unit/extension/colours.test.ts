/** Icons and bars stand out from what lies behind them, in every kind of theme; by number, as WCAG reckons it. */
import { describe, expect, it } from 'vitest';
import { contributes } from '../../../package.json';
import { chartHtml } from '../../../src/extension/length/chartHtml';
import { PART_LOOKS, REVIEWS_LOOK } from '../../../src/extension/tree/parts';

type Kind = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

/** Editor, side bar, selected and hovered rows of the editor's own themes; a selected icon takes the row's colour. */
const BACKGROUNDS: Readonly<Record<Kind, readonly string[]>> = {
  light: ['#FFFFFF', '#F3F3F3', '#F8F8F8', '#E4E6F1', '#E8E8E8', '#F0F0F0'],
  dark: ['#1E1E1E', '#252526', '#1F1F1F', '#181818', '#37373D', '#2A2D2E'],
  highContrast: ['#000000'],
  highContrastLight: ['#FFFFFF', '#E7EDF3'],
};

const colours = contributes.colors.map(({ id, defaults }) => ({ id, defaults }));
const cases = colours.flatMap(({ id, defaults }) =>
  (Object.keys(BACKGROUNDS) as Kind[]).flatMap((kind) =>
    BACKGROUNDS[kind].map((background) => ({ id, kind, colour: defaults[kind], background })),
  ),
);

describe('contrast', () => {
  // Text, too: that a speech is over its time is said in one of them.
  it.each(cases)('$id $colour on $background, $kind', ({ colour, background }) => {
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('colours', () => {
  const ids = colours.map(({ id }) => id);

  it('are all contributed', () => {
    const icons = [...Object.values(PART_LOOKS), REVIEWS_LOOK].map(({ icon }) => icon.color);
    const page = chartHtml({ speeches: [], inHand: 0, pace: 220, goTo: () => '' }, 'n0nce');
    const bars = [...page.matchAll(/--vscode-dianping-(\w+)/g)].map(([, name]) => `dianping.${name}`);
    for (const id of [...icons, ...bars]) expect(ids).toContain(id);
    for (const id of ids) expect(bars).toContain(id);
  });

  it('differ from one another', () => {
    for (const kind of Object.keys(BACKGROUNDS) as Kind[]) {
      const values = colours.map(({ defaults }) => defaults[kind]);
      expect(new Set(values).size).toBe(values.length);
    }
  });
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
