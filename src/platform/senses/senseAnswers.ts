/** What all senses have in common in how they answer. */
import type { Stop } from '../../app/ports.ts';
import { isSameAnswer, type SenseSays } from '../../core/senses/sense.ts';
import { plainText } from '../../core/text/plainText.ts';
import { SECOND } from '../../core/time/time.ts';

export interface SenseAnswers {
  /** Somebody new has to answer: where nothing comes within 2 s, this is said. */
  readonly await: (unanswered: SenseSays) => void;
  readonly answer: (says: SenseSays) => void;
  readonly stop: Stop;
}

const PATIENCE_MS = 2 * SECOND;
/** A service that changes its mind thousands of times a second is heard as often as a person could follow. */
const CALM_MS = 100;
const LONGEST_NAME = 60;

/** Says each change once, at most every 100 ms, the last one in any case; nothing after the stop. */
export function startAnswers(say: (says: SenseSays) => void): SenseAnswers {
  let over = false;
  let said: SenseSays | null = null;
  let next: SenseSays | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;
  let calm: ReturnType<typeof setTimeout> | undefined;

  const speak = (): void => {
    calm = undefined;
    if (over || next === null || (said !== null && isSameAnswer(said, next))) return;
    said = next;
    calm = setTimeout(speak, CALM_MS);
    say(said);
  };
  const answer = (says: SenseSays): void => {
    clearTimeout(patience);
    next = says;
    if (calm === undefined) speak();
  };
  return {
    await: (unanswered) => {
      clearTimeout(patience);
      patience = setTimeout(answer, PATIENCE_MS, unanswered);
    },
    answer,
    stop: () => {
      over = true;
      clearTimeout(patience);
      clearTimeout(calm);
    },
  };
}

/** A program's own name for itself, which may be anything, as a word of a sentence. */
export function shownName(name: string): string {
  return plainText(name.slice(0, LONGEST_NAME));
}
