/** Names of what records know only by an id. */
import type { Snapshot } from '../../src/contract.ts';
import { kindName } from '../../src/core/kindName.ts';
import type { Translate } from '../../src/core/messages.ts';

export interface BreakNames {
  kind(id: string): string;
  routine(id: string | null): string;
}

/** What has been deleted since keeps its id for a name. */
export function breakNames({ preferences, routines, ownRoutines }: Snapshot, t: Translate): BreakNames {
  return {
    kind: (id) => {
      const kind = preferences.breakKinds.find((known) => known.id === id);
      return kind === undefined ? id : kindName(kind.name, t);
    },
    routine: (id) =>
      id === null
        ? t('history.noRoutine')
        : ([...routines, ...ownRoutines].find((routine) => routine.id === id)?.name ?? id),
  };
}
