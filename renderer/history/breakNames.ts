/** Names of what records know only by an id. */
import type { Snapshot } from '../../src/contract.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import type { Translate } from '../../src/core/text/messages.ts';

export interface BreakNames {
  kind(id: string): string;
  routine(id: string | null): string;
}

/**
 * A kind or routine that was deleted since is called by its id; a routine that body or place rule out by now keeps its
 * name.
 */
export function breakNames({ preferences, knownRoutines }: Snapshot, t: Translate): BreakNames {
  return {
    kind: (id) => {
      const kind = preferences.breakKinds.find((known) => known.id === id);
      return kind === undefined ? id : kindName(kind, t);
    },
    routine: (id) =>
      id === null ? t('history.noRoutine') : (knownRoutines.find((routine) => routine.id === id)?.name ?? id),
  };
}
