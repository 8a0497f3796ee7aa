/** The sentence by which a version that waits for a restart is told of: what was only fetched is not installed yet. */
import type { UpdateSource } from './updateState.ts';

export const readyTitle = {
  us: 'update.fetched.title',
  elsewhere: 'update.ready.title',
} as const satisfies Record<UpdateSource, string>;
