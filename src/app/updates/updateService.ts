/**
 * Keeps what is known of other versions. Nobody is asked for newer ones unless the person has switched that on; then once a day at most, or
 * when they ask. Who waits for a restart is told once, between breaks.
 */
import { DAY, HOUR, MINUTE, SECOND } from '../../core/time/time.ts';
import { isVersion, restartWaits, type UpdateState } from '../../core/updates/updateState.ts';
import { mayCheck, nextUpdateState, type UpdateNews } from '../../core/updates/updateSteps.ts';
import { readyTitle } from '../../core/updates/updateWords.ts';
import type { RefusalReason } from '../../core/cycle/cycleTypes.ts';
import type { Translate } from '../../core/text/messages.ts';
import type { Notifications, Ports, Stop } from '../ports.ts';
import type { CheckMemory, Updater } from './updatePorts.ts';

export interface UpdateService {
  readonly state: () => UpdateState;
  /** The person wants newer versions to be looked for, or not any more. */
  readonly use: (looks: boolean) => void;
  /** Asks now, where that is switched on and possible. */
  readonly check: () => void;
  /** Another start or the command line says its version: one that is not ours was installed while we run. Never throws. */
  readonly heardOf: (version: string) => void;
  /** Whether a break runs now, at every step. */
  readonly follow: (onBreak: boolean) => void;
  /** Starts anew, as the version that waits for it where there is one. @returns null, or why not */
  readonly restart: () => RefusalReason | null;
  readonly stop: Stop;
}

export interface UpdateServiceDeps extends Pick<Ports, 'clock' | 'log' | 'restart'> {
  readonly notifications: Pick<Notifications, 'tell'>;
  readonly ownVersion: string;
  /** Null: this installation cannot ask. */
  readonly updater: Updater | null;
  readonly memory: CheckMemory;
  readonly t: Translate;
  readonly onChange: () => void;
}

const EVERY_MS = DAY;
/** Not at once: a start has enough to do, and a session's network may not be up. */
const FIRST_LOOK_MS = MINUTE;
/** A day is noticed to be over within this. */
const LOOK_EVERY_MS = HOUR;
/** Whether there is something newer is a small file: who is silent for so long does not answer. */
const ANSWER_WITHIN_MS = 30 * SECOND;

export function openUpdates(deps: UpdateServiceDeps): UpdateService {
  const { ownVersion, updater, memory, clock, notifications, log, t, onChange } = deps;
  let state: UpdateState = { type: 'idle', checkedWall: null };
  let onBreak = false;
  let told: string | null = null;
  /** Null while it is switched off. */
  let stopLooking: Stop | null = null;
  let stopWaiting: Stop = () => undefined;
  /** News of an earlier check are none any more. */
  let current = 0;

  const hear = (news: UpdateNews): void => {
    const next = nextUpdateState(state, news);
    if (next === state) return;
    state = next;
    if (state.type !== 'checking') stopWaiting();
    onChange();
    tell();
  };

  const tell = (): void => {
    if ((state.type !== 'ready' && state.type !== 'available') || onBreak || told === state.version) return;
    told = state.version;
    const { version } = state;
    if (state.type === 'ready') notifications.tell(t(readyTitle[state.from], { version }), t('update.ready.body'));
    else notifications.tell(t('update.available.title', { version }), t('update.available.body'));
  };

  const check = (): void => {
    if (updater === null || stopLooking === null || !mayCheck(state)) return;
    current += 1;
    const own = current;
    const hearOwn = (news: UpdateNews): void => {
      if (own === current) hear(news);
    };
    memory.save(clock.now().wall);
    hear({ type: 'checkBegan' });
    stopWaiting = clock.after(ANSWER_WITHIN_MS, () => {
      log.warn('nobody said in time whether there is a newer version');
      hearOwn({ type: 'failed', why: 'unreachable' });
      current += 1; // who answers later is not heard
    });
    updater.check({
      nothing() {
        hearOwn({ type: 'nothing', wall: clock.now().wall });
      },
      newer(version, changes) {
        hearOwn(isVersion(version) ? { type: 'newer', version, changes, way: updater.way } : unreadable);
        return own === current && state.type === 'downloading';
      },
      progress(percent) {
        hearOwn({ type: 'progress', percent });
      },
      fetched() {
        hearOwn({ type: 'fetched' });
      },
      failed(why) {
        hearOwn({ type: 'failed', why });
      },
    });
  };

  const isDue = (): boolean => {
    const last = memory.load();
    const passedMs = clock.now().wall - (last ?? -Infinity);
    return passedMs >= EVERY_MS || passedMs < 0; // a clock that was set back would else never ask again
  };

  const lookAgain = (afterMs: number): void => {
    stopLooking = clock.after(afterMs, () => {
      lookAgain(LOOK_EVERY_MS);
      if (isDue()) check();
    });
  };

  const stop = (): void => {
    current += 1;
    stopLooking?.();
    stopLooking = null;
    stopWaiting();
  };

  return {
    state: () => state,
    use(looks) {
      if (updater === null || looks === (stopLooking !== null)) return;
      if (looks) lookAgain(FIRST_LOOK_MS);
      else {
        stop();
        const isFetched = state.type === 'ready' && state.from === 'us';
        if (!isFetched) updater.cancel(); // else the restart that is offered would not lead to it
        hear({ type: 'switchedOff' });
      }
    },
    check,
    heardOf(version) {
      if (version === ownVersion || !isVersion(version)) return;
      // What others have installed is what the restart is to lead to: nothing that we fetched is put over it as we quit.
      if (!(state.type === 'ready' && state.version === version)) updater?.cancel();
      hear({ type: 'installedElsewhere', version });
    },
    follow(now) {
      onBreak = now;
      tell();
    },
    restart() {
      if (restartWaits(state, onBreak)) return 'breakRunning';
      if (updater !== null && state.type === 'ready' && state.from === 'us') updater.restart(deps.restart);
      else deps.restart();
      return null;
    },
    stop,
  };
}

const unreadable = { type: 'failed', why: 'unreadable' } as const;
