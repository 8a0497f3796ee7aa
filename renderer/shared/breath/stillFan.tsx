/** The pacer's fan at rest, folded or unfolded, as a drawing. */
import { LEAF, LEAVES, restAngle, restScale } from './pacerMotion.ts';

interface StillFanProps {
  readonly class: string;
  /** Around the leaves' common foot, one of which is 240 high. */
  readonly viewBox: string;
  readonly open: boolean;
}

export function StillFan({ class: name, viewBox, open }: StillFanProps) {
  const scale = restScale(open);
  return (
    <svg class={name} viewBox={viewBox} aria-hidden="true">
      {Array.from({ length: LEAVES }, (_, index) => (
        <path
          key={index}
          d={LEAF}
          transform={`rotate(${restAngle(index, open)}) scale(${scale}) translate(-50 -240)`}
        />
      ))}
    </svg>
  );
}
