/** Self-checks answered once a month for six months: the left thigh hangs lower for the last three, and nothing else has changed. */
import type { SelfCheckRecord } from '../../src/core/history/records.ts';
import { DAY, MINUTE, SECOND } from '../../src/core/time/time.ts';

const MONTHS = 6;

/** Oldest first. @param lastWall when the last of them was answered */
export function monthlyChecks(lastWall: number): readonly SelfCheckRecord[] {
  return Array.from({ length: MONTHS }, (_, month) => {
    const beganWall = lastWall - (MONTHS - 1 - month) * 30 * DAY;
    const spanFrom = (wall: number) => ({ beganWall: wall, endedWall: wall + 10 * SECOND, utcOffsetMinutes: 0 });
    const leftHip = month < MONTHS / 2 ? ('above' as const) : ('below' as const);
    return [
      { ...spanFrom(beganWall), felt: 'faint' as const, leftHip: null, rightHip: null },
      { ...spanFrom(beganWall + 5 * MINUTE), felt: null, leftHip, rightHip: 'level' as const },
    ];
  }).flat();
}
