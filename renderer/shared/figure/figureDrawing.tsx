/** The drawn person at one moment of a move between two poses, with furniture and the psoas band. Pure: same move, same lines. */
import { useId, useMemo } from 'preact/hooks';
import {
  knownPose,
  type Passage,
  passageBetween,
  sceneOn,
  seenBy,
  type Skeleton,
} from '../../../src/core/figure/figure.ts';
import { type Point } from '../../../src/core/figure/body.ts';
import type { Leg } from '../../../src/core/figure/limbs.ts';
import type { Pose } from '../../../src/core/figure/pose.ts';
import { drawnSide } from '../../../src/core/figure/poseAngles.ts';
import { isStride, type PoseMove } from '../../../src/core/routine/guidePose.ts';
import { WHOLE_BODY_REACH } from '../../../src/core/figure/viewpoint.ts';
import { psoasBand } from '../../../src/core/figure/psoas.ts';
import { BodyInSpace } from './bodyInSpace.tsx';
import { Marks } from './marks.tsx';
import { armPath, headPath, legPath, bandPath, trunkPath, UNITS } from './outline.ts';
import { poses } from './poses.ts';
import { placesOfArm, placesOfLeg, placesOfTrunk } from './placesOf.ts';
import { Surroundings } from './surroundings.tsx';
import { useLine } from './useLine.ts';

/** Of paper about the psoas band, so that it is not taken for a line of the arm. */
const PSOAS_EDGE = 14;

interface FigureProps {
  readonly move: PoseMove;
  /** What a screen reader says of the picture. */
  readonly label: string;
  readonly showPsoas?: boolean;
}

export function Figure({ move: asked, label, showPsoas = true }: FigureProps) {
  const { skeleton, camera, view, reach, shift, flipped, seen } = sceneOn(usePassage(asked), asked);
  const from = knownPose(poses, asked.from.pose);
  const to = knownPose(poses, asked.to.pose);
  const move = {
    from: { ...asked.from, side: drawnSide(from, asked.from.side) },
    to: { ...asked.to, side: drawnSide(to, asked.to.side) },
    // Where one picture fades into another, each is whole: nothing of the one is seen in the other.
    progress: seen < 1 ? Math.round(asked.progress) : asked.progress,
  };
  const turnedOver = flipped ? `translate(${Math.round(2 * view.x * UNITS)} 0) scale(-1 1)` : undefined;
  return (
    <svg
      class={reach < WHOLE_BODY_REACH ? 'figure close' : 'figure'}
      viewBox={viewBox(view, reach)}
      role="img"
      aria-label={label}
    >
      <g style={{ opacity: seen }} transform={turnedOver}>
        <Surroundings from={from} to={to} move={move} camera={camera} shift={shift} x={view.x * UNITS} />
        {camera === 'side' ? (
          <BodyFromSide skeleton={skeleton} move={move} from={from} to={to} showPsoas={showPsoas} />
        ) : (
          <BodyInPicture
            skeleton={seenBy(skeleton, camera)}
            upright={camera !== 'above'}
            move={move}
            from={from}
            to={to}
          />
        )}
      </g>
    </svg>
  );
}

function usePassage({ from, to }: PoseMove): Passage {
  return useMemo(
    () => passageBetween(poses, from, to),
    [from.pose, from.side, from.moment, to.pose, to.side, to.moment],
  );
}

interface BodyInPictureProps extends Omit<BodyFromSideProps, 'showPsoas'> {
  readonly upright: boolean;
}

function BodyInPicture({ skeleton, upright, ...marked }: BodyInPictureProps) {
  return (
    <>
      <BodyInSpace skeleton={skeleton} upright={upright} />
      <Marks skeleton={skeleton} {...marked} />
    </>
  );
}

interface BodyFromSideProps {
  readonly skeleton: Skeleton;
  readonly move: PoseMove;
  readonly from: Pose;
  readonly to: Pose;
  readonly showPsoas: boolean;
}

function BodyFromSide({ skeleton, move, from, to, showPsoas }: BodyFromSideProps) {
  const { left, right } = skeleton;
  const farLeg = useLine(placesOfLeg(left), () => legPath(left));
  const leg = useLine(placesOfLeg(right), () => legPath(right));
  const farArm = useLine(placesOfArm(left), () => armPath(left, 'left'));
  const arm = useLine(placesOfArm(right), () => armPath(right, 'right'));
  const trunk = useLine(placesOfTrunk(skeleton), () => trunkPath(skeleton));
  const head = headPath(skeleton);
  return (
    <>
      <BodyPart path={farArm} look="far" />
      <BodyPart path={farLeg} look="far" />
      <Stretch leg={left} path={farLeg} amount={stretchOf('left', move, from, to)} />
      <path class="line" d={leg} />
      <Stretch leg={right} path={leg} amount={stretchOf('right', move, from, to)} part="outline" />
      <path class="line" d={trunk} />
      <path class="line" d={head} />
      <path class="body" d={trunk} />
      <path class="body" d={leg} />
      <Stretch leg={right} path={leg} amount={stretchOf('right', move, from, to)} part="inside" />
      <path class="body" d={head} />
      <BodyPart path={arm} look="near" />
      {showPsoas && <Psoas skeleton={skeleton} side={bandSide(move)} />}
      <Marks skeleton={skeleton} move={move} from={from} to={to} />
    </>
  );
}

/** A body part: its outline below, its fill above (paint-order), so that only the common outline of its pieces shows. */
function BodyPart({ path, look }: { readonly path: string; readonly look: 'near' | 'far' }) {
  return (
    <g class={look}>
      <path class="line body" d={path} />
    </g>
  );
}

interface StretchProps {
  readonly leg: Leg;
  readonly path: string;
  /** 0 not stretched … 1 marked in full. */
  readonly amount: number;
  /** Absent: both. Apart where the trunk is drawn between the two. */
  readonly part?: 'outline' | 'inside';
}

/** The mark of a stretched leg: a strong outline, and a tint that comes up gently below the hip. */
function Stretch({ leg, path, amount, part }: StretchProps) {
  const id = useId();
  if (amount === 0) return null;
  const ends = { x1: leg.hip.x, y1: -leg.hip.y, x2: leg.knee.x, y2: -leg.knee.y };
  return (
    <g class="stretched" style={{ opacity: amount }}>
      {part !== 'inside' && <path class={part === undefined ? 'line body' : 'line'} d={path} />}
      {part !== 'outline' && (
        <>
          <linearGradient id={id} gradientUnits="userSpaceOnUse" gradientTransform={`scale(${UNITS})`} {...ends}>
            <stop offset="0.1" stop-opacity="0" />
            <stop offset="0.6" stop-opacity="1" />
          </linearGradient>
          <path d={path} fill={`url(#${id})`} />
        </>
      )}
    </g>
  );
}

function stretchOf(side: 'left' | 'right', { from: start, to: end, progress }: PoseMove, from: Pose, to: Pose): number {
  const before = from.stretches && start.side === side ? 1 - progress : 0;
  const after = to.stretches && end.side === side ? progress : 0;
  return before + after;
}

/**
 * The leg whose band is shown. Halfway between a pose and its mirror both legs are alike: the band changes over unseen. Not
 * so from stride to stride: there it keeps to one leg, and is seen to lengthen and fold with it.
 */
function bandSide(move: PoseMove): 'left' | 'right' {
  const { from, to, progress } = move;
  if (isStride(move)) return 'left';
  return progress < 0.5 ? from.side : to.side;
}

/** Short and broad when folded, long and slender when lengthened; its colour goes from amber to sea-green with it. */
function Psoas({ skeleton, side }: { readonly skeleton: Skeleton; readonly side: 'left' | 'right' }) {
  const { strands, relativeLength } = psoasBand(skeleton, side);
  const lengthened = Math.min(Math.max((relativeLength - 0.8) / 0.22, 0), 1);
  const band = bandPath(strands);
  const width = 16 - 7 * lengthened;
  return (
    <>
      <path class="psoas-edge" d={band} stroke-width={width + PSOAS_EDGE} />
      <path
        class="psoas"
        d={band}
        style={{ '--lengthened': `${Math.round(lengthened * 100)}%` }}
        stroke-width={width}
      />
    </>
  );
}

function viewBox({ x, y }: Point, reach: number): string {
  return [x - reach, -y - reach, 2 * reach, 2 * reach].map((edge) => Math.round(edge * UNITS)).join(' ');
}
