/** Names of what records know only by an id. */
import type { Snapshot } from '../../src/contract.ts';
import { t } from '../app.ts';

export interface BreakNames {
  kind(id: string): string;
  routine(id: string | null): string;
}

/** What has been deleted since keeps its id for a name. */
export function breakNames({ preferences, routines, ownRoutines }: Snapshot): BreakNames {
  return {
    kind: (id) => preferences.breakKinds.find((kind) => kind.id === id)?.name ?? id,
    routine: (id) =>
      id === null
        ? t('history.noRoutine')
        : ([...routines, ...ownRoutines].find((routine) => routine.id === id)?.name ?? id),
  };
}
