/// <reference types="vite/client" />
/** The pose changes of all shipped routines, each once. */
import { type PoseMove, poseMoveAt } from '../../src/core/guidePose.ts';
import type { Routine } from '../../src/core/routine.ts';

const files = import.meta.glob<Routine>('../../assets/routines/*.json', { eager: true, import: 'default' });

export function transitions(): readonly PoseMove[] {
  const moves = Object.values(files).flatMap(({ steps }) => steps.map((_, index) => poseMoveAt(steps, index, 0)));
  const changes = moves.filter(({ from, to, progress }) => progress < 1 && from.moment === to.moment);
  const once = new Map(changes.map((move) => [JSON.stringify([move.from, move.to]), move]));
  return [...once.values()];
}
