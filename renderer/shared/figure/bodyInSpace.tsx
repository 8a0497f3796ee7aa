/** The body from before or from above: what is nearer to the viewer lies over what is further away. */
import { useId } from 'preact/hooks';
import type { Skeleton } from '../../../src/core/figure/figure.ts';
import { distance, THIGH, type Place, UPPER_ARM } from '../../../src/core/figure/body.ts';
import type { Arm, Leg } from '../../../src/core/figure/limbs.ts';
import { between } from '../../../src/core/figure/space.ts';
import { armPaths, headPath, type LimbPaths, UNITS } from './outline.ts';
import { placesOfArm, placesOfLeg, placesOfTrunk } from './placesOf.ts';
import { legInSpacePaths, trunkInSpacePath } from './solids.ts';
import { useLine } from './useLine.ts';

type Side = 'left' | 'right';

/** A bone that leads so steeply to the viewer (1 straight at them) and not upward has its fold seen where it begins, as a lap has. */
const FOLD = { from: 0.6, full: 0.8 };
/** Upward by less than this share of its length is not upward yet. */
const UPWARD = 0.15;
/** An arm so much further away than the trunk is behind it. */
const BEHIND = 0.08;
/** Legs this near to each other in the picture cross there. */
const CROSSING = 0.06;

interface BodyInSpaceProps {
  /** As its camera has it: z toward the viewer. */
  readonly skeleton: Skeleton;
  /** Whether down in the picture is down for the person, so that a lap can show its fold. */
  readonly upright: boolean;
}

export function BodyInSpace({ skeleton, upright }: BodyInSpaceProps) {
  const { left, right } = skeleton;
  const trunk = useLine(placesOfTrunk(skeleton), () => trunkInSpacePath(skeleton));
  const head = headPath(skeleton);
  const legs = {
    left: useLine(placesOfLeg(left), () => legInSpacePaths(left)),
    right: useLine(placesOfLeg(right), () => legInSpacePaths(right)),
  };
  const arms = {
    left: useLine(placesOfArm(left), () => armPaths(left, 'left')),
    right: useLine(placesOfArm(right), () => armPaths(right, 'right')),
  };
  const legOrder: readonly Side[] = isOver(left, right) ? ['right', 'left'] : ['left', 'right'];
  const behind = (['left', 'right'] as const).filter((side) => isBehind(skeleton[side]));
  const inFront = (['left', 'right'] as const).filter((side) => !behind.includes(side));
  return (
    <>
      {behind.map((side) => (
        <path key={side} class="near line body" d={whole(arms[side])} />
      ))}
      {[...legOrder.map((side) => whole(legs[side])), ...inFront.map((side) => whole(arms[side])), trunk, head].map(
        (path, index) => (
          <path key={index} class="line" d={path} />
        ),
      )}
      <path class="body" d={trunk} />
      <path class="body" d={head} />
      {legOrder.map((side) => (
        <Nearer
          key={side}
          folds={upright}
          paths={legs[side]}
          root={skeleton[side].hip}
          joint={skeleton[side].knee}
          length={THIGH}
        />
      ))}
      {inFront.map((side) => (
        <Nearer
          key={side}
          part="near"
          folds={upright}
          paths={arms[side]}
          root={skeleton[side].shoulder}
          joint={skeleton[side].elbow}
          length={UPPER_ARM}
        />
      ))}
    </>
  );
}

function whole({ upper, lower }: LimbPaths): string {
  return upper + lower;
}

interface NearerProps {
  readonly part?: 'near';
  readonly folds: boolean;
  readonly paths: LimbPaths;
  readonly root: Place;
  readonly joint: Place;
  /** From the root to the joint, in space. */
  readonly length: number;
}

/** A limb over the trunk: its outline begins softly where it joins it, but for a fold. */
function Nearer({ part, folds, paths, root, joint, length }: NearerProps) {
  const id = useId();
  const toViewer = ((joint.z - root.z) / length - FOLD.from) / (FOLD.full - FOLD.from);
  const downward = 1 - (joint.y - root.y) / length / UPWARD;
  const fold = folds ? within(toViewer) * within(downward) : 0;
  const ends = { x1: root.x, y1: -root.y, x2: joint.x, y2: -joint.y };
  return (
    <g class={part ? `nearer ${part}` : 'nearer'}>
      <linearGradient id={id} gradientUnits="userSpaceOnUse" gradientTransform={`scale(${UNITS})`} {...ends}>
        <stop offset="0.25" stop-opacity={fold} />
        <stop offset="0.6" stop-opacity="1" />
      </linearGradient>
      <path class="line" d={paths.upper} style={{ stroke: `url(#${id})` }} />
      <path class="line" d={paths.lower} />
      <path class="body" d={whole(paths)} />
    </g>
  );
}

function within(share: number): number {
  return Math.min(Math.max(share, 0), 1);
}

/** Whether the first leg lies over the second: where they cross, or if they do not, as a whole. */
function isOver(a: Leg, b: Leg): boolean {
  let [nearest, over] = [CROSSING, a.knee.z + a.ankle.z - b.knee.z - b.ankle.z];
  const others = alongLeg(b);
  for (const one of alongLeg(a)) {
    for (const other of others) {
      const apart = distance(one, other);
      if (apart < nearest) [nearest, over] = [apart, one.z - other.z];
    }
  }
  return over > 0;
}

function alongLeg({ hip, knee, ankle }: Leg): readonly Place[] {
  const parts = [0.2, 0.4, 0.6, 0.8, 1];
  return [...parts.map((t) => between(hip, knee, t)), ...parts.map((t) => between(knee, ankle, t))];
}

function isBehind({ shoulder, elbow, wrist, hip }: Arm & Leg): boolean {
  return (elbow.z + wrist.z) / 2 < (shoulder.z + hip.z) / 2 - BEHIND;
}
