/** The drawn person at one moment of a move between two poses, with furniture and the psoas band. Pure: same move, same lines. */
import { useId, useMemo } from 'preact/hooks';
import {
  type Passage,
  passageBetween,
  type PoseShare,
  type Scene,
  sceneOn,
  seenBy,
  type Skeleton,
} from '../../../src/core/figure/figure.ts';
import { type Point } from '../../../src/core/figure/body.ts';
import type { Leg } from '../../../src/core/figure/limbs.ts';
import type { PoseMove } from '../../../src/core/routine/guidePose.ts';
import { WHOLE_BODY_REACH } from '../../../src/core/figure/viewpoint.ts';
import { psoasBand } from '../../../src/core/figure/psoas.ts';
import { BodyInSpace } from './bodyInSpace.tsx';
import { Marks } from './marks.tsx';
import { armPath, headPath, legPath, bandPath, trunkPath, UNITS } from './outline.ts';
import { poses } from './poses.ts';
import { placesOfArm, placesOfLeg, placesOfTrunk } from './placesOf.ts';
import { shareOf } from './shares.ts';
import { Surroundings } from './surroundings.tsx';
import { useLine } from './useLine.ts';

/** Of paper about the psoas band, so that it is not taken for a line of the arm. */
const PSOAS_EDGE = 14;

interface PictureWishes {
  /** What a screen reader says of the picture. */
  readonly label: string;
  readonly showPsoas?: boolean;
}

export function Figure({ move, ...wishes }: PictureWishes & { readonly move: PoseMove }) {
  return <FigureInScene scene={sceneOn(usePassage(move), move)} {...wishes} />;
}

export function FigureInScene({ scene, label, showPsoas = true }: PictureWishes & { readonly scene: Scene }) {
  const { skeleton, camera, view, reach, flipped, seen, shares } = scene;
  const turnedOver = flipped ? `translate(${Math.round(2 * view.x * UNITS)} 0) scale(-1 1)` : undefined;
  return (
    <svg
      class={reach < WHOLE_BODY_REACH ? 'figure close' : 'figure'}
      viewBox={viewBox(view, reach)}
      role="img"
      aria-label={label}
    >
      <g style={{ opacity: seen }} transform={turnedOver}>
        <Surroundings scene={scene} x={view.x * UNITS} />
        {camera === 'side' ? (
          <BodyFromSide skeleton={skeleton} shares={shares} showPsoas={showPsoas} />
        ) : (
          <BodyInPicture skeleton={seenBy(skeleton, camera)} upright={camera !== 'above'} shares={shares} />
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

interface BodyProps {
  readonly skeleton: Skeleton;
  readonly shares: readonly PoseShare[];
}

function BodyInPicture({ skeleton, upright, shares }: BodyProps & { readonly upright: boolean }) {
  return (
    <>
      <BodyInSpace skeleton={skeleton} upright={upright} />
      <Marks skeleton={skeleton} shares={shares} />
    </>
  );
}

function BodyFromSide({ skeleton, shares, showPsoas }: BodyProps & { readonly showPsoas: boolean }) {
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
      <Stretch leg={left} path={farLeg} amount={stretchOf('left', shares)} />
      <path class="line" d={leg} />
      <Stretch leg={right} path={leg} amount={stretchOf('right', shares)} part="outline" />
      <path class="line" d={trunk} />
      <path class="line" d={head} />
      <path class="body" d={trunk} />
      <path class="body" d={leg} />
      <Stretch leg={right} path={leg} amount={stretchOf('right', shares)} part="inside" />
      <path class="body" d={head} />
      <BodyPart path={arm} look="near" />
      {showPsoas && <Psoas skeleton={skeleton} side={bandSide(shares)} />}
      <Marks skeleton={skeleton} shares={shares} />
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

function stretchOf(side: 'left' | 'right', shares: readonly PoseShare[]): number {
  return shareOf(shares, ({ pose, moment }) => pose.stretches && moment.side === side);
}

/**
 * The leg whose band is shown. Halfway between a pose and its mirror both legs are alike: the band changes over unseen. Not
 * so from stride to stride: there it keeps to one leg, and is seen to lengthen and fold with it.
 */
function bandSide(shares: readonly PoseShare[]): 'left' | 'right' {
  const isFarEnd = (side: 'left' | 'right') =>
    shares.some(({ moment }) => moment.moment === 'effort' && moment.side === side);
  if (isFarEnd('left') && isFarEnd('right')) return 'left';
  return shareOf(shares, ({ moment }) => moment.side === 'left') > 0.5 ? 'left' : 'right';
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
