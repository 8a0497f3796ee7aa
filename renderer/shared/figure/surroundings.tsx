/** What the person stands, sits and lies on, in a lighter ink than the person. */
import type { Pose, Prop } from '../../../src/core/figure/pose.ts';
import { UNITS } from './outline.ts';
import { propPaths } from './props.ts';

const GROUND_REACH = 430;

export interface SurroundingsProps {
  readonly from: Pose;
  readonly to: Pose;
  /** From one pose's furniture to the other's, 0..1. */
  readonly progress: number;
  /** How much further forward the first pose's furniture stands than its file says, in body heights. */
  readonly shift: number;
  /** The picture's middle, in SVG units. */
  readonly x: number;
}

/** The floor, and the furniture of both poses; what only one of them needs fades. */
export function Surroundings({ from, to, progress, shift, x }: SurroundingsProps) {
  const before = from.props.map((prop) => ({ ...prop, x: prop.x + shift }));
  const staying = before.filter((prop) => to.props.some((other) => same(prop, other)));
  const going = before.filter((prop) => !staying.includes(prop));
  const coming = to.props.filter((prop) => !before.some((other) => same(prop, other)));
  return (
    <>
      <Ground from={from} to={to} progress={progress} x={x} />
      <g class="props">
        {staying.map((prop) => drawn(prop, 1))}
        {going.map((prop) => drawn(prop, 1 - progress))}
        {coming.map((prop) => drawn(prop, progress))}
      </g>
    </>
  );
}

function drawn(prop: Prop, opacity: number) {
  if (opacity === 0) return null;
  const place = `translate(${Math.round(prop.x * UNITS)} 0)`;
  return <path key={`${prop.kind} ${place}`} d={propPaths[prop.kind]} transform={place} style={{ opacity }} />;
}

function same(a: Prop, b: Prop): boolean {
  return a.kind === b.kind && Math.abs(a.x - b.x) < 1e-6;
}

/** The floor's line; seen from above there is none. */
function Ground({ from, to, x, progress }: Omit<SurroundingsProps, 'shift'>) {
  const above = (pose: Pose) => (pose.props.some(({ kind }) => kind === 'matFromAbove') ? 0 : 1);
  const opacity = above(from) * (1 - progress) + above(to) * progress;
  const [start, end] = [x - GROUND_REACH, x + GROUND_REACH].map(Math.round);
  return <path class="ground" d={`M${start} 0H${end}`} style={{ opacity }} />;
}
