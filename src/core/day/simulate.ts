/**
 * A written day, lived by the very engine the app runs (docs/SIMULATE.md).
 *
 * `SimulatedMachine` is the desk: it has the clocks, the input and the sensors a real machine has, and reads them as the
 * app does. It also reads at the edges of every step, so that what a step says happens when the step says.
 */
import {
  parseSavedCycle,
  saveCycle,
  startCycle,
  stepBreakCycle,
  type Call,
  type CycleEvent,
  type CycleState,
  type EngineSettings,
  type EngineStep,
} from '../cycle/breakCycle.ts';
import type { HoldReason } from '../cycle/holds.ts';
import { isoOf } from '../time/localTime.ts';
import { outlookOf, type Outlook } from '../cycle/outlook.ts';
import type { Scenario, ScenarioStep, ToldReason } from './scenario.ts';
import type { PaperReading } from '../cycle/reading.ts';
import type { Moment } from '../time/time.ts';
import { timelineClock, timelineEventOf, type TimelineEvent } from './timeline.ts';

/** One line; `atMs` is `at` in milliseconds, for tests, and not printed. */
export interface TimelineLine {
  readonly atMs: number;
  readonly at: string;
  readonly wall: string;
  readonly event: TimelineEvent;
}

/** Lives the whole scenario. `routineLengthsMs`: length of each routine by id, in milliseconds. */
export function simulate(
  scenario: Scenario,
  routineLengthsMs: EngineSettings['routineLengthsMs'],
): readonly TimelineLine[] {
  const machine = new SimulatedMachine(scenario, routineLengthsMs);
  for (const step of scenario.trace) machine.live(step);
  machine.end();
  return machine.lines;
}

/** A line as it is printed. */
export function printed({ at, wall, event }: TimelineLine): string {
  return JSON.stringify({ at, wall, ...event });
}

/** Sees every step of the engine; for tests of what must hold at each of them. */
export type Watch = (step: EngineStep, elapsedMs: number) => void;

type Doing = 'work' | 'worked' | 'idle' | 'lock';

/** Everything a scenario can do to the engine, one step at a time. */
export class SimulatedMachine {
  readonly lines: TimelineLine[] = [];
  private settings: EngineSettings;
  private readonly readingEveryMs: number;
  private readonly startsAtWall: number;
  /** Since the start, with everything: the timeline's axis. */
  private elapsedMs = 0;
  /** The monotonic clock, which stands still in sleep and begins anew with the app. */
  private atMs = 0;
  private clockShiftMs = 0;
  private doing: Doing = 'work';
  private inputAtMs = 0;
  private readAtMs = 0;
  private readonly holds = new Set<HoldReason>();
  private watching = false;
  private state: CycleState;
  private readonly watch: Watch;

  constructor(
    scenario: Scenario,
    routineLengthsMs: EngineSettings['routineLengthsMs'],
    watch: Watch = () => undefined,
  ) {
    this.watch = watch;
    const { preferences, timeZone } = scenario;
    this.settings = { preferences, timeZone, routineLengthsMs };
    this.readingEveryMs = scenario.readingEveryMs;
    this.startsAtWall = scenario.startsAtWall;
    this.state = this.record(startCycle(this.settings, this.now()));
  }

  live(step: ScenarioStep): void {
    switch (step.do) {
      case 'work':
      case 'worked':
      case 'idle':
      case 'lock':
        if (step.forMs > 0) this.spend(step.do, step.forMs);
        return;
      case 'sleep':
        this.stopInput();
        this.elapsedMs += step.forMs;
        this.read(step.announced && step.forMs > 0 ? step.forMs : undefined);
        return;
      case 'clock':
        this.clockShiftMs += step.byMs;
        this.read();
        return;
      case 'hold':
      case 'release':
        this.tell(step.reason, step.do === 'hold');
        this.read();
        return;
      case 'restart':
        this.restart(step.forMs);
        return;
      case 'set':
        this.settings = { ...this.settings, preferences: step.preferences };
        this.step({ type: 'settings', now: this.now() });
        return;
      case 'call':
        this.call(step.call);
    }
  }

  private tell(reason: ToldReason, is: boolean): void {
    if (reason === 'watching') this.watching = is;
    else if (is) this.holds.add(reason);
    else this.holds.delete(reason);
  }

  outlook(): Outlook {
    return outlookOf(this.state, this.settings, this.now());
  }

  end(): void {
    const outlook = this.outlook();
    const counters = Object.fromEntries(outlook.kinds.map((kind) => [kind.id, kind.counterMs]));
    this.write({ event: 'end', deskMs: outlook.deskMsToday, counters, phase: outlook.phase.type });
  }

  private spend(doing: Doing, forMs: number): void {
    const endsMs = this.elapsedMs + forMs;
    this.doing = doing;
    this.read();
    while (this.elapsedMs < endsMs) {
      const nextMs = (Math.floor(this.elapsedMs / this.readingEveryMs) + 1) * this.readingEveryMs;
      const passedMs = Math.min(nextMs, endsMs) - this.elapsedMs;
      this.elapsedMs += passedMs;
      this.atMs += passedMs;
      this.read();
    }
  }

  private restart(offMs: number): void {
    const saved = parseSavedCycle(JSON.parse(JSON.stringify(saveCycle(this.state, this.now()))));
    if (!saved.ok) throw new Error(`The engine cannot read what it saved. ${saved.problem}`);
    this.stopInput();
    this.elapsedMs += offMs;
    this.atMs = 0;
    this.state = this.record(startCycle(this.settings, this.now(), saved.saved));
  }

  /** Waking and starting are no input by themselves. */
  private stopInput(): void {
    if (this.types()) this.doing = 'idle';
  }

  private types(): boolean {
    return this.doing === 'work' || this.doing === 'worked';
  }

  private call(call: Call): void {
    this.step({ type: 'call', call, now: this.now() });
  }

  private read(suspendedMs?: number): void {
    if (this.types()) this.inputAtMs = this.elapsedMs;
    const workedMs = this.doing === 'worked' ? this.elapsedMs - this.readAtMs : 0;
    this.readAtMs = this.elapsedMs;
    const reading: PaperReading = {
      ...this.now(),
      idleMs: this.elapsedMs - this.inputAtMs,
      locked: this.doing === 'lock',
      holds: [...this.holds],
      watching: this.watching,
      workedMs,
      ...(suspendedMs === undefined ? {} : { suspendedMs }),
    };
    this.step({ type: 'reading', reading });
  }

  private step(event: CycleEvent): void {
    this.state = this.record(stepBreakCycle(this.state, event, this.settings));
  }

  private record(step: EngineStep): CycleState {
    for (const effect of step.effects) this.write(timelineEventOf(effect, this.elapsedMs));
    this.watch(step, this.elapsedMs);
    return step.state;
  }

  private write(event: TimelineEvent): void {
    const at = timelineClock(this.elapsedMs);
    this.lines.push({ atMs: this.elapsedMs, at, wall: isoOf(this.now().wall, this.settings.timeZone), event });
  }

  private now(): Moment {
    return { at: this.atMs, wall: this.startsAtWall + this.elapsedMs + this.clockShiftMs };
  }
}
