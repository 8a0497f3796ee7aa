/** The pose that stands for what a body can do where it is: of a break as it would really be (src/core/repertoire/bodySwaps.ts). */
import type { BodyPreferences } from '../../src/core/preferences/bodyPreferences.ts';
import { breakPlaceOf } from '../../src/core/preferences/breakPlaces.ts';

export function shownPose(body: BodyPreferences): string {
  if (body.hipPrecautions && body.hipApproach === 'unknown') return 'chair_tall'; // breathing alone
  // Its lunge is for no wheelchair, and no lunge is for a hip that was operated on.
  if (body.hipPrecautions || body.wheelchair) return 'chair_rock';
  switch (breakPlaceOf(body)) {
    case 'standing':
      return 'stand_split_tuck';
    case 'floor':
      if (!body.soreKnee) return 'floor_half_kneel';
      // The stretch on the back stands in for kneeling, where lying is no trouble.
      return body.pregnantOrReflux ? 'stand_split_tuck' : 'floor_kendall';
    case 'chair':
    case null:
      return 'chair_side_lunge';
  }
}
