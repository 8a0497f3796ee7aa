/** The figure, redrawn frame by frame while it moves between poses and left alone while it rests. */
import { useEffect, useReducer } from 'preact/hooks';
import type { Routine } from '../../src/core/routine/routine.ts';
import { type Guide, guideAt } from '../../src/core/routine/guide.ts';
import { isStride, type PoseMoment, type PoseMove } from '../../src/core/routine/guidePose.ts';
import { Figure } from '../shared/figure/figureDrawing.tsx';
import { useReducedMotion } from './reducedMotion.ts';
import type { BreakClock } from './breakClock.ts';
import { figureLabel } from './breakWording.ts';

/**
 * The least time between two pictures. With the wait for the display's next frame it makes about thirty a second: at
 * these slow movements they look like sixty, for half the work.
 */
const BETWEEN_FRAMES_MS = 24;

interface MovingFigureProps {
  readonly routine: Routine;
  readonly clock: BreakClock;
  readonly showPsoas: boolean;
}

export function MovingFigure({ routine, clock, showPsoas }: MovingFigureProps) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const still = useReducedMotion();
  const guide = guideAt(routine, clock.elapsedMs());
  const moves = clock.running && !still && isMoving(guide);

  useEffect(() => {
    if (!moves) return undefined;
    let frame = 0;
    const timer = setTimeout(() => {
      frame = requestAnimationFrame(() => draw(undefined));
    }, BETWEEN_FRAMES_MS);
    return () => {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  });

  const move = still ? withoutMotion(guide.pose) : guide.pose;
  // Without motion a new pose fades in: a new key makes a new element, and with it the fade.
  const key = still ? `${move.to.pose} ${move.to.side}` : 'moving';
  return (
    <div class="figure-place" key={key}>
      <Figure move={move} label={figureLabel(guide)} showPsoas={showPsoas} />
    </div>
  );
}

function isMoving(guide: Guide): boolean {
  return !guide.done && (guide.rep !== null || guide.pose.progress < 1);
}

/**
 * The one pose that stands for a move where the person wants less motion: the pose it leads to. A repetition shows its
 * far end throughout, while the count goes on; a walk shows one stride, because a new picture at every step would be
 * motion again.
 */
function withoutMotion(move: PoseMove): PoseMove {
  const { from, to } = move;
  const furthest = from.moment === 'effort' ? from : to;
  const shown: PoseMoment = isStride(move) ? { ...furthest, side: 'left' } : furthest;
  return { from: shown, to: shown, progress: 1 };
}
