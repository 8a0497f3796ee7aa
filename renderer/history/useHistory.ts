/** The records of a place, asked for when it is shown and again while they may grow. */
import { useEffect, useState } from 'preact/hooks';
import type { HistoryAnswer } from '../../src/contract.ts';
import { rangeAround, recordsOf } from '../../src/core/history/historyCalendar.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { app } from '../app.ts';
import { daysAt, type HistoryPlace } from './historyPlaces.ts';

/** A place with what is known of it; it stays in sight until the next one is there. */
export interface ShownHistory {
  readonly place: HistoryPlace;
  readonly answer: HistoryAnswer;
}

/** @param weekStarts 0 = Monday … 6 = Sunday. The answer is null until the first is there; the function asks anew. */
export function useHistory(
  place: HistoryPlace,
  weekStarts: number,
  deskDayStarts: string,
): readonly [ShownHistory | null, () => void] {
  const [shown, setShown] = useState<ShownHistory | null>(null);
  const [asked, setAsked] = useState(0);
  const askAnew = (): void => {
    setAsked((times) => times + 1);
  };

  useEffect(() => {
    let left = false;
    const days = daysAt(place, weekStarts);
    void app.getHistory(rangeAround(days, deskDayStarts)).then((answer) => {
      if (left) return; // the person has gone on to another place meanwhile
      const records = answer.kept ? recordsOf(answer.records, days, deskDayStarts) : null;
      setShown({ place, answer: answer.kept && records ? { ...answer, records } : answer });
    });
    return () => {
      left = true;
    };
  }, [place, weekStarts, deskDayStarts, asked]);

  const isBusy = shown?.answer.kept === false && shown.answer.why === 'busy';
  useEffect(() => {
    const regularly = setInterval(askAnew, isBusy ? 2 * SECOND : MINUTE);
    addEventListener('focus', askAnew);
    return () => {
      clearInterval(regularly);
      removeEventListener('focus', askAnew);
    };
  }, [isBusy]);

  return [shown, askAnew];
}
