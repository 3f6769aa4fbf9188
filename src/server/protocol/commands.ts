/** Commands by their names, the server’s and the client’s. */
import type { Ignored } from '../../checks/ignore';

/** Commands that the server carries out: (uri, entry), (uri, entry), (uri, check, severity or off). */
export const IGNORE_COMMAND = 'dianping.server.ignore';
export const RESTORE_COMMAND = 'dianping.server.restore';
export const SET_SEVERITY_COMMAND = 'dianping.server.setSeverity';

/** The kind of the code action that applies every safe fix. */
export const FIX_ALL_KIND = 'source.fixAll.dianping';

/** (uri, change): takes a word into the office's table. */
export const CHANGE_TERMS_COMMAND = 'dianping.server.changeTerms';
/** Sent in `initializationOptions` by our own extension. */
export interface ClientOptions {
  /** It has the commands below. */
  clientCommands?: boolean;
}

/** Commands of the client that the server's code actions name. */
export const NEXT_PLACEHOLDER_COMMAND = 'dianping.nextPlaceholder';

/** (uri) */
export const REOPEN_COMMAND = 'dianping.reopen';

/** (check) */
export const OPEN_PAGE_COMMAND = 'dianping.openPage';

/** 收入词表…: (uri, word); the client asks what is to become of it. */
export const TAKE_TERM_COMMAND = 'dianping.takeTerm';

/** 不再提示…: (uri, what is told or silenced at the place) */
export const QUIET_COMMAND = 'dianping.quiet';
export interface Quiet {
  entry: Ignored;
  /** Whether it is told, was ignored, or its check is off. */
  state: 'told' | 'ignored' | 'off';
}
