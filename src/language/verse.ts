/** 诗句: how a speaker leads in lines of verse. */

const LEADS_IN =
  /(?:诗|词|诗句|名句|歌|歌谣|顺口溜|民谣|打油诗|对联|谚语)(?:[写说唱道是讲]{1,2}|里[写说]的?)?：$/u;

/** True for a folded line after which verse begins: 我想起几句诗： */
export function introducesVerse(folded: string): boolean {
  return LEADS_IN.test(folded);
}
