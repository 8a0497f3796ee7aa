/** The engine, given one reading or call at a time, for what a scenario cannot say; on Monday, 2 March 2026, from 09:00 UTC. */
import {
  startCycle,
  stepBreakCycle,
  type Call,
  type CycleEvent,
  type CycleState,
  type Effect,
  type EngineSettings,
} from '../../src/core/cycle/breakCycle.ts';
import { outlookOf, type Outlook } from '../../src/core/cycle/outlook.ts';
import type { Reading } from '../../src/core/cycle/reading.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';

export const startWall = Date.UTC(2026, 2, 2, 9);

export class SteppedEngine {
  readonly settings: EngineSettings;
  state: CycleState;
  /** Since the start or the last `forget`, oldest first. */
  readonly effects: Effect[] = [];

  constructor(changed: Partial<Preferences> = {}) {
    this.settings = {
      preferences: { ...defaultPreferences, waitForLull: false, ...changed },
      routineLengthsMs: { unfold_90: 90_000 },
      timeZone: 'UTC',
    };
    this.state = startCycle(this.settings, { at: 0, wall: startWall }).state;
  }

  read(at: number, part: Partial<Reading> = {}): void {
    this.step({ type: 'reading', reading: readingAt(at, part) });
  }

  /** A reading with fresh input every ten seconds. */
  workUntil(untilMs: number): void {
    for (let at = this.state.clock.at + 10_000; at <= untilMs; at += 10_000) this.read(at);
  }

  call(asked: Call, at = this.state.clock.at): void {
    this.step({ type: 'call', call: asked, now: { at, wall: startWall + at } });
  }

  outlook(): Outlook {
    return outlookOf(this.state, this.settings, this.state.clock);
  }

  forget(): void {
    this.effects.length = 0;
  }

  private step(event: CycleEvent): void {
    const { state, effects } = stepBreakCycle(this.state, event, this.settings);
    this.state = state;
    this.effects.push(...effects);
  }
}

/** At the desk, with input in this very moment, unless told otherwise. `at` in milliseconds since the start. */
export function readingAt(at: number, part: Partial<Reading> = {}): Reading {
  return { at, wall: startWall + at, idleMs: 0, locked: false, holds: [], ...part };
}
