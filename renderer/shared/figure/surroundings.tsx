/** What the person stands, sits and lies on, in a lighter ink than the person. */
import type { Camera } from '../../../src/core/figure/viewpoint.ts';
import type { Pose, Prop } from '../../../src/core/figure/pose.ts';
import type { PoseMove } from '../../../src/core/routine/guidePose.ts';
import { UNITS } from './outline.ts';
import { propPaths } from './props.ts';

/** A mat that is seen from above is all the floor that is drawn. */
const FLOORLESS: ReadonlySet<Prop['kind']> = new Set(['matFromAbove', 'matFront']);
const GROUND_REACH = 430;
/** How high `matFromAbove` has its middle. */
const MAT_MIDDLE = 400;
/** A piece of the floor as the viewer before the person has it, from a little above. */
const FLOOR = { y: 20, wide: 400, deep: 97 };

export interface SurroundingsProps {
  readonly from: Pose;
  readonly to: Pose;
  readonly move: PoseMove;
  readonly camera: Camera;
  /** How much further forward the first pose's furniture stands than its file says, in body heights. */
  readonly shift: number;
  /** The picture's middle, in SVG units. */
  readonly x: number;
}

/** The floor, and the furniture of both poses; what only one of them needs fades. */
export function Surroundings({ from, to, move, camera, shift, x }: SurroundingsProps) {
  const { progress } = move;
  const before = placed(from, move.from.side, camera, shift);
  const after = placed(to, move.to.side, camera, 0);
  const staying = before.filter((prop) => after.some((other) => same(prop, other)));
  const going = before.filter((prop) => !staying.includes(prop));
  const coming = after.filter((prop) => !before.some((other) => same(prop, other)));
  return (
    <>
      <Ground from={from} to={to} progress={progress} camera={camera} x={x} />
      <g class="props">
        {staying.map((prop) => drawn(prop, 1))}
        {going.map((prop) => drawn(prop, 1 - progress))}
        {coming.map((prop) => drawn(prop, progress))}
      </g>
    </>
  );
}

interface Placed {
  readonly kind: Prop['kind'];
  readonly transform: string;
}

function placed({ props, view }: Pose, side: 'left' | 'right', camera: Camera, shift: number): readonly Placed[] {
  // From before, forward is toward the viewer; a mat that is seen from above lies about the body's middle, which is 0 there.
  const forward = isBefore(camera) ? 0 : shift;
  const up = view.from === 'above' ? MAT_MIDDLE : 0;
  return props.map(({ kind, x }) => {
    const at = `translate(${Math.round((x + forward) * UNITS)} ${up})`;
    return { kind, transform: kind === 'deskBeside' && side === 'right' ? `${at} scale(-1 1)` : at };
  });
}

function isBefore(camera: Camera): boolean {
  return camera === 'front' || camera === 'frontHigh';
}

function drawn({ kind, transform }: Placed, opacity: number) {
  if (opacity === 0) return null;
  return <path key={`${kind} ${transform}`} d={propPaths[kind]} transform={transform} style={{ opacity }} />;
}

function same(a: Placed, b: Placed): boolean {
  return a.kind === b.kind && a.transform === b.transform;
}

/** The floor's line, and seen from before a piece of the floor; seen from above there is none. */
type GroundProps = Pick<SurroundingsProps, 'from' | 'to' | 'x' | 'camera'> & { readonly progress: number };

function Ground({ from, to, x, camera, progress }: GroundProps) {
  const above = (pose: Pose) => (pose.props.some(({ kind }) => FLOORLESS.has(kind)) ? 0 : 1);
  const opacity = above(from) * (1 - progress) + above(to) * progress;
  if (isBefore(camera)) {
    return <ellipse class="ground" cx={x} cy={FLOOR.y} rx={FLOOR.wide} ry={FLOOR.deep} style={{ opacity }} />;
  }
  const [start, end] = [x - GROUND_REACH, x + GROUND_REACH].map(Math.round);
  return <path class="ground" d={`M${start} 0H${end}`} style={{ opacity }} />;
}
