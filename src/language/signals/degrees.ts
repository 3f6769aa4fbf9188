/** 很, 非常, 比较 …: words of degree, from which several tables of signals are built. */

/** 很 非常 比较 …: what stands, or may stand, before a quality. */
export const DEGREE =
  '(?:都|也|还|就)?(?:很|非常|比较|比拟|较为?|十分|相当|确实|的确|特别|极其|极为|颇为?|真的?|尤其|尤为|高度)(?:的|地)?';
export const VERY = `(?:${DEGREE}|更加?|更为|最|都|也)?`;
