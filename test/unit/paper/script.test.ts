import { describe, expect, it } from 'vitest';
import { spokenSyllables } from '../../../src/language/length';
import { scriptOf } from '../../../src/paper/script';
import { parse } from '../../../src/reading/parse';
import { cleanSpeeches } from '../../support/texts';

const LONG =
  '各单位要把思想统一起来，把项目一个一个往前推，倒排工期，挂图作战，按月通报，逐项销号，确保如期完成。';
const TEXT = `在推进会上的讲话

同志们：

总的看，各单位动手早、推进快，成绩值得肯定。${LONG}

一、提高认识
${LONG}

二、狠抓落实
${LONG}
`;

describe('the script of a rehearsal', () => {
  const script = scriptOf(parse(TEXT), 0)!;

  it('goes through the sections of the first level', () => {
    expect(script.title).toBe('在推进会上的讲话');
    const titles = script.sections.map(({ title }) => title);
    expect(titles.slice(-2)).toEqual(['一、提高认识', '二、狠抓落实']);
  });

  it('counts what is spoken; the title is shown and not spoken', () => {
    const [head] = script.sections[0]!.paragraphs;
    expect(head).toMatchObject({ kind: 'title', spoken: 0 });
    const last = script.sections.at(-1)!;
    expect(last.spoken).toBe(spokenSyllables('二、狠抓落实') + spokenSyllables(LONG));
  });

  it('gives a stretch of a few words no section of its own', () => {
    const { sections } = scriptOf(parse(`${TEXT}\n谢谢大家！\n`), 0)!;
    expect(sections.at(-1)!.title).toBe('二、狠抓落实');
    expect(sections.at(-1)!.paragraphs.at(-1)!.text).toBe('谢谢大家！');
  });

  it.each(cleanSpeeches.map((text) => [text.split('\n', 1)[0]!, text]))('holds all of %s', (_, text) => {
    const manuscript = parse(text);
    const { sections } = scriptOf(manuscript, 0)!;
    for (const section of sections) {
      expect(section.title).not.toBe('');
      expect(section.spoken).toBe(section.paragraphs.reduce((sum, { spoken }) => sum + spoken, 0));
    }
    const bare = (whole: string) => whole.replace(/\s/g, '');
    const spoken = bare(sections.flatMap(({ paragraphs }) => paragraphs.map((each) => each.text)).join(''));
    const read = manuscript.speeches[0]!.paragraphs.filter(({ kind }) => kind !== 'residue');
    expect(spoken).toBe(bare(read.map((each) => each.text).join('')));
  });

  it('is that of the speech at the place', () => {
    const two = `${TEXT}\n\n在总结会上的讲话\n\n同志们：\n\n一、抓紧收尾\n${LONG}\n\n二、抓好总结\n${LONG}\n`;
    const manuscript = parse(two);
    expect(manuscript.speeches).toHaveLength(2);
    expect(scriptOf(manuscript, two.indexOf('抓好总结'))!.title).toBe('在总结会上的讲话');
  });

  it('is none where there is no speech', () => {
    expect(scriptOf(parse(''), 0)).toBeUndefined();
  });
});
