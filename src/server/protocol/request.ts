/** A request of ours, beyond the Language Server Protocol, and what all of them share: by its type a client knows what is asked and what is answered. */

/** A request of ours: its method, and by its type what is asked and what is answered. */
export interface RequestType<Params, Result> {
  readonly method: string;
  /** Never there: only the compiler looks at it. */
  readonly types?: readonly [Params, Result];
}

/** A notification of ours, typed likewise. */
export interface NotificationType<Params> {
  readonly method: string;
  readonly types?: readonly [Params];
}

/** Names an open manuscript. */
export interface TextParams {
  uri: string;
}

/** Names a manuscript as it stood in one version: an answer for another one would be no answer. */
export interface VersionParams extends TextParams {
  version: number;
}
export interface Refusal {
  /** Why not, and what to do. */
  refused: string;
}
