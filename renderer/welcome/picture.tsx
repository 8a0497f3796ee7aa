/**
 * What there is to look at beside each step, at one place through all of them: the figure that folds and unfolds, the pose that suits the
 * answers, and the next hours in the rhythm that was chosen.
 */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { PoseMove } from '../../src/core/routine/guidePose.ts';
import type { Preferences } from '../../src/core/preferences/preferences.ts';
import { t } from '../app.ts';
import { Pacer } from '../shared/breath/pacer.tsx';
import { StillFan } from '../shared/breath/stillFan.tsx';
import { Icon } from '../shared/controls/icon.tsx';
import { Figure } from '../shared/figure/figureDrawing.tsx';
import { useReducedMotion } from '../shared/reducedMotion.ts';
import { useFrames } from '../shared/useFrames.ts';
import { poseName } from '../shared/words/poseName.ts';
import { HoursAhead } from './hoursAhead.tsx';
import { changeTo, endOf, foldAndUnfold, motionAt, type Motion, type MotionMoment, poseAt } from './motion.ts';
import { shownPose } from './shownPose.ts';

export type PictureName = 'unfolding' | 'place' | 'day';

export interface PictureProps {
  readonly of: PictureName;
  readonly preferences: Preferences;
}

export function Picture({ of, preferences }: PictureProps): JSX.Element {
  const reduced = useReducedMotion();
  return (
    <div class={`picture ${of}`}>
      {reduced && of === 'unfolding' ? (
        <TwoPictures />
      ) : (
        <MovingPicture pose={poseOf(of, preferences)} moves={!reduced} />
      )}
      {of === 'day' && <HoursAhead kinds={preferences.breakKinds} />}
    </div>
  );
}

/** Null: no pose, but the motion between two. */
function poseOf(of: PictureName, { body }: Preferences): string | null {
  if (of === 'unfolding') return null;
  return of === 'place' ? shownPose(body) : 'chair_tall';
}

interface MovingPictureProps {
  readonly pose: string | null;
  readonly moves: boolean;
}

function MovingPicture({ pose, moves }: MovingPictureProps): JSX.Element {
  const [shown, setShown] = useState({ pose, motion: pose === null ? foldAndUnfold : changeTo(pose, pose), atMs: 0 });
  const [stopped, setStopped] = useState(false);
  const { motion } = shown;
  const atMs = moves ? shown.atMs : Infinity;
  if (shown.pose !== pose) {
    setShown({ pose, motion: pose === null ? foldAndUnfold : changeTo(pose, poseAt(motion, atMs)), atMs: 0 });
    setStopped(false);
  }
  const moment = motionAt(motion, atMs);
  const runs = moves && !stopped && !moment.isOver;
  useFrames(runs, (passedMs) => {
    setShown((before) => ({ ...before, atMs: before.atMs + passedMs }));
  });

  return (
    <>
      <Scene moment={moment} motion={motion} runs={runs} />
      {pose === null && (
        <button
          type="button"
          class="ghost play"
          aria-label={t(runs ? 'preferences.preview.stop' : 'preferences.preview.play')}
          onClick={() => {
            if (moment.isOver) setShown({ ...shown, atMs: 0 });
            setStopped(runs);
          }}
        >
          <Icon name={runs ? 'pause' : 'continue'} />
        </button>
      )}
    </>
  );
}

interface SceneProps {
  readonly moment: MotionMoment;
  readonly motion: Motion;
  readonly runs: boolean;
}

function Scene({ moment: { move, breath }, motion, runs }: SceneProps): JSX.Element {
  return (
    <div class="scene">
      <Pacer breath={breath} running={runs} since={motion} />
      <FigurePlace move={move} pose={endOf(motion)} />
    </div>
  );
}

/** Where less motion is wished: folded, and unfolded. */
function TwoPictures(): JSX.Element {
  return (
    <div class="two">
      <StillScene pose="chair_tall" open={false} />
      <StillScene pose="stand_tall" open />
    </div>
  );
}

function StillScene({ pose, open }: { readonly pose: string; readonly open: boolean }): JSX.Element {
  return (
    <div class="scene">
      {/* As large, and where, as the pacer's: a leaf is 45 % of the scene high, its foot 36 % above the ground. */}
      <StillFan class={`still-fan ${open ? 'amber' : 'sea-green'}`} viewBox="-267 -341 533 533" open={open} />
      <FigurePlace move={motionAt(changeTo(pose, pose), Infinity).move} pose={pose} />
    </div>
  );
}

interface FigurePlaceProps {
  readonly move: PoseMove;
  /** That it is called by. */
  readonly pose: string;
}

function FigurePlace({ move, pose }: FigurePlaceProps): JSX.Element {
  return (
    <div class="figure-place">
      <Figure move={move} label={t('break.figure', { pose: poseName(pose) })} showPsoas={false} />
    </div>
  );
}
