/** The senses, Electron's own and the system's, joined to what the app reads of the desk. */
import { watchInput, type InputSense } from '../app/inputSense.ts';
import { senseLockBy } from '../app/senses/lockSense.ts';
import type { Clock, Log, Senses, Stop } from '../app/ports.ts';
import { openSenseService, sensedDesk, type SenseParts } from '../app/senses/senseService.ts';
import { watchWork } from '../app/workSense.ts';
import { onInputInWindows } from './inputInWindows.ts';
import { startSensors, type DeskEdge } from './sensors.ts';

/** What of this system is heard besides Electron. */
export interface HeardSystem {
  readonly parts: SenseParts;
  readonly sleptMs: (() => number) | null;
}

/** Something that is to be read at once: an edge of the desk, or news of a sense. */
export type SenseEdge = DeskEdge | 'news';

/** What the desk tells, as far as it can be believed. Input in our own windows is seen as well. */
export function startSenses(
  clock: Clock,
  log: Log,
  { parts, sleptMs }: HeardSystem,
  onEdge: (edge: SenseEdge) => void,
): { readonly input: InputSense; readonly senses: Senses; readonly stop: Stop } {
  const desk = startSensors(clock, log, onEdge, sleptMs);
  const service = openSenseService({
    ...{ clock, log },
    parts: { ...parts, lock: (preferences) => senseLockBy(parts.lock(preferences), desk.lock) },
    onNews: () => {
      onEdge('news');
    },
    onSleep: desk.tellSleep,
  });
  const input = watchInput(sensedDesk(desk.sensors, service), clock, log);
  const work = watchWork(input.sensors, clock);
  onInputInWindows({ deed: input.noteLife, any: work.noteOwnInput });
  return {
    input: {
      sensors: work.sensors,
      use: input.use,
      isBlind: input.isBlind,
      noteLife() {
        input.noteLife();
        work.noteOwnInput();
      },
    },
    senses: {
      now: service.now,
      use(preferences) {
        desk.use(preferences.senses);
        input.use(preferences.senses.idle);
        service.use(preferences);
      },
    },
    stop() {
      service.stop();
      desk.stop();
    },
  };
}
