// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the editor's snippet syntax
import { describe, expect, it } from 'vitest';
import { abbreviated, preview, readSnippets } from '../../../src/extension/insertSection/snippets';

describe('readSnippets', () => {
  it('takes one prefix or several, a body of one line or several', () => {
    const json = JSON.stringify({
      肯定成绩: { prefix: ['cj', '成绩'], body: ['${1:总体来看}，', '$0'], description: '肯定' },
      结尾: { prefix: 'jw', body: '谢谢大家！' },
    });
    expect(readSnippets(json)).toEqual([
      { name: '肯定成绩', prefixes: ['cj', '成绩'], description: '肯定', body: '${1:总体来看}，\n$0' },
      { name: '结尾', prefixes: ['jw'], description: '', body: '谢谢大家！' },
    ]);
  });
});

describe('abbreviated', () => {
  const one = { name: '开场', prefixes: ['kaichang', 'kc', 'opening'], description: '', body: '今天' };
  it.each([
    ['kc', true],
    ['　　kaichang', true],
    ['opening', false],
    ['看kc', false],
    ['k', false],
    ['', false],
  ])('%s: %s', (line, expected) => {
    expect(abbreviated([one], line) === one).toBe(expected);
  });
});

describe('preview', () => {
  it.each([
    ['${1:××}同志，$2讲${3|三,四,五|}点意见。$0', '××同志，讲三点意见。'],
    ['一是${1:抓${2:项目}}；\n\n二是$3。', '一是抓项目； 二是。'],
    ['${TM_FILENAME}\\$5', '$5'],
  ])('%s', (body, expected) => {
    expect(preview(body)).toBe(expected);
  });
});
