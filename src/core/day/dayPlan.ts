/**
 * A plan of the rest of a day: the engine itself runs ahead, with a person who stays at the desk and takes each break
 * when it is due.
 */
import { stepBreakCycle, type EngineStep } from '../cycle/breakCycle.ts';
import type { CycleState } from '../cycle/cycleState.ts';
import type { Call, Effect, EngineSettings } from '../cycle/cycleTypes.ts';
import { HOUR, type Moment, type WallSpan } from '../time/time.ts';

export interface PlannedBreak extends WallSpan {
  readonly kind: string;
}

export interface DayPlan {
  /** A break that runs already is the first of them. */
  readonly breaks: readonly PlannedBreak[];
  /** When the evening's wind-down will be offered; epoch milliseconds, null if it will not. */
  readonly windDownWall: number | null;
}

/**
 * What will happen until `untilWall` (epoch ms) if the person simply stays. A pause and the working hours are kept; meetings and the
 * like, whose end nobody knows, are taken to end now. Pauses in the input come soon enough to be left out of a plan in minutes.
 */
export function planAhead(state: CycleState, settings: EngineSettings, now: Moment, untilWall: number): DayPlan {
  const steady = { ...settings, preferences: { ...settings.preferences, waitForLull: false } };
  const plan = new Plan(state, steady, now);
  while (plan.wall() < untilWall || plan.isOnBreak()) plan.liveOn();
  // The last step may have gone beyond the end.
  return {
    breaks: plan.breaks.filter(({ fromWall }) => fromWall < untilWall),
    windDownWall: plan.windDownWall,
  };
}

const LONGEST_STEP_MS = HOUR;

class Plan {
  readonly breaks: PlannedBreak[] = [];
  windDownWall: number | null = null;
  private now: Moment;
  private state: CycleState;
  private readonly settings: EngineSettings;

  constructor(state: CycleState, settings: EngineSettings, now: Moment) {
    this.state = state;
    this.settings = settings;
    this.now = now;
    this.stayAtDesk();
  }

  wall(): number {
    return this.now.wall;
  }

  isOnBreak(): boolean {
    return this.state.phase.type === 'onBreak';
  }

  /** Up to the next moment at which something may happen, or so far that it is still a part of the day. */
  liveOn(): void {
    const quietMs = this.state.quietUntilMs - this.state.clock.nowMs;
    const passedMs = Math.max(1, Math.min(quietMs, LONGEST_STEP_MS));
    this.now = { at: this.now.at + passedMs, wall: this.now.wall + passedMs };
    this.stayAtDesk();
  }

  private stayAtDesk(): void {
    const reading = { ...this.now, idleMs: 0, locked: false, suspendedMs: 0, holds: [] };
    this.follow(stepBreakCycle(this.state, { type: 'reading', reading }, this.settings));
    const { phase } = this.state;
    if (phase.type === 'reminding') this.call({ type: 'startBreak', kind: phase.kind });
    if (phase.type === 'onBreak' && phase.pausedSinceMs !== null)
      this.call({ type: phase.begun ? 'continueBreak' : 'beginBreak' });
  }

  private call(call: Call): void {
    this.follow(stepBreakCycle(this.state, { type: 'call', call, now: this.now }, this.settings));
  }

  private follow({ state, effects }: EngineStep): void {
    this.state = state;
    for (const effect of effects) this.note(effect);
  }

  private note(effect: Effect): void {
    if (effect.type === 'closeBreak')
      this.breaks.push({ kind: effect.kind, fromWall: effect.beganWall, untilWall: effect.endedWall });
    if (effect.type === 'showWindDown') this.windDownWall = this.now.wall;
  }
}
