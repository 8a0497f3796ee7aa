/** The figure, redrawn frame by frame while it moves between poses and left alone while it rests. */
import { useEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { Routine } from '../../src/core/routine/routine.ts';
import { guideAt } from '../../src/core/routine/guide.ts';
import { localeNow } from '../app.ts';
import { Figure, FigureInScene } from '../shared/figure/figureDrawing.tsx';
import { poses } from '../shared/figure/poses.ts';
import { useReducedMotion } from '../shared/reducedMotion.ts';
import type { BreakClock } from './breakClock.ts';
import { figureLabel } from './breakWording.ts';
import { type FigureInBreak, figureInBreak } from './figureInBreak.ts';
import { withoutMotion } from './withoutMotion.ts';

/**
 * The least time between two pictures. Each also waits for the display's next frame: at 60 Hz that is three frames, even where
 * the timer is up to 4 ms late, so 20 to 22 pictures a second, and fewer near the ends of a movement. At the size of this window nothing
 * goes further than a few pixels from one to the next, and most of what a picture costs is the browser's own way through the page, whatever
 * has moved.
 */
const BETWEEN_FRAMES_MS = 46;
/** The picture's part of the window's shorter side, at most: in a window that fills its display. */
const PICTURE_PART = 0.75;

interface MovingFigureProps {
  readonly routine: Routine;
  readonly clock: BreakClock;
  readonly showPsoas: boolean;
}

export function MovingFigure({ routine, clock, showPsoas }: MovingFigureProps) {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const [body] = useState(() => figureInBreak(poses));
  const still = useReducedMotion();
  const guide = guideAt(routine, clock.elapsedMs());
  const figure = still ? null : body.draw({ routine, clock }, performance.now());
  const moves = figure?.moves ?? false;

  // One effect for the whole movement: Preact would ask for a frame of its own to run one after every picture, and the page
  // would be gone through twice as often.
  useEffect(() => (moves ? inFrames(body, () => draw(undefined)) : undefined), [moves]);

  const label = useMemo(() => figureLabel(guide), [guide.step, localeNow()]);
  if (figure) {
    return (
      <div class="figure-place" key="moving">
        <FigureInScene scene={figure.scene} label={label} showPsoas={showPsoas} />
      </div>
    );
  }
  const move = withoutMotion(guide);
  return (
    // A new pose fades in: a new key makes a new element, and with it the fade.
    <div class="figure-place" key={`${move.to.pose} ${move.to.side}`}>
      <Figure move={move} label={label} showPsoas={showPsoas} />
    </div>
  );
}

/** Draws in frame after frame, until the returned function is called. Where no difference would be seen, no frame is asked for. */
function inFrames({ hasMovedOn }: FigureInBreak, draw: () => void): () => void {
  let [timer, frame] = [0, 0];
  const wait = () => {
    timer = window.setTimeout(() => {
      if (!hasMovedOn(performance.now(), PICTURE_PART * Math.min(innerWidth, innerHeight))) {
        wait();
        return;
      }
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
