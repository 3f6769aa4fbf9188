/**
 * What a run of the command line may want, each loaded when it does: a program of its own beside the small one that starts,
 * which finds again by itself what it found before (`scripts/build.mjs`).
 */
export const clean = () => import('./clean');
export const comments = () => import('./comments');
export const compare = () => import('./compare');
export const config = () => import('../files/config');
export const explain = () => import('./explain');
export const exporting = () => import('./export');
export const figures = () => import('./figures');
export const importing = () => import('./import');
export const lsp = () => import('./lsp');
export const newSpeech = () => import('./new');
export const outline = () => import('./outline');
/** The editor's, which is the same program: it is not packed twice. */
export const server = () => import('../server/main');
export const sarif = () => import('./report/sarif');
export const terms = () => import('../files/terms');
export const thread = () => import('./checking/thread');
export const checkText = () => import('./checking/checkText');
