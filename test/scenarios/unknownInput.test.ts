/** Desk-time §1, §2: a desk that does not tell when the last input was. Unknown is neither input nor its absence. */
import { beforeEach, describe, expect, it } from 'vitest';
import {
  parseSavedCycle,
  saveCycle,
  startCycle,
  stepBreakCycle,
  type Call,
  type CycleState,
  type Effect,
  type EngineSettings,
} from '../../src/core/cycle/breakCycle.ts';
import { outlookOf } from '../../src/core/cycle/outlook.ts';
import type { Reading } from '../../src/core/cycle/reading.ts';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';

const startsAtWall = Date.UTC(2026, 2, 2, 9);
const settings: EngineSettings = { preferences: defaultPreferences, routineLengthsMs: {}, timeZone: 'UTC' };

let state: CycleState;
let effects: Effect[];

const momentAt = (at: number) => ({ at, wall: startsAtWall + at });
const outlook = () => outlookOf(state, settings, state.clock);

beforeEach(() => {
  state = startCycle(settings, momentAt(0)).state;
  effects = [];
});

function read(at: number, part: Partial<Reading>): void {
  const reading = { ...momentAt(at), idleMs: 0, locked: false, holds: [], ...part };
  const step = stepBreakCycle(state, { type: 'reading', reading }, settings);
  state = step.state;
  effects.push(...step.effects);
}

/** Reads every five seconds from the last reading to that moment. */
function live(untilMs: number, part: (at: number) => Partial<Reading>): void {
  for (let at = state.clock.at + 5 * SECOND; at <= untilMs; at += 5 * SECOND) read(at, part(at));
}

const unknown = () => ({ idleMs: null });

describe('input that nobody knows of', () => {
  it('is no absence: desk time goes on, whatever is called meanwhile', () => {
    live(10 * MINUTE, unknown);
    const call: Call = { type: 'posture', is: 'standing' };
    state = stepBreakCycle(state, { type: 'call', call, now: momentAt(10 * MINUTE) }, settings).state;
    expect(outlook()).toMatchObject({ phase: { type: 'working' }, deskMsToday: 10 * MINUTE });
  });

  it('is no input: who has gone stays away until there is a sign of them', () => {
    live(2 * MINUTE, (at) => ({ idleMs: at }));
    live(20 * MINUTE, unknown);
    expect(outlook()).toMatchObject({ phase: { type: 'away' }, deskMsToday: 0 });
    read(20 * MINUTE + SECOND, { idleMs: 0 });
    expect(outlook().phase.type).toBe('working');
    expect(effects.at(-1)).toMatchObject({ type: 'naturalBreak', awayMs: 20 * MINUTE + SECOND });
  });

  it('a lock makes away from the lock on, and takes back nothing that may have been work', () => {
    live(10 * MINUTE, unknown);
    read(10 * MINUTE, { idleMs: null, locked: true });
    live(16 * MINUTE, () => ({ idleMs: null, locked: true }));
    expect(outlook()).toMatchObject({ phase: { type: 'away' }, deskMsToday: 10 * MINUTE });
    read(16 * MINUTE + SECOND, { idleMs: 0 });
    expect(effects.at(-1)).toMatchObject({ type: 'naturalBreak', awayMs: 6 * MINUTE + SECOND });
  });

  it('a sleep and a restart are absences from their own beginning on', () => {
    live(10 * MINUTE, unknown);
    read(20 * MINUTE, { idleMs: 0, suspendedMs: 10 * MINUTE });
    expect(effects.at(-1)).toMatchObject({ type: 'naturalBreak', awayMs: 10 * MINUTE });

    live(30 * MINUTE, unknown);
    const saved = parseSavedCycle(JSON.parse(JSON.stringify(saveCycle(state, momentAt(30 * MINUTE)))));
    if (!saved.ok) throw new Error(saved.problem);
    state = startCycle(settings, momentAt(33 * MINUTE), saved.saved).state;
    read(33 * MINUTE + SECOND, { idleMs: 0 });
    expect(effects.at(-1)).toMatchObject({ type: 'naturalBreak', awayMs: 3 * MINUTE + SECOND });
    expect(outlook().deskMsToday).toBe(20 * MINUTE);
  });

  it('counts on approval: once the desk tells again, the absence began with the last input', () => {
    live(5 * MINUTE, () => ({ idleMs: 0 }));
    live(9 * MINUTE, unknown);
    expect(outlook().deskMsToday).toBe(9 * MINUTE);
    read(9 * MINUTE + 5 * SECOND, { idleMs: 4 * MINUTE + 5 * SECOND });
    expect(outlook()).toMatchObject({ phase: { type: 'away' }, deskMsToday: 5 * MINUTE });
  });

  it('is no lull: a reminder waits its minute for one, as with input all the time', () => {
    const shownAt = (): number | undefined => {
      const isShown = effects.some(({ type }) => type === 'showReminder');
      return isShown ? state.clock.at : undefined;
    };
    live(30 * MINUTE + 55 * SECOND, unknown);
    expect(shownAt()).toBeUndefined();
    read(31 * MINUTE, { idleMs: null });
    expect(shownAt()).toBe(31 * MINUTE);
  });
});
