/** A browser does not tell which fonts there are. */
import type * as desktop from './fonts';

export const missingFonts: typeof desktop.missingFonts = async () => [];
