/** What patterns need, and that no row of a table is passed over that a text would be found by. */
import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../../src/language/patterns/needs';
import { rare, sieve } from '../../../../src/language/patterns/sieve';
import { clausesIn } from '../../../../src/language/sentences';
import { DOINGS } from '../../../../src/language/signals/doings';
import { FRAMING, PRESUPPOSED } from '../../../../src/language/signals/framing';
import { DUE, ORDERS } from '../../../../src/language/signals/orders';
import { SCENES } from '../../../../src/language/signals/scenes';
import { cleanSpeeches } from '../../../support/texts';

describe('needs', () => {
  it.each<[source: string, needs: readonly string[] | undefined]>([
    ['值得(?:大家)?(?:肯定|学习)', ['值得肯定', '值得学习', '值得大家肯定', '值得大家学习']],
    ['值得[^，]{0,4}肯定', ['值得']],
    ['^(?:请|望)大家$', ['请大家', '望大家']],
    ['(?<!不)要(?!求)', ['要']],
    ['[村镇]里?', ['村', '村里', '镇', '镇里']],
    ['(?:排名?|列)第\\d', ['排第', '排名第', '列第']],
    ['(\\p{Script=Han}{1,8})(?=\\1)', undefined],
    ['很?', undefined],
    ['[^，]+', undefined],
    ['.|好', undefined],
    ['a\\.b', ['a.b']],
    ['(?:好|坏){2}', ['好', '坏']],
    ['(?:好|坏){0,2}办', ['办']],
    // Not understood, and so nothing is known of it.
    ['好)', undefined],
  ])('of %s', (source, needs) => {
    expect(needsOf(source)?.toSorted()).toEqual(needs?.toSorted());
  });
});

describe('a sieve', () => {
  const rows = [...DOINGS, ...FRAMING, ...PRESUPPOSED, ...DUE, ...ORDERS, ...SCENES];
  const clauses = [...new Set(cleanSpeeches.flatMap((text) => clausesIn(text)))];

  it('lets every row pass that a clause is found by, and few others', () => {
    const pick = sieve(rows);
    for (let asked = 0; asked < 2_000; asked++) pick('');
    let passed = 0;
    for (const clause of clauses) {
      const may = pick(clause);
      const found = rows.filter(({ pattern }) => pattern.test(clause));
      expect(found.filter((row) => !may.includes(row))).toEqual([]);
      passed += may.length;
    }
    expect(passed / clauses.length).toBeLessThan(rows.length / 5);
  });

  it('lets all pass that go by neither case', () => {
    const own = [{ pattern: /end/i }, { pattern: /好/ }];
    const pick = sieve(own);
    for (let asked = 0; asked < 2_000; asked++) pick('');
    expect(pick('— END —')).toEqual([own[0]]);
  });
});

describe('a rare pattern', () => {
  const clauses = [...new Set(cleanSpeeches.flatMap((text) => clausesIn(text)))];
  const patterns = [...ORDERS, ...SCENES].map(({ pattern }) => pattern);

  it('finds what the pattern itself finds, in whatever order it is asked', () => {
    const rares = patterns.map(rare);
    for (let asked = 0; asked < 2_000; asked++) for (const one of rares) one.test('');
    for (const clause of clauses)
      for (const [i, one] of rares.entries()) {
        expect(one.test(clause)).toBe(patterns[i]!.test(clause));
        expect(one.exec(clause)?.index).toBe(patterns[i]!.exec(clause)?.index);
      }
  });

  it('takes away all that it finds', () => {
    const one = rare(/没有(?:什么)?问题/u);
    expect(one.without('用电没有问题，用水没有什么问题')).toBe('用电，用水');
    expect(one.without('用电有问题')).toBe('用电有问题');
  });
});
