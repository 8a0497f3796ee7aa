/**
 * The parts of the body that are broader one way than the other, for pictures from before and from above: ellipsoids in space,
 * each joined to the next by what lies between their outlines.
 */
import {
  ANKLE_HEIGHT,
  LUMBAR_LINK,
  PELVIS,
  THORAX_LINK,
  type Place,
  type Point,
} from '../../../src/core/figure/body.ts';
import type { Skeleton } from '../../../src/core/figure/figure.ts';
import type { Leg } from '../../../src/core/figure/limbs.ts';
import { between, cross, onward, scaled, spanOf, sum, unit } from '../../../src/core/figure/space.ts';
import { legBones, type LimbPaths, place } from './outline.ts';

/** As the camera has it: x and y in the picture's plane. */
interface Solid {
  readonly at: Place;
  /** Half its length in three directions square to each other. */
  readonly axes: readonly [Place, Place, Place];
}

/** An outline's corners; more would not be seen. */
const CORNERS = 16;
const directions = Array.from({ length: CORNERS }, (_, corner): Point => {
  const angle = (2 * Math.PI * corner) / CORNERS;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

const HIP_TO_SHOULDER = PELVIS + 2 * LUMBAR_LINK + 2 * THORAX_LINK;

/** Along the spine from the hips: half-widths to the side and to the front, in body heights. */
const TRUNK = [
  { along: 0, wide: 0.07, deep: 0.056 },
  { along: 0.03, wide: 0.095, deep: 0.06 },
  { along: 0.07, wide: 0.084, deep: 0.05 },
  { along: 0.12, wide: 0.075, deep: 0.047 },
  { along: 0.18, wide: 0.082, deep: 0.052 },
  { along: 0.235, wide: 0.096, deep: 0.052 },
  { along: 0.288, wide: 0.108, deep: 0.036 },
  { along: 0.318, wide: 0.052, deep: 0.032 },
] as const;
const THICK = 0.025;
/** The seat is round. */
const SEAT = 0.056;
const NECK = 0.029;

export function trunkInSpacePath(skeleton: Skeleton): string {
  const { spine, head, rightward, trunk } = skeleton;
  const sections = TRUNK.map(({ along, wide, deep }): Solid => {
    const { at, up } = onSpine(spine, along);
    const high = Math.min(Math.max((along - 0.18) / 0.1, 0), 1);
    const out = unit(between(rightward.pelvis, rightward.thorax, Math.min(Math.max(along / HIP_TO_SHOULDER, 0), 1)));
    return {
      at: onward(at, up, high * trunk.shrug),
      axes: [scaled(out, wide), scaled(unit(cross(up, out)), deep), scaled(up, along === 0 ? SEAT : THICK)],
    };
  });
  const throat = [between(spine.at(-1) ?? head.chin, head.chin, 0.75), between(head.chin, head.crown, 0.3)];
  return joined([...sections, ...throat.map((at) => ball(at, NECK))].map(outlineOf));
}

/** A place so far along the spine, and where the spine leads there; before its beginning straight on. */
function onSpine(spine: readonly Place[], along: number) {
  let left = along;
  for (const [index, to] of spine.slice(1).entries()) {
    const from = spine[index] ?? to;
    const length = spanOf(from, to);
    const up = unit(sum(to, scaled(from, -1)));
    if (left <= length || index === spine.length - 2) return { at: onward(from, up, left), up };
    left -= length;
  }
  throw new RangeError('a spine has six points');
}

export function legInSpacePaths(leg: Leg): LimbPaths {
  const { heel, ball: forefoot, toe, ankle } = leg;
  const ahead = unit(sum(forefoot, scaled(heel, -1)));
  const aside = unit(cross(ahead, sum(ankle, scaled(heel, -1))));
  const up = cross(aside, ahead);
  const onSole = (on: Place, wide: number, long: number, high: number) =>
    outlineOf({
      at: onward(on, up, high),
      axes: [scaled(aside, wide), scaled(ahead, long), scaled(up, high)],
    });
  const top = outlineOf(ball(ankle, 0.019));
  const instep = outlineOf(ball(onward(onward(heel, ahead, 0.045), up, ANKLE_HEIGHT * 0.75), 0.016));
  const back = onSole(heel, 0.021, 0.02, 0.016);
  const front = onSole(forefoot, 0.03, 0.02, 0.012);
  const toes = onSole(onward(forefoot, unit(sum(toe, scaled(forefoot, -1))), 0.025), 0.026, 0.014, 0.008);
  const { upper, lower } = legBones(leg);
  const foot = joined([top, instep, back]) + joined([instep, front, toes]) + joined([back, front]);
  return { upper, lower: lower + foot };
}

function ball(at: Place, radius: number): Solid {
  return {
    at,
    axes: [
      { x: radius, y: 0, z: 0 },
      { x: 0, y: radius, z: 0 },
      { x: 0, y: 0, z: radius },
    ],
  };
}

type Outline = readonly Point[];

/** The outlines of neighbours and all that lies between them. */
function joined(outlines: readonly Outline[]): string {
  return outlines
    .slice(1)
    .map((to, index) => closed(around(outlines[index] ?? to, to)))
    .join('');
}

/** The furthest point of a solid in each direction. */
function outlineOf({ at, axes: [a, b, c] }: Solid): Outline {
  return directions.map(({ x, y }) => {
    const [alongA, alongB, alongC] = [a.x * x + a.y * y, b.x * x + b.y * y, c.x * x + c.y * y];
    const reach = Math.hypot(alongA, alongB, alongC);
    return {
      x: at.x + (a.x * alongA + b.x * alongB + c.x * alongC) / reach,
      y: at.y + (a.y * alongA + b.y * alongB + c.y * alongC) / reach,
    };
  });
}

/** In each direction the one that reaches further. */
function around(a: Outline, b: Outline): Outline {
  return directions.map(({ x, y }, index) => {
    const [one, other] = [a[index], b[index]];
    if (!one || !other) throw new RangeError('an outline has a point in every direction');
    return one.x * x + one.y * y > other.x * x + other.y * y ? one : other;
  });
}

function closed(points: Outline): string {
  return `M${points.map(place).join('L')}Z`;
}
