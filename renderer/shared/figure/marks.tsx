/** Small arrows for what a still picture cannot show: a pelvis that tucks, a buttock that squeezes, a back that flattens. */
import type { PoseShare, Skeleton } from '../../../src/core/figure/figure.ts';
import { along, distance, fromDown, mixPoints, type Point } from '../../../src/core/figure/body.ts';
import type { PoseMark } from '../../../src/core/figure/pose.ts';
import { shapeOf } from '../../../src/core/figure/poseAngles.ts';
import { place, UNITS } from './outline.ts';
import { shareOf } from './shares.ts';

/** Body heights, from the hip centre or a bone's line; all clear the body's outline. */
const TUCK_RADIUS = 0.1;
const NEAR = 0.085;
const FAR = 0.15;
const HEAD = 0.024;
const HEAD_SPREAD = 145;

/** The arc over the head that says which way the trunk turns: half its breadth and height, and how far above the crown. */
const TURN = { wide: 0.13, high: 0.035, above: 0.06 };
/** From beside a lifted knee outward and down. */
const ROUND = { beside: 0.075, wide: 0.12, down: 0.2 };

export interface MarksProps {
  /** As the camera has it. */
  readonly skeleton: Skeleton;
  readonly shares: readonly PoseShare[];
}

const markedSides = ['left', 'right'] as const;

/** The marks of all poses that have a share; what some of them have not fades, and so does a mark that changes legs. */
export function Marks({ skeleton, shares }: MarksProps) {
  const marksOf = ({ pose, moment }: PoseShare) => shapeOf(pose, moment.moment).marks ?? [];
  const marks = [...new Set(shares.flatMap(marksOf))];
  const opacity = (mark: PoseMark, side: 'left' | 'right') =>
    2 * shareOf(shares, (share) => share.moment.side === side && marksOf(share).includes(mark)) - 1;
  return (
    <g class="marks">
      {marks.flatMap((mark) =>
        markedSides
          .filter((side) => opacity(mark, side) > 0)
          .map((side) => (
            <path key={`${mark} ${side}`} d={markPath(mark, skeleton, side)} style={{ opacity: opacity(mark, side) }} />
          )),
      )}
    </g>
  );
}

/** @param active the leg that the pose stretches */
export function markPath(mark: PoseMark, skeleton: Skeleton, active: 'left' | 'right'): string {
  const { hip } = skeleton.left;
  switch (mark) {
    case 'tuck':
      return arcDown(skeleton);
    case 'squeeze':
      return [186, 216].map((angle) => arrow(...fromPelvis(skeleton, angle, [0.165, 0.1]))).join('');
    case 'flatten':
      return arrow(...fromLowBack(skeleton, [FAR, NEAR]));
    case 'arch':
      return arrow(...fromLowBack(skeleton, [NEAR, FAR]));
    case 'press': {
      const thigh = skeleton.thighs[active];
      const middle = mixPoints(skeleton[active].hip, skeleton[active].knee, 0.7);
      const front = fromDown(thigh + 90);
      return arrow(along(middle, front, FAR), along(middle, front, NEAR));
    }
    case 'lift':
      return arrow({ x: hip.x, y: hip.y + NEAR }, { x: hip.x, y: hip.y + FAR });
    case 'turn':
      return arcOver(skeleton, active === 'left' ? 1 : -1);
    case 'round':
      return arcOut(skeleton[active].knee, active === 'left' ? 1 : -1);
  }
}

/** Behind the pelvis, from the waist down: where the tail goes when it is tucked under. */
function arcDown(skeleton: Skeleton): string {
  const [start] = fromPelvis(skeleton, 98, [TUCK_RADIUS, 0]);
  const [end] = fromPelvis(skeleton, 170, [TUCK_RADIUS, 0]);
  const radius = TUCK_RADIUS * UNITS;
  // A quarter turn further is the way the arc goes at its end; counted from straight down, as arrows are.
  const heading = 170 - skeleton.trunk.pelvis + 180;
  return `M${place(start)}A${radius} ${radius} 0 0 0 ${place(end)}${head(end, heading)}`;
}

/** @param toward 1 to the picture's right, −1 to its left, as the person's left and right are seen from before */
function arcOver({ head: { crown } }: Skeleton, toward: 1 | -1): string {
  const middle = { x: crown.x, y: crown.y + TURN.above };
  const [start, end] = [-toward, toward].map((side) => ({ x: middle.x + side * TURN.wide, y: middle.y }));
  if (!start || !end) return '';
  const radii = `${TURN.wide * UNITS} ${TURN.high * UNITS}`;
  return `M${place(start)}A${radii} 0 0 ${toward === 1 ? 0 : 1} ${place(end)}${head(end, toward * 160)}`;
}

/** @param toward as in `arcOver` */
function arcOut(knee: Point, toward: 1 | -1): string {
  const start = { x: knee.x + toward * ROUND.beside, y: knee.y + 0.02 };
  const bend = { x: start.x + toward * ROUND.wide, y: start.y };
  const end = { x: bend.x, y: start.y - ROUND.down };
  return `M${place(start)}Q${place(bend)} ${place(end)}${head(end, 0)}`;
}

/** Two points on a line from the hip centre; the angle is counted from the pelvis's front, 90 is its top, 180 its back. */
function fromPelvis({ left: { hip }, trunk }: Skeleton, angle: number, [first, second]: readonly [number, number]) {
  const direction = fromDown(angle - trunk.pelvis + 90);
  return [along(hip, direction, first), along(hip, direction, second)] as const;
}

/** Two points on a line out of the belly, opposite the low back. */
function fromLowBack({ spine }: Skeleton, [first, second]: readonly [number, number]) {
  const [, , low, high] = spine;
  if (!low || !high) throw new RangeError('a spine has six points');
  const length = distance(low, high);
  const front = { x: (high.y - low.y) / length, y: (low.x - high.x) / length };
  return [along(low, front, first), along(low, front, second)] as const;
}

function arrow(from: Point, to: Point): string {
  const heading = (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI;
  return `M${place(from)}L${place(to)}${head(to, heading)}`;
}

/** @param heading where the arrow points, in degrees from straight down, growing forward */
function head(tip: Point, heading: number): string {
  const [one, other] = [HEAD_SPREAD, -HEAD_SPREAD].map((turn) => along(tip, fromDown(heading + turn), HEAD));
  return one && other ? `M${place(one)}L${place(tip)}L${place(other)}` : '';
}
