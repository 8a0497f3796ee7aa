/**
 * From points to lines: each body part becomes a chain of round-ended tapers in one SVG path. Drawn twice, a thick stroke
 * below and the fill above, the chain shows only its common outline, at any bend of any joint.
 */
import type { Skeleton } from '../../../src/core/figure/figure.ts';
import { along, distance, mixPoints, type Place, type Point } from '../../../src/core/figure/body.ts';
import type { Arm, Leg } from '../../../src/core/figure/limbs.ts';
import type { Fingers } from '../../../src/core/figure/pose.ts';
import { cross, onward, radians, scaled, sum, unit } from '../../../src/core/figure/space.ts';

/** SVG units in one body height; y grows downward there. */
export const UNITS = 1_000;

/** A place along a body part and the half-width there, in body heights. */
interface Station {
  readonly at: Point;
  readonly width: number;
}

/** Parts each span between two stations is cut into; more would not be seen. */
const CUTS = 4;

/** A limb's outline in two: down to the knee or elbow, and on from there. */
export interface LimbPaths {
  readonly upper: string;
  readonly lower: string;
}

const LEG_WIDTHS = softened([0.056, 0.05, 0.036, 0.0345, 0.0365, 0.0235, 0.019]);
const ARM_WIDTHS = softened([0.031, 0.027, 0.0215, 0.022, 0.0135]);

/** From the hip to the ankle, without the foot. */
export function legBones({ hip, knee, ankle }: Leg): LimbPaths {
  const thigh = [hip, mixPoints(hip, knee, 0.4), mixPoints(hip, knee, 0.85)];
  const shank = [knee, mixPoints(knee, ankle, 0.3), mixPoints(knee, ankle, 0.75), ankle];
  return inTwo([...thigh, ...shank], LEG_WIDTHS, thigh.length);
}

/** @param joint which of the places ends the upper part */
function inTwo(places: readonly Point[], widths: readonly number[], joint: number): LimbPaths {
  const all = stationsAt(cutStraight(places), widths);
  return { upper: bone(all.slice(0, joint * CUTS + 1)), lower: bone(all.slice(joint * CUTS)) };
}

export function legPath(leg: Leg): string {
  const bones = legBones(leg);
  const heel = above(leg.heel, leg.ankle, 0.016);
  const ball = above(leg.ball, leg.ankle, 0.013);
  const toe = mixPoints(above(leg.toe, leg.ankle, 0.008), leg.ball, 0.08);
  return (
    bones.upper +
    bones.lower +
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

/** @param side whose arm it is: where its palm faces depends on it */
export function armPath(arm: Arm, side: 'left' | 'right'): string {
  const { upper, lower } = armPaths(arm, side);
  return upper + lower;
}

export function armPaths(arm: Arm, side: 'left' | 'right'): LimbPaths {
  const upper = [arm.shoulder, mixPoints(arm.shoulder, arm.elbow, 0.5)];
  const lower = [arm.elbow, mixPoints(arm.elbow, arm.wrist, 0.3), arm.wrist];
  const bones = inTwo([...upper, ...lower], ARM_WIDTHS, upper.length);
  return {
    upper: bones.upper,
    lower: bones.lower + (arm.fingers ? handPath(arm, arm.fingers, side) : mittenPath(arm)),
  };
}

function mittenPath({ wrist, fingertip }: Arm): string {
  return chain([
    { at: wrist, width: 0.0135 },
    { at: mixPoints(wrist, fingertip, 0.5), width: 0.0155 },
    { at: mixPoints(wrist, fingertip, 0.92), width: 0.007 },
  ]);
}

/** In body heights: where fingers and thumb begin, and how long and thick they are. */
const KNUCKLES = 0.052;
const BETWEEN_FINGERS = 0.0125;
const FINGER = 0.052;
const FINGER_WIDTH = 0.0062;
const THUMB = { along: 0.018, aside: 0.014, length: 0.044, turn: 48 };
/** A fist's fingers bend by so many degrees at the knuckle, and again halfway. */
const CURLED = 95;

/** A palm, four fingers and a thumb, as they lie in space. */
function handPath({ wrist, fingertip, thumb }: Arm, { spread, curl }: Fingers, side: 'left' | 'right'): string {
  const ahead = unit(sum(fingertip, scaled(wrist, -1)));
  const palm = scaled(cross(thumb, ahead), side === 'right' ? 1 : -1);
  const turnedBy = (from: Place, to: Place, angle: number) =>
    sum(scaled(from, Math.cos(radians(angle))), scaled(to, Math.sin(radians(angle))));
  const knuckles = onward(wrist, ahead, KNUCKLES);
  const fingers = [-1.5, -0.5, 0.5, 1.5].map((place) => {
    const base = onward(knuckles, thumb, place * BETWEEN_FINGERS);
    const straight = turnedBy(ahead, thumb, place * spread);
    const middle = onward(base, turnedBy(straight, palm, curl * CURLED), FINGER / 2);
    return { base, middle, tip: onward(middle, turnedBy(straight, palm, 2 * curl * CURLED), FINGER / 2) };
  });
  const thumbBase = onward(onward(wrist, ahead, THUMB.along), thumb, THUMB.aside);
  const aside = turnedBy(ahead, thumb, THUMB.turn * (1 - curl));
  const thumbTip = onward(thumbBase, turnedBy(aside, palm, curl * 60), THUMB.length);
  return [
    ...fingers.map(({ base }) => [
      { at: wrist, width: 0.0135 },
      { at: base, width: 0.009 },
    ]),
    ...fingers.map(({ base, middle, tip }) => [
      { at: base, width: 0.009 },
      { at: middle, width: FINGER_WIDTH },
      { at: tip, width: FINGER_WIDTH },
    ]),
    [
      { at: wrist, width: 0.0135 },
      { at: thumbBase, width: 0.01 },
      { at: thumbTip, width: FINGER_WIDTH },
    ],
  ]
    .map(chain)
    .join('');
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
const TRUNK_WIDTHS = softened([...TRUNK.map(({ width }) => width), NECK, NECK]);

export function trunkPath({ spine: bones, head, left: { shoulder } }: Skeleton): string {
  // Drawn-up shoulders take the outline of the upper back along.
  const spine = [...bones.slice(0, -1), shoulder];
  const back = TRUNK.map(({ forward }, index) => inFront(spine, index, forward));
  const neck = [mixPoints(spine.at(-1) ?? head.chin, head.chin, 0.75), mixPoints(head.chin, head.crown, 0.3)];
  return chain(stationsAt(cutInCurve([...back, ...neck]), TRUNK_WIDTHS));
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

function stationsAt(places: readonly Point[], widths: readonly number[]): readonly Station[] {
  return places.map((at, index) => ({ at, width: widths[index] ?? 0 }));
}

/** The same places with others between them: bones stay straight. */
function cutStraight(places: readonly Point[]): readonly Point[] {
  return cut(places, (_before, from, to, _beyond, t) => mixPoints(from, to, t));
}

/** The same places with others between them: the trunk curves along its spine. */
function cutInCurve(places: readonly Point[]): readonly Point[] {
  return cut(places, (a, b, c, d, t) => ({ x: onCurve(a.x, b.x, c.x, d.x, t), y: onCurve(a.y, b.y, c.y, d.y, t) }));
}

/** The widths that go with places cut so, on one smooth line, so that no outline has corners: the same in every picture. */
function softened(widths: readonly number[]): readonly number[] {
  return cut(widths, onCurve);
}

/** @param between of four neighbours in the row what lies between the second and the third, so far from the second to it: 0 … 1 */
function cut<T>(row: readonly T[], between: (a: T, b: T, c: T, d: T, t: number) => T): readonly T[] {
  return row.flatMap((from, index) => {
    const to = row[index + 1];
    if (to === undefined) return [from];
    const [before, beyond] = [row[index - 1] ?? from, row[index + 2] ?? to];
    return Array.from({ length: CUTS }, (_, part) => between(before, from, to, beyond, part / CUTS));
  });
}

/** Catmull–Rom: through b at 0 and c at 1, heading there from a and on to d. */
function onCurve(a: number, b: number, c: number, d: number, t: number): number {
  const bend = 2 * a - 5 * b + 4 * c - d;
  const twist = 3 * (b - c) + d - a;
  return b + (t * (c - a + t * (bend + t * twist))) / 2;
}

/** A bone this many times as long as it is thick shows no end through its side. */
const SLENDER = 1.5;

/** A straight chain in one outline, which is a third as long; one that points at the viewer keeps its circles. */
function bone(stations: readonly Station[]): string {
  const [first, last] = [stations[0], stations.at(-1)];
  if (!first || !last) return '';
  const length = distance(first.at, last.at);
  if (length < SLENDER * (first.width + last.width)) return chain(stations);
  const aside = { x: (first.at.y - last.at.y) / length, y: (last.at.x - first.at.x) / length };
  const edge = (side: 1 | -1) => stations.map(({ at, width }) => place(along(at, aside, side * width)));
  // Wound as tapers are, so that overlaps with them fill.
  const [one, other] = [edge(-1), edge(1).reverse()];
  const cap = ({ width }: Station) => `A${round(width)} ${round(width)} 0 0 0 `;
  return `M${one.join('L')}${cap(last)}${other.join('L')}${cap(first)}${one[0] ?? ''}Z`;
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
  const [x, y] = [(b.at.x - a.at.x) / length, (b.at.y - a.at.y) / length];
  // Where a tangent touches a circle, in radii from its middle: toward the other circle, and aside.
  const ahead = (a.width - b.width) / length;
  const aside = Math.sqrt(1 - ahead * ahead);
  const onLeft = { x: x * ahead - y * aside, y: y * ahead + x * aside };
  const onRight = { x: x * ahead + y * aside, y: y * ahead - x * aside };
  const on = ({ at, width }: Station, way: Point) => place(along(at, way, width));
  const radius = (station: Station) => round(station.width);
  const [wideA, wideB] = ahead > 0 ? [1, 0] : [0, 1];
  return (
    `M${on(a, onLeft)}A${radius(a)} ${radius(a)} 0 ${wideA} 0 ${on(a, onRight)}` +
    `L${on(b, onRight)}A${radius(b)} ${radius(b)} 0 ${wideB} 0 ${on(b, onLeft)}Z`
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
