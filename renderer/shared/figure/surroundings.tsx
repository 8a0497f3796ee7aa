/** What the person stands, sits and lies on, in a lighter ink than the person. */
import type { Scene, PoseShare } from '../../../src/core/figure/figure.ts';
import type { Camera } from '../../../src/core/figure/viewpoint.ts';
import type { Pose, Prop } from '../../../src/core/figure/pose.ts';
import { UNITS } from './outline.ts';
import { propPaths } from './props.ts';
import { shareOf } from './shares.ts';

/** A mat that is seen from above is all the floor that is drawn. */
const FLOORLESS: ReadonlySet<Prop['kind']> = new Set(['matFromAbove', 'matFront']);
const GROUND_REACH = 430;
/** How high `matFromAbove` has its middle. */
const MAT_MIDDLE = 400;
/** A piece of the floor as the viewer before the person has it, from a little above. */
const FLOOR = { y: 20, wide: 400, deep: 97 };

export interface SurroundingsProps {
  readonly scene: Pick<Scene, 'shares' | 'camera'>;
  /** The picture's middle, in SVG units. */
  readonly x: number;
}

/** The floor, and the furniture of all poses that have a share; what some of them do not need fades. */
export function Surroundings({ scene: { shares, camera }, x }: SurroundingsProps) {
  const furniture = new Map<string, Placed>();
  for (const share of shares) {
    for (const prop of placed(share, camera)) {
      const opacity = prop.opacity + (furniture.get(prop.key)?.opacity ?? 0);
      furniture.set(prop.key, { ...prop, opacity });
    }
  }
  return (
    <>
      <Ground shares={shares} camera={camera} x={x} />
      <g class="props">{[...furniture.values()].map(drawn)}</g>
    </>
  );
}

interface Placed {
  /** The same for what stands in the same place. */
  readonly key: string;
  readonly kind: Prop['kind'];
  readonly transform: string;
  readonly opacity: number;
}

function placed({ pose, moment, weight, shift }: PoseShare, camera: Camera): readonly Placed[] {
  // From before, forward is toward the viewer; a mat that is seen from above lies about the body's middle, which is 0 there.
  const forward = isBefore(camera) ? 0 : shift;
  const up = pose.view.from === 'above' ? MAT_MIDDLE : 0;
  return pose.props.map(({ kind, x }) => {
    const at = `translate(${Math.round((x + forward) * UNITS)} ${up})`;
    const transform = kind === 'deskBeside' && moment.side === 'right' ? `${at} scale(-1 1)` : at;
    return { key: `${kind} ${transform}`, kind, transform, opacity: weight };
  });
}

function isBefore(camera: Camera): boolean {
  return camera === 'front' || camera === 'frontHigh';
}

function drawn({ key, kind, transform, opacity }: Placed) {
  if (opacity === 0) return null;
  return <path key={key} d={propPaths[kind]} transform={transform} style={{ opacity }} />;
}

/** The floor's line, and seen from before a piece of the floor; seen from above there is none. */
type GroundProps = Pick<Scene, 'shares' | 'camera'> & Pick<SurroundingsProps, 'x'>;

function Ground({ shares, x, camera }: GroundProps) {
  const hasFloor = (pose: Pose) => !pose.props.some(({ kind }) => FLOORLESS.has(kind));
  const opacity = shareOf(shares, ({ pose }) => hasFloor(pose));
  if (isBefore(camera)) {
    return <ellipse class="ground" cx={x} cy={FLOOR.y} rx={FLOOR.wide} ry={FLOOR.deep} style={{ opacity }} />;
  }
  const [start, end] = [x - GROUND_REACH, x + GROUND_REACH].map(Math.round);
  return <path class="ground" d={`M${start} 0H${end}`} style={{ opacity }} />;
}
