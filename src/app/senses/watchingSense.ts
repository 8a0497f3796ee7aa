/**
 * Whether somebody watches a video: a program plays, and its own window fills the screen. Players say that they play, but not whether
 * there is a picture to it; and music beside a full-screen editor is no video.
 */
import { NOTHING, type SenseSays } from '../../core/senses/sense.ts';
import type { HeardPart } from './anyOf.ts';
import { joinedSense } from './joinedSense.ts';
import type { StartSense } from './startSense.ts';

/** @param plays which program plays @param fillsScreen whose window fills the screen */
export function senseWatching(plays: StartSense, fillsScreen: StartSense): StartSense {
  return joinedSense(
    [plays, fillsScreen],
    () =>
      ([playing = null, window = null]) =>
        watching(playing, window),
  );
}

/** Null until enough has been heard. One that says no is enough; what is unknown goes before what is not heard yet. */
function watching(plays: HeardPart, fillsScreen: HeardPart): SenseSays | null {
  if (plays?.answer === 'no' || fillsScreen?.answer === 'no') return NOTHING;
  if (plays === null || fillsScreen === null) return null;
  if (plays.answer === 'unknown') return plays;
  if (fillsScreen.answer === 'unknown') return fillsScreen;
  return isSameProgram(plays.by, fillsScreen.by) ? plays : NOTHING;
}

/** "Firefox" and "Mozilla Firefox": a player and a window may name the same program at different length. */
function isSameProgram(player: string | undefined, window: string | undefined): boolean {
  if (player === undefined || window === undefined) return false;
  const [one, other] = [player.toLowerCase(), window.toLowerCase()];
  return one.includes(other) || other.includes(one);
}
