/** What is watched for long: the shape of it, how several share one, and how a sense is made of it. */
import type { StartSense } from '../../app/senses/startSense.ts';
import type { Stop } from '../../app/ports.ts';
import type { SenseSays } from '../../core/senses/sense.ts';
import { startAnswers } from './senseAnswers.ts';

/** Tells the value once it is known and whenever it may have changed; later than the call itself, and never after the stop. */
export type Watch<Value> = (hear: (value: Value) => void) => Stop;

/** One watch for all who ask: it begins with the first of them and ends with the last. */
export function sharedWatch<Value>(watch: Watch<Value>): Watch<Value> {
  interface Running {
    stop: Stop;
    last: { readonly value: Value } | null;
    readonly hearers: Set<(value: Value) => void>;
  }
  let running: Running | null = null;

  const begin = (): Running => {
    const begun: Running = { stop: () => undefined, last: null, hearers: new Set() };
    begun.stop = watch((value) => {
      begun.last = { value };
      for (const hear of [...begun.hearers]) if (begun.hearers.has(hear)) hear(value);
    });
    return begun;
  };

  return (hear) => {
    const mine = (running ??= begin());
    const hearMine = (value: Value): void => {
      hear(value);
    };
    mine.hearers.add(hearMine);
    const soon = setImmediate(() => {
      if (mine.last !== null) hear(mine.last.value);
    });
    return () => {
      clearImmediate(soon);
      if (!mine.hearers.delete(hearMine) || mine.hearers.size > 0) return;
      mine.stop();
      if (running === mine) running = null;
    };
  };
}

/** @param by who would have to answer, by the name that a person knows; nothing where it may be several */
export function senseOf(watch: Watch<SenseSays>, by?: string): StartSense {
  return (say) => {
    const answers = startAnswers(say);
    answers.await({ answer: 'unknown', why: 'noAnswer', ...(by === undefined ? {} : { by }) });
    const stop = watch(answers.answer);
    return () => {
      stop();
      answers.stop();
    };
  };
}
