/** Whether a window fills the screen and is in front: a film, a game, slides. Our own windows do not count. */
import type { StartSense } from '../../app/senses/startSense.ts';
import { NOTHING, type SenseSays } from '../../core/senses/sense.ts';
import type { FrontWindow } from './frontWindow.ts';
import { senseOf, type Watch } from './watch.ts';

/** @param front shared with the rules about programs in front @param desktop who would have to answer */
export function senseFullscreen(front: Watch<FrontWindow>, desktop: string): StartSense {
  return senseOf(
    (hear) =>
      front((window) => {
        hear(fullscreenOf(window));
      }),
    desktop,
  );
}

function fullscreenOf(front: FrontWindow): SenseSays {
  if (front.type === 'unknown') {
    const { why, by } = front;
    return { answer: 'unknown', why, ...(by === undefined ? {} : { by }) };
  }
  if (front.type === 'none' || front.isOurs || !front.fillsScreen) return NOTHING;
  const { name } = front.program;
  return { answer: 'yes', why: 'fullscreenWindow', ...(name === '' ? {} : { by: name }) };
}
