/** A pace of breathing as windows call it; one that a strap found, by its breaths a minute. */
import { isFoundPace, paceFacts, type Pace } from '../../../src/core/routine/pace.ts';
import { breathSeconds } from '../../../src/core/routine/routine.ts';
import { t } from '../../app.ts';

export function paceName(name: Pace): string {
  if (!isFoundPace(name)) return t(`preferences.pace.${name}`);
  return t('preferences.pace.found', { rate: Math.round(600 / breathSeconds(paceFacts(name).breath)) / 10 });
}
