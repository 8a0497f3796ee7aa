/**
 * Trials to show something as the system's notification, and what became of the last one. A system that has switched
 * notifications off, or does not trust an unsigned app, refuses them or says nothing at all, so silence counts as a refusal.
 */
import type { NotificationTrouble, ReminderAnswer } from '../../contract.ts';
import { HOUR, SECOND } from '../../core/time/time.ts';
import type { Clock, Stop, SystemNote, SystemNotes } from '../ports.ts';

/** As long as a reminder may wait for the system to show it. */
const PATIENCE_MS = 3 * SECOND;
/** A system that froze us while it was asked (Electron waits 25 s for a Linux server's answer) is not asked again for so long. */
const REST_AFTER_FREEZE_MS = HOUR;

export interface NoteTrialDeps {
  readonly notes: SystemNotes;
  readonly clock: Clock;
}

/** Each is called at most once, and none once the trial was stopped. */
export interface NoteHears {
  readonly answered: (answer: ReminderAnswer) => void;
  /** It was not shown, and will not be. */
  readonly failed: () => void;
  /** It was shown, and went with what showed it. */
  readonly gone: () => void;
}

export interface NoteTrials {
  /** Tries once; the answer ends the trial and takes the note away. */
  begin(note: SystemNote, hears: NoteHears): Stop;
  /** Why the last one was not shown; null when it was, and before the first. */
  readonly trouble: () => NotificationTrouble | null;
}

export function noteTrials({ notes, clock }: NoteTrialDeps): NoteTrials {
  let trouble: NotificationTrouble | null = null;
  let restsUntil = -Infinity;

  const canShow = (): ReturnType<SystemNotes['canShow']> =>
    clock.now().at < restsUntil ? Promise.resolve('unknown') : notes.canShow();

  const begin = (note: SystemNote, { answered, failed, gone }: NoteHears): Stop => {
    let phase: 'waits' | 'shown' | 'over' = 'waits';
    let takeAway: Stop = () => undefined;

    const fail = (why: NotificationTrouble): void => {
      if (phase !== 'waits') return;
      phase = 'over';
      stopWaiting();
      takeAway();
      trouble = why;
      failed();
    };
    const stopWaiting = clock.after(PATIENCE_MS, () => {
      fail('silent');
    });
    const show = (): void => {
      const askedAt = clock.now().at;
      takeAway = notes.show(note, {
        shown() {
          if (phase === 'over') takeAway(); // too late: something else has come in its place
          if (phase !== 'waits') return;
          phase = 'shown';
          stopWaiting();
          trouble = null;
        },
        failed() {
          fail('refused');
        },
        gone() {
          if (phase !== 'shown') return;
          phase = 'over';
          gone();
        },
        answered(answer) {
          if (phase !== 'shown') return;
          phase = 'over';
          answered(answer);
        },
      });
      const answeredAt = clock.now().at;
      if (answeredAt - askedAt >= PATIENCE_MS) restsUntil = answeredAt + REST_AFTER_FREEZE_MS;
    };

    void canShow().then((can) => {
      if (phase !== 'waits') return;
      if (can === 'yes') show();
      else fail(can === 'no' ? 'noServer' : 'silent');
    });
    return () => {
      phase = 'over';
      stopWaiting();
      takeAway();
    };
  };
  return { begin, trouble: () => trouble };
}
