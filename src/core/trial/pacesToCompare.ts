/** Which paces of each routine are different breaks: by what runs when they are asked for, not by what was written. */
import type { RoutineWishes } from '../preferences/routineWishes.ts';
import { isBreathedAt } from '../repertoire/pacedRoutine.ts';
import { repertoireOf } from '../repertoire/repertoire.ts';
import { holdsBreath, paces, type Pace } from '../routine/pace.ts';
import type { Routine } from '../routine/routine.ts';
import type { PacesByRoutine } from './trialChoices.ts';

/**
 * Holds of the breath are among them, as if their warning was accepted. Of paces that come to the very same break, the first.
 *
 * @param given what gives way in a routine from its beginning
 */
export function pacesToCompare(
  all: ReadonlyMap<string, Routine>,
  wishes: RoutineWishes,
  given: (routine: Routine) => Routine,
): PacesByRoutine {
  const found = new Map<string, Map<string, Pace>>();
  for (const pace of paces) {
    const holdsAccepted = wishes.holdsAccepted || holdsBreath(pace);
    const running = repertoireOf(all, { ...wishes, pace, holdsAccepted });
    for (const [id, routine] of running.routines) {
      const led = given(routine);
      if (running.paces.get(id) !== pace || !isBreathedAt(pace, led)) continue;
      const byRhythm = found.get(id) ?? new Map<string, Pace>();
      found.set(id, byRhythm);
      const rhythm = JSON.stringify(led.steps.map(({ seconds, breath }) => [seconds, breath]));
      if (!byRhythm.has(rhythm)) byRhythm.set(rhythm, pace);
    }
  }
  return Object.fromEntries([...found].map(([id, byRhythm]) => [id, [...byRhythm.values()]]));
}
