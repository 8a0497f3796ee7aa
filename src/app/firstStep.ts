/** Goes on from what was saved; a state that cannot be lived on is set aside and told of, and the engine starts fresh. */
import { startCycle, type EngineStep } from '../core/cycle/breakCycle.ts';
import type { EngineSettings } from '../core/cycle/cycleTypes.ts';
import type { Translate } from '../core/text/messages.ts';
import type { SavedCycle } from '../core/cycle/savedCycle.ts';
import type { Ports } from './ports.ts';
import { stateDamaged } from './wording.ts';

export function firstStep(
  { clock, storage, notifications, log }: Ports,
  settings: EngineSettings,
  saved: SavedCycle | undefined,
  t: Translate,
): EngineStep {
  try {
    return startCycle(settings, clock.now(), saved);
  } catch (error) {
    log.error('the saved state cannot be lived on', error);
    notifications.tell(...stateDamaged(storage.rejectSavedCycle(), t));
    return startCycle(settings, clock.now());
  }
}
