/** All places that the lines of a body part depend on. */
import type { Place } from '../../../src/core/figure/body.ts';
import type { Skeleton } from '../../../src/core/figure/figure.ts';
import type { Arm, Leg } from '../../../src/core/figure/limbs.ts';

export function placesOfLeg({ hip, knee, ankle, heel, ball, toe }: Leg): readonly Place[] {
  return [hip, knee, ankle, heel, ball, toe];
}

export function placesOfArm({ shoulder, elbow, wrist, fingertip, thumb, fingers }: Arm): readonly Place[] {
  const { spread = 0, curl = 0 } = fingers ?? {};
  return [shoulder, elbow, wrist, fingertip, thumb, { x: fingers ? 1 : 0, y: spread, z: curl }];
}

export function placesOfTrunk({ spine, head, rightward, left: { shoulder } }: Skeleton): readonly Place[] {
  return [...spine, head.chin, head.crown, rightward.pelvis, rightward.thorax, shoulder];
}
