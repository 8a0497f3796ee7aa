/**
 * From points to lines: each body part becomes a chain of round-ended tapers in one SVG path. Drawn twice, a thick stroke
 * below and the fill above, the chain shows only its common outline, at any bend of any joint.
 */
import type { Skeleton } from '../../../src/core/figure/figure.ts';
import { along, distance, mixPoints, type Point } from '../../../src/core/figure/body.ts';
import type { Arm, Leg } from '../../../src/core/figure/limbs.ts';

/** SVG units in one body height; y grows downward there. */
export const UNITS = 1_000;

/** A place along a body part and the half-width there, in body heights. */
interface Station {
  readonly at: Point;
  readonly width: number;
}

export function legPath(leg: Leg): string {
  const heel = above(leg.heel, leg.ankle, 0.016);
  const ball = above(leg.ball, leg.ankle, 0.013);
  const toe = mixPoints(above(leg.toe, leg.ankle, 0.008), leg.ball, 0.08);
  return (
    chain(
      softened([
        { at: leg.hip, width: 0.056 },
        { at: mixPoints(leg.hip, leg.knee, 0.4), width: 0.05 },
        { at: mixPoints(leg.hip, leg.knee, 0.85), width: 0.036 },
        { at: leg.knee, width: 0.0345 },
        { at: mixPoints(leg.knee, leg.ankle, 0.3), width: 0.0365 },
        { at: mixPoints(leg.knee, leg.ankle, 0.75), width: 0.0235 },
        { at: leg.ankle, width: 0.019 },
      ]),
    ) +
    chain([
      { at: leg.ankle, width: 0.019 },
      { at: heel, width: 0.016 },
      { at: ball, width: 0.013 },
      { at: leg.ankle, width: 0.019 },
    ]) +
    chain([
      { at: ball, width: 0.013 },
      { at: toe, width: 0.008 },
    ])
  );
}

export function armPath(arm: Arm): string {
  const knuckles = mixPoints(arm.wrist, arm.fingertip, 0.5);
  return chain([
    ...softened([
      { at: arm.shoulder, width: 0.031 },
      { at: mixPoints(arm.shoulder, arm.elbow, 0.5), width: 0.027 },
      { at: arm.elbow, width: 0.0215 },
      { at: mixPoints(arm.elbow, arm.wrist, 0.3), width: 0.022 },
      { at: arm.wrist, width: 0.0135 },
    ]),
    { at: knuckles, width: 0.0155 },
    { at: mixPoints(arm.wrist, arm.fingertip, 0.92), width: 0.007 },
  ]);
}

/** Half-widths at the hip, the spine's links and the shoulder, and how far each lies in front of the spine's line. */
const TRUNK = [
  { width: 0.06, forward: -0.007 },
  { width: 0.053, forward: -0.001 },
  { width: 0.047, forward: 0.006 },
  { width: 0.052, forward: 0.01 },
  { width: 0.054, forward: 0.008 },
  { width: 0.042, forward: -0.002 },
] as const;
const NECK = 0.0265;

export function trunkPath({ spine, head }: Skeleton): string {
  const stations = TRUNK.map(({ width, forward }, index) => ({ at: inFront(spine, index, forward), width }));
  const neck = [
    { at: mixPoints(spine.at(-1) ?? head.chin, head.chin, 0.75), width: NECK },
    { at: mixPoints(head.chin, head.crown, 0.3), width: NECK },
  ];
  return chain(softened([...stations, ...neck], 'curve'));
}

function inFront(spine: readonly Point[], index: number, forward: number): Point {
  const at = spine[index] ?? { x: 0, y: 0 };
  const below = spine[Math.max(index - 1, 0)] ?? at;
  const beyond = spine[Math.min(index + 1, spine.length - 1)] ?? at;
  const length = distance(below, beyond);
  return length === 0 ? at : along(at, { x: (beyond.y - below.y) / length, y: (below.x - beyond.x) / length }, forward);
}

/** The head: an egg between chin and crown, its fuller end at the crown. */
export function headPath({ head }: Skeleton): string {
  return chain([
    { at: mixPoints(head.chin, head.crown, 0.36), width: 0.041 },
    { at: mixPoints(head.chin, head.crown, 0.6), width: 0.05 },
  ]);
}

/** The psoas band between its lowest and its highest strand: a fan from the spine that narrows toward the thigh. */
export function bandPath(strands: readonly (readonly Point[])[]): string {
  const lowest = strands[0];
  const highest = strands.at(-1);
  const [low, high, thigh] = [lowest?.[0], highest?.[0], lowest?.at(-1)];
  if (!lowest || !highest || !low || !high || !thigh) return '';
  return `M${place(high)}L${place(low)}${bend(lowest)}${place(thigh)}${bend(highest)}${place(high)}Z`;
}

/** A strand that wraps over the brim bends softly toward it; one that does not is straight. */
function bend([, middle, end]: readonly Point[]): string {
  return middle && end ? `Q${place(middle)} ` : 'L';
}

/** `height` above a point of the sole, toward the ankle's side of it. */
function above(sole: Point, ankle: Point, height: number): Point {
  const away = distance(sole, ankle);
  return away === 0 ? sole : along(sole, { x: (ankle.x - sole.x) / away, y: (ankle.y - sole.y) / away }, height);
}

/** Parts each span is cut into; more would not be seen. */
const CUTS = 4;

/**
 * The same stations with others between them, their widths on one smooth line (Catmull–Rom), so that no outline has
 * corners. Bones stay straight; the trunk curves along its spine.
 */
function softened(stations: readonly Station[], spans: 'straight' | 'curve' = 'straight'): readonly Station[] {
  const at = (index: number) => stations[Math.min(Math.max(index, 0), stations.length - 1)];
  return stations.flatMap((from, index) => {
    const [before, to, beyond] = [at(index - 1), at(index + 1), at(index + 2)];
    if (!before || !to || !beyond || to === from) return [from];
    return Array.from({ length: CUTS }, (_, cut): Station => {
      const t = cut / CUTS;
      const between = (pick: (station: Station) => number) =>
        onCurve(pick(before), pick(from), pick(to), pick(beyond), t);
      const curved = { x: between(({ at: { x } }) => x), y: between(({ at: { y } }) => y) };
      const place = spans === 'curve' ? curved : mixPoints(from.at, to.at, t);
      return { at: place, width: between(({ width }) => width) };
    });
  });
}

/** Catmull–Rom: through b at 0 and c at 1, heading there from a and on to d. */
function onCurve(a: number, b: number, c: number, d: number, t: number): number {
  const bend = 2 * a - 5 * b + 4 * c - d;
  const twist = 3 * (b - c) + d - a;
  return b + (t * (c - a + t * (bend + t * twist))) / 2;
}

function chain(stations: readonly Station[]): string {
  return stations
    .slice(1)
    .map((to, index) => taper(stations[index] ?? to, to))
    .join('');
}

/** Two circles and their outer tangents. All tapers wind the same way, so overlaps fill. */
function taper(a: Station, b: Station): string {
  const length = distance(a.at, b.at);
  if (length <= Math.abs(a.width - b.width)) return circle(a.width > b.width ? a : b);
  const heading = Math.atan2(b.at.y - a.at.y, b.at.x - a.at.x);
  const spread = Math.acos((a.width - b.width) / length);
  const on = (station: Station, angle: number) =>
    place({ x: station.at.x + station.width * Math.cos(angle), y: station.at.y + station.width * Math.sin(angle) });
  const radius = (station: Station) => round(station.width);
  const [wideA, wideB] = spread < Math.PI / 2 ? [1, 0] : [0, 1];
  return (
    `M${on(a, heading + spread)}A${radius(a)} ${radius(a)} 0 ${wideA} 0 ${on(a, heading - spread)}` +
    `L${on(b, heading - spread)}A${radius(b)} ${radius(b)} 0 ${wideB} 0 ${on(b, heading + spread)}Z`
  );
}

function circle({ at, width }: Station): string {
  const radius = round(width);
  const left = place({ x: at.x - width, y: at.y });
  const right = place({ x: at.x + width, y: at.y });
  return `M${left}A${radius} ${radius} 0 1 0 ${right}A${radius} ${radius} 0 1 0 ${left}Z`;
}

/** A point as an SVG path writes it. */
export function place({ x, y }: Point): string {
  return `${round(x)} ${round(-y)}`;
}

function round(bodyHeights: number): number {
  return Math.round(bodyHeights * UNITS * 10) / 10;
}
