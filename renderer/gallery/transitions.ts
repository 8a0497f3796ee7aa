/// <reference types="vite/client" />
/** Every pose change of the shipped routines, as written and as each answer about the body has them done; each once. */
import { everyBody } from '../../src/core/preferences/bodyPreferences.ts';
import { suitedToBody } from '../../src/core/repertoire/bodySwaps.ts';
import { type PoseMove, poseMoveAt } from '../../src/core/routine/guidePose.ts';
import type { Routine } from '../../src/core/routine/routine.ts';

const files = import.meta.glob<Routine>('../../assets/routines/*.json', { eager: true, import: 'default' });

export function transitions(): readonly PoseMove[] {
  const routines = Object.values(files).flatMap((routine) => everyBody().map((body) => suitedToBody(routine, body)));
  const moves = routines.flatMap(({ steps }) => steps.map((_, index) => poseMoveAt(steps, index, 0)));
  const changes = moves.filter(({ from, to }) => from.pose !== to.pose || from.side !== to.side);
  const once = new Map(changes.map((move) => [JSON.stringify([move.from, move.to]), move]));
  return [...once.values()];
}
