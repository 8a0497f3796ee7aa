/**
 * Trials to show something as the system's notification, and what became of the last one. A system that has switched
 * notifications off, or does not trust an unsigned app, refuses them or says nothing at all, so silence counts as a refusal.
 */
import type { NotificationTrouble, ReminderAnswer } from '../../contract.ts';
import { SECOND } from '../../core/time/time.ts';
import type { Clock, NoteUp, Stop, SystemNote, SystemNotes } from '../ports.ts';

/** As long as a reminder may wait for the system to show it. */
export const NOTE_PATIENCE_MS = 3 * SECOND;

export interface NoteTrialDeps {
  readonly notes: SystemNotes;
  readonly clock: Clock;
}

/** Each is called at most once, and none once the trial has ended. */
export interface NoteHears {
  readonly answered: (answer: ReminderAnswer) => void;
  /** It was not shown, and will not be. */
  readonly failed: () => void;
  /** It was shown, and went with what showed it. */
  readonly gone: () => void;
}

export interface NoteTrial {
  /** Takes the note away. */
  readonly end: Stop;
  /** Ends the trial, and leaves its note to the one that comes in its place. */
  readonly handOver: () => NoteUp | null;
}

export interface NoteTrials {
  /** Tries once, in the place of an earlier trial's note where that is still up. */
  begin(note: SystemNote, hears: NoteHears, inPlaceOf?: NoteTrial | null): NoteTrial;
  /** Why the last one was not shown; null when it was, and before the first. */
  readonly trouble: () => NotificationTrouble | null;
}

export function noteTrials({ notes, clock }: NoteTrialDeps): NoteTrials {
  let trouble: NotificationTrouble | null = null;

  const begin = (
    note: SystemNote,
    { answered, failed, gone }: NoteHears,
    inPlaceOf: NoteTrial | null = null,
  ): NoteTrial => {
    let phase: 'waits' | 'shown' | 'over' = 'waits';
    /** Null while `show` still runs. */
    let up: NoteUp | null = null;

    const fail = (why: NotificationTrouble): void => {
      if (phase !== 'waits') return;
      phase = 'over';
      stopWaiting();
      up?.takeAway();
      trouble = why;
      failed();
    };
    const stopWaiting = clock.after(NOTE_PATIENCE_MS, () => {
      fail('silent');
    });
    up = notes.show(
      note,
      {
        shown() {
          if (phase === 'over') up?.takeAway(); // too late: something else has come in its place
          if (phase !== 'waits') return;
          phase = 'shown';
          stopWaiting();
          trouble = null;
        },
        failed: fail,
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
      },
      inPlaceOf?.handOver() ?? null,
    );
    const handOver = (): NoteUp | null => {
      phase = 'over';
      stopWaiting();
      return up;
    };
    return { end: () => handOver()?.takeAway(), handOver };
  };
  return { begin, trouble: () => trouble };
}
