/** A pause until a moment that a person writes or picks: what becomes of it, in words. */
import type { Snapshot } from '../contract.ts';
import { readPauseEnd } from '../core/command/pauseWords.ts';
import type { EngineSettings, RefusalReason } from '../core/cycle/cycleTypes.ts';
import { heldSentence } from '../core/senses/senseText.ts';
import type { AppCommand } from './appCommand.ts';
import type { Interpreter } from './interpreter.ts';
import { refused } from './wording.ts';

/** `done`: reminders are paused; `text` says until when. Else why not, and what is allowed. */
export interface PauseAnswer {
  readonly outcome: 'done' | 'refused' | 'notUnderstood';
  readonly text: string;
}

/** Whether the preferences window asks until when: one answer for the tray, which opens it, and for the window. */
export interface PauseQuestion {
  readonly isAsked: () => boolean;
  readonly ask: (asked: boolean) => void;
}

export function openPauseQuestion(onChange: () => void): PauseQuestion {
  let isAsked = false;
  return {
    isAsked: () => isAsked,
    ask(asked) {
      if (asked === isAsked) return;
      isAsked = asked;
      onChange();
    },
  };
}

export interface PauseUntilDeps {
  readonly ask: (command: AppCommand) => RefusalReason | null;
  readonly snapshot: () => Snapshot;
  readonly settings: () => EngineSettings;
  /** Epoch milliseconds. */
  readonly wall: () => number;
  readonly interpreter: Pick<Interpreter, 't' | 'dateTags'>;
}

export function openPauseUntil(deps: PauseUntilDeps): (words: string) => PauseAnswer {
  const { ask, snapshot, settings, wall, interpreter } = deps;
  const { t } = interpreter;
  return (words) => {
    const until = readPauseEnd(words, interpreter.dateTags(), wall(), settings());
    if (until === null) return { outcome: 'notUnderstood', text: notUnderstood(words, interpreter) };
    const why = ask({ type: 'pause', until });
    if (why !== null) return { outcome: 'refused', text: refused(why, t)[1] };
    const { outlook, senses } = snapshot();
    const pause = outlook.heldBy.find(({ reason }) => reason === 'paused');
    return { outcome: 'done', text: pause === undefined ? '' : heldSentence(pause, senses, t) };
  };
}

/** With a date as the person's region writes it. */
function notUnderstood(word: string, { t, dateTags }: PauseUntilDeps['interpreter']): string {
  const date = new Intl.DateTimeFormat(dateTags()[0], { calendar: 'gregory', timeZone: 'UTC' }).format(
    Date.UTC(2026, 11, 7),
  );
  return t('pauseUntil.notUnderstood', { word, date });
}
