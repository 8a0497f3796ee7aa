/** The pacer's fan, unfolded and at rest: the break's own sign, where nothing is to be paced. */
import { LEAF, LEAVES, openAngle } from './pacerMotion.ts';

export function OpenFan() {
  return (
    <svg class="open-fan" viewBox="-260 -245 520 290" aria-hidden="true">
      {Array.from({ length: LEAVES }, (_, index) => (
        <path key={index} d={LEAF} transform={`rotate(${openAngle(index)}) translate(-50 -240)`} />
      ))}
    </svg>
  );
}
