/** The figure, redrawn frame by frame while it moves between poses and left alone while it rests. */
import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { Routine } from '../../src/core/routine/routine.ts';
import { type Guide, guideAt } from '../../src/core/routine/guide.ts';
import { localeNow } from '../app.ts';
import { Figure } from '../shared/figure/figureDrawing.tsx';
import { useReducedMotion } from '../shared/reducedMotion.ts';
import type { BreakClock } from './breakClock.ts';
import { figureLabel } from './breakWording.ts';
import { withoutMotion } from './withoutMotion.ts';

/**
 * The least time between two pictures. Each also waits for the display's next frame: at 60 Hz that is three frames, even where
 * the timer is up to 4 ms late, so 20 to 22 pictures a second. At the size of this window nothing goes further than a few pixels
 * from one to the next, and most of what a picture costs is the browser's own way through the page, whatever has moved.
 */
const BETWEEN_FRAMES_MS = 46;

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

  // One effect for the whole movement: Preact would ask for a frame of its own to run one after every picture, and the page
  // would be gone through twice as often.
  useEffect(() => (moves ? inFrames(() => draw(undefined)) : undefined), [moves]);

  const move = still ? withoutMotion(guide) : guide.pose;
  const label = useMemo(() => figureLabel(guide), [guide.step, localeNow()]);
  // Without motion a new pose fades in: a new key makes a new element, and with it the fade.
  const key = still ? `${move.to.pose} ${move.to.side}` : 'moving';
  return (
    <div class="figure-place" key={key}>
      <Figure move={move} label={label} showPsoas={showPsoas} />
    </div>
  );
}

/** Draws in frame after frame, until the returned function is called. */
function inFrames(draw: () => void): () => void {
  let [timer, frame] = [0, 0];
  const wait = () => {
    timer = window.setTimeout(() => {
      frame = requestAnimationFrame(() => {
        draw();
        wait();
      });
    }, BETWEEN_FRAMES_MS);
  };
  wait();
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}

function isMoving(guide: Guide): boolean {
  return !guide.done && (guide.rep !== null || guide.pose.progress < 1);
}
