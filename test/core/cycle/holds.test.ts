import { describe, expect, expectTypeOf, it } from 'vitest';
import { MINUTE } from '../../../src/core/time/time.ts';
import { SteppedEngine } from '../../support/steppedEngine.ts';
import { holdReasons, isHoldReason, sameHolds, sensedReasons, type SensedHold } from '../../../src/core/cycle/holds.ts';
import type { Reading } from '../../../src/core/cycle/reading.ts';

describe('holds', () => {
  it('are the same by what they say, not by which list says it', () => {
    const holds = ['meeting'] as const;
    expect(sameHolds(holds, holds)).toBe(true);
    expect(sameHolds(holds, ['meeting'])).toBe(true);
    expect(sameHolds(holds, ['app'])).toBe(false);
    expect(sameHolds(holds, [])).toBe(false);
  });

  it('have reasons that are known, and the first two no sensor can claim', () => {
    expect(isHoldReason('fullscreen')).toBe(true);
    expect(isHoldReason('tired')).toBe(false);
    expect(holdReasons).toEqual(['paused', 'offHours', ...sensedReasons]);
    expectTypeOf<Reading['holds'][number]>().toEqualTypeOf<SensedHold>();
    expectTypeOf<Extract<SensedHold, 'paused' | 'offHours'>>().toBeNever();
  });

  it('let a break that is due wait for their end alone, not for a lull every few seconds', () => {
    const engine = new SteppedEngine({ waitForLull: true });
    engine.call({ type: 'pause', forMs: 60 * MINUTE });
    engine.workUntil(31 * MINUTE);
    expect(engine.state.phase.type).toBe('waiting');
    expect(engine.state.quietUntilMs).toBeGreaterThan(45 * MINUTE);
  });
});
