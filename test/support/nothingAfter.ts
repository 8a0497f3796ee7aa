/** What windows show after a break that has nothing to ask and nothing to tell. */
import type { AfterBreak } from '../../src/contract.ts';

export const nothingAfter: AfterBreak = { card: null, heart: null, firstEver: false, hurt: [], selfCheck: null };
