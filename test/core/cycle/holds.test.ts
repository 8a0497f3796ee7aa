import { describe, expect, it } from 'vitest';
import { isHoldReason, sameHolds } from '../../../src/core/cycle/holds.ts';

describe('holds', () => {
  it('are the same by what they say, not by which list says it', () => {
    const holds = ['meeting'] as const;
    expect(sameHolds(holds, holds)).toBe(true);
    expect(sameHolds(holds, ['meeting'])).toBe(true);
    expect(sameHolds(holds, ['app'])).toBe(false);
    expect(sameHolds(holds, [])).toBe(false);
  });

  it('have six reasons', () => {
    expect(isHoldReason('fullscreen')).toBe(true);
    expect(isHoldReason('tired')).toBe(false);
  });
});
