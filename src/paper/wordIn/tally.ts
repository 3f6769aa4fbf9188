/** What was kept and what was dropped, counted while reading and told in Chinese afterwards. */

/** In the order in which they are told. */
const SENTENCES = {
  inserted: (count) => `修订：插入的 ${count} 处已留下`,
  deleted: (count) => `修订：删去的 ${count} 处没有带过来`,
  comments: (count) => `批注 ${count} 条没有带过来`,
  hidden: (count) => `隐藏文字 ${count} 处没有带过来`,
  struck: (count) => `带删除线的文字 ${count} 处当作正文带过来了，不要的请删去`,
  numbers: (count) => `自动编号 ${count} 处已变成文字`,
  bullets: (count) => `项目符号 ${count} 处没有带过来，后面的文字都在`,
  tables: (count) => `表格 ${count} 个已变成文字：一行一段，格与格之间隔一个制表符`,
  apart: (count) => `表格里有 ${count} 行的格子里不止一段话，那里一段一行，不用制表符隔开`,
  boxes: (count) => `文本框 ${count} 个，里面的文字放在它所在的那一段后面`,
  rubies: (count) => `注音 ${count} 处没有带过来，正文的字都在`,
  footnotes: (count) => `脚注、尾注 ${count} 条没有带过来`,
  headers: (count) => `页眉、页脚 ${count} 处有文字，没有带过来`,
  pictures: (count) => `图片 ${count} 张没有带过来`,
  objects: (count) => `嵌入的表格、公式等对象 ${count} 个没有带过来`,
  symbols: (count) => `有 ${count} 个符号认不出，用“□”代替，请核对`,
  chunks: (count) => `插入的另一份文件 ${count} 个没有带过来，请单独导入`,
} as const satisfies Readonly<Record<string, (count: number) => string>>;

export type Counted = keyof typeof SENTENCES;

export interface Tally {
  readonly add: (what: Counted, count?: number) => void;
  readonly notes: () => string[];
}

export function createTally(): Tally {
  const counts = new Map<string, number>();
  return {
    add: (what, count = 1) => void counts.set(what, (counts.get(what) ?? 0) + count),
    notes: () =>
      Object.entries(SENTENCES).flatMap(([what, tell]) => {
        const count = counts.get(what);
        return count ? [tell(count)] : [];
      }),
  };
}
