/** The own routines that were not read at the start: a few files at a time, so that the app is up and answers meanwhile. */
import type { BreakReminder } from '../app/breakReminder.ts';
import type { BrokenRoutine } from '../app/breaks/routineWording.ts';
import type { Stop } from '../app/ports.ts';
import type { AppBase } from './appBase.ts';
import type { Data } from './openData.ts';

const AT_A_TIME = 10;

/** @param tell hears once, when all are read, what cannot be used of all that were found */
export function readOtherRoutines(
  { clock }: Pick<AppBase, 'clock'>,
  { ownReader, found }: Pick<Data, 'ownReader' | 'found'>,
  { ownRoutines }: Pick<BreakReminder, 'ownRoutines'>,
  tell: (found: { readonly broken: readonly BrokenRoutine[]; readonly left: number }) => void,
): Stop {
  const broken = [...found.own];
  let stopWaiting: Stop = () => undefined;
  const goOn = (): void => {
    const batch = ownReader.next(AT_A_TIME);
    if (batch === null) {
      tell({ broken, left: ownReader.left });
      return;
    }
    broken.push(...batch.broken);
    ownRoutines.found(batch.routines);
    stopWaiting = clock.after(0, goOn);
  };
  goOn();
  return () => {
    stopWaiting();
  };
}
