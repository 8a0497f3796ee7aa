/** All senses together: those that are switched on run, and what they answer becomes holds, presence and locks for the next reading. */
import { sensedReasons, sameHolds, type SensedHold } from '../../core/cycle/holds.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import {
  askedAnew,
  cellAt,
  cellChangesAt,
  isHolding,
  openCell,
  toldCell,
  type SenseCell,
} from '../../core/senses/senseCell.ts';
import { isSameAnswer, senseNames, type AskedSense, type SensesNow } from '../../core/senses/sense.ts';
import { senseOfHold } from '../../core/senses/senseText.ts';
import { SECOND } from '../../core/time/time.ts';
import type { Clock, Log, Senses, Sensors, Stop } from '../ports.ts';
import type { IdleSense } from './idleSense.ts';
import type { SleepEdge } from './sleepEdges.ts';
import type { StartSense } from './startSense.ts';

/** What the senses make of the desk now. */
export interface Sensed {
  readonly holds: readonly SensedHold[];
  readonly watching: boolean;
  readonly locked: boolean;
  /** It was locked, and whether it still is nobody knows. */
  readonly lockIsLost: boolean;
}

/** How each sense begins on this system, by what the person has set for it. */
export type SenseParts = { readonly [Name in AskedSense]: (preferences: Preferences) => StartSense } & {
  /** Null where the desk itself tells, or nobody. */
  readonly idle: (() => IdleSense) | null;
  readonly sleep: ((hear: (edge: SleepEdge) => void) => Stop) | null;
};

export interface SenseService extends Senses {
  readonly sensed: () => Sensed;
  /** Milliseconds since the last input; null where no sense tells. */
  readonly idleMs: () => number | null;
  readonly stop: Stop;
}

export interface SenseServiceDeps {
  readonly clock: Clock;
  readonly log: Log;
  readonly parts: SenseParts;
  /** Something else is answered or sensed than before: heard at most every 200 ms, and within that time. */
  readonly onNews: () => void;
  /** The machine falls asleep or wakes. */
  readonly onSleep: (edge: SleepEdge) => void;
}

/** However many answers come in a second, what follows from them is done only so often. */
const NEWS_EVERY_MS = SECOND / 5;

interface RunningSense {
  cell: SenseCell;
  /** What it was started with, written out: another wish starts it anew. */
  wish: string;
  stop: Stop;
}

export function openSenseService({ clock, log, parts, onNews, onSleep }: SenseServiceDeps): SenseService {
  const running = new Map<AskedSense, RunningSense>();
  let delays: Pick<Preferences, 'holdAfterMs' | 'releaseAfterMs'> = { holdAfterMs: 0, releaseAfterMs: 0 };
  let last: Sensed = { holds: [], watching: false, locked: false, lockIsLost: false };
  let idle: IdleSense | null = null;
  let stopSleep: Stop | null = null;
  let newsIsDue = false;
  let stopNews: Stop = () => undefined;
  /** When somebody looks next whether a hold begins or ends; never later than one does. */
  let looksAt = Infinity;
  let stopLooking: Stop = () => undefined;

  const tellNews = (): void => {
    if (newsIsDue) return;
    newsIsDue = true;
    stopNews = clock.after(NEWS_EVERY_MS, () => {
      newsIsDue = false;
      onNews();
    });
  };

  const lookInTime = (): void => {
    const changes = [...running.values()].map(({ cell }) => cellChangesAt(cell, delays) ?? Infinity);
    const nextAt = Math.min(Infinity, ...changes);
    if (nextAt >= looksAt) return;
    stopLooking();
    looksAt = nextAt;
    stopLooking = clock.after(Math.max(0, nextAt - clock.now().at), () => {
      looksAt = Infinity;
      settle();
      lookInTime();
    });
  };

  const settle = (): void => {
    const { at } = clock.now();
    for (const sense of running.values()) sense.cell = cellAt(sense.cell, at, delays);
    const holding = (name: AskedSense): boolean => {
      const sense = running.get(name);
      return sense !== undefined && isHolding(sense.cell);
    };
    const holds = sensedReasons.filter((reason) => holding(senseOfHold[reason]));
    const lock = running.get('lock')?.cell.now.answer;
    const now: Sensed = {
      holds: sameHolds(holds, last.holds) ? last.holds : holds,
      watching: holding('watching'),
      locked: lock === 'yes',
      lockIsLost: (last.locked || last.lockIsLost) && lock !== 'yes' && lock !== 'no',
    };
    if (
      now.holds === last.holds &&
      now.watching === last.watching &&
      now.locked === last.locked &&
      now.lockIsLost === last.lockIsLost
    )
      return;
    last = now;
    tellNews();
  };

  const start = (name: AskedSense, preferences: Preferences): void => {
    const wish = JSON.stringify(wishFor(name, preferences));
    const before = running.get(name);
    if (before?.wish === wish) return;
    before?.stop();
    const now = clock.now();
    const cell = before === undefined ? openCell(now) : askedAnew(before.cell, now, delays);
    const sense: RunningSense = { cell, wish, stop: () => undefined };
    running.set(name, sense);
    let over = false;
    const stopPart = startCalmly(name, parts[name](preferences), (says) => {
      if (over || isSameAnswer(sense.cell.now, says)) return;
      sense.cell = toldCell(sense.cell, says, clock.now(), delays);
      tellNews();
      settle();
      lookInTime();
    });
    sense.stop = () => {
      over = true;
      stopPart();
    };
  };

  const startCalmly = (name: AskedSense, begin: StartSense, say: Parameters<StartSense>[0]): Stop => {
    try {
      return begin(say);
    } catch (error) {
      log.error(`the sense ${name} could not begin`, error);
      return () => undefined;
    }
  };

  const useTimes = ({ senses }: Preferences): void => {
    if (!senses.idle) idle?.stop();
    idle = senses.idle ? (idle ?? parts.idle?.() ?? null) : null;
    if (!senses.sleep) stopSleep?.();
    stopSleep = senses.sleep ? (stopSleep ?? parts.sleep?.(onSleep) ?? null) : null;
  };

  return {
    use(preferences) {
      delays = preferences;
      useTimes(preferences);
      for (const name of senseNames) {
        if (name === 'sleep' || name === 'idle') continue;
        if (preferences.senses[name]) {
          start(name, preferences);
          continue;
        }
        running.get(name)?.stop();
        running.delete(name);
      }
      settle();
      lookInTime();
    },
    now: () => nowOf(running),
    sensed() {
      settle();
      return last;
    },
    idleMs: () => idle?.idleMs() ?? null,
    stop() {
      idle?.stop();
      stopSleep?.();
      stopNews();
      stopLooking();
      for (const sense of running.values()) sense.stop();
      running.clear();
    },
  };
}

/** What a person has set for a sense; another wish starts it anew. */
function wishFor(name: AskedSense, { ignoredInMeetings, appRules }: Preferences): unknown {
  if (name === 'meeting') return ignoredInMeetings;
  return name === 'apps' ? appRules : null;
}

function nowOf(running: ReadonlyMap<AskedSense, RunningSense>): SensesNow {
  return Object.fromEntries([...running].map(([name, { cell }]) => [name, cell.now]));
}

/** The desk as the system tells it, joined with what the senses know of it. */
export function sensedDesk(desk: Sensors, senses: Pick<SenseService, 'sensed' | 'idleMs'>): Sensors {
  return {
    read() {
      const reading = desk.read();
      const { holds, watching, locked, lockIsLost } = senses.sensed();
      const idleMs = senses.idleMs() ?? reading.idleMs;
      return { ...reading, idleMs, holds, watching, lockIsLost, locked: reading.locked || locked };
    },
  };
}
