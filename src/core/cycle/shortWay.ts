/** The short way of a reading that changes nothing but the clock, which is nearly every one: each line here runs with all of them. */
import { inputAt, isSensedToSit, quietMs } from './presence.ts';
import { sameHolds } from './holds.ts';
import type { CycleState, EngineClock } from './cycleState.ts';
import type { EngineSettings } from './cycleTypes.ts';
import type { AnyReading } from './reading.ts';

/** The clocks after such a reading; null where something may have happened, which the long way finds out. */
export function clockOnShortWay(
  state: CycleState,
  reading: AnyReading,
  { preferences }: EngineSettings,
): EngineClock | null {
  const { clock, presence } = state;
  const { at, wall } = reading;
  const nowMs = clock.nowMs + at - clock.at;
  if (!isUneventful(state, reading, nowMs, preferences.maxGapMs)) return null;
  if (presence.type === 'away') {
    const cameBack = reading.idleMs === 0 || inputAt(clock, nowMs, reading) > clock.inputAtMs;
    if (cameBack || presence.sinceMs > clock.inputAtMs) return null;
    return { at, wall, nowMs, inputAtMs: clock.inputAtMs, satAtMs: clock.satAtMs };
  }
  if (reading.locked) return null;
  if (isSensedToSit(state.sensed)) return { at, wall, nowMs, inputAtMs: nowMs, satAtMs: nowMs };
  const sinceInputMs = quietMs(clock, nowMs, reading);
  const inputAtMs = reading.idleMs === null ? clock.inputAtMs : Math.max(clock.inputAtMs, nowMs - sinceInputMs);
  return sinceInputMs < preferences.awayAfterMs ? { at, wall, nowMs, inputAtMs, satAtMs: clock.satAtMs } : null;
}

/** An ordinary gap, no deadline reached, the calendar unchanged, and the desk as it was; who is there is another question. */
function isUneventful(
  { clock, sensed, calendar, phase, quietUntilMs, day }: CycleState,
  reading: AnyReading,
  nowMs: number,
  maxGapMs: number,
): boolean {
  const monoMs = reading.at - clock.at;
  return (
    reading.locked === sensed.locked &&
    (reading.idleMs !== null) === sensed.inputIsKnown &&
    monoMs >= 0 &&
    (reading.suspendedMs === undefined
      ? monoMs <= maxGapMs && reading.wall - clock.wall - monoMs <= maxGapMs
      : reading.suspendedMs === 0) &&
    nowMs < quietUntilMs &&
    day.ending === null &&
    reading.wall >= calendar.fromWall &&
    reading.wall < calendar.untilWall &&
    (phase.type !== 'onBreak' || (reading.workedMs ?? 0) === 0) &&
    sameHolds(reading.holds, sensed.holds) &&
    (reading.watching ?? false) === sensed.watching
  );
}
