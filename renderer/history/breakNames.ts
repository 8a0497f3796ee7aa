/** Names of what records know only by an id. */
import type { Snapshot } from '../../src/contract.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import type { Translate } from '../../src/core/text/messages.ts';

export interface BreakNames {
  kind(id: string): string;
  routine(id: string | null): string;
}

/** What has been deleted since keeps its id for a name; what is only ruled out by now has its own. */
export function breakNames({ preferences, knownRoutines }: Snapshot, t: Translate): BreakNames {
  return {
    kind: (id) => {
      const kind = preferences.breakKinds.find((known) => known.id === id);
      return kind === undefined ? id : kindName(kind.name, t);
    },
    routine: (id) =>
      id === null ? t('history.noRoutine') : (knownRoutines.find((routine) => routine.id === id)?.name ?? id),
  };
}
