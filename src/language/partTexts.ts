/** Short plain texts for the parts of a speech, × where the writer has to fill in. One string is one paragraph. */
export const PART_TEXT = {
  praise: ['总的来看，这项工作取得了明显成效，值得肯定。一是×××；二是×××；三是×××。'],
  critique: ['在肯定成绩的同时，也要清醒地看到，工作中还存在一些问题。一是×××；二是×××；三是×××。'],
  requirement: [
    '下一步，要重点抓好三个方面的工作。',
    '一要×××。要×××，做到×××。',
    '二要×××。要×××，做到×××。',
    '三要×××。要×××，做到×××。',
  ],
  closing: ['同志们，希望大家再接再厉、真抓实干，把今天点评的问题改到位，把×××工作做得更好！'],
} as const satisfies Record<string, readonly string[]>;
