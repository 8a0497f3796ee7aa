/**
 * Whether somebody watches a video: a program plays, and its own window fills the screen. Players say that they play, but not whether
 * there is a picture to it; and music beside a full-screen editor is no video.
 */
import { NOTHING, type SenseSays } from '../../core/senses/sense.ts';
import type { StartSense } from './startSense.ts';

/** @param plays which program plays @param fillsScreen whose window fills the screen */
export function senseWatching(plays: StartSense, fillsScreen: StartSense): StartSense {
  return (say) => {
    const heard: { plays: SenseSays | null; fillsScreen: SenseSays | null } = { plays: null, fillsScreen: null };
    const tell = (): void => {
      const says = watching(heard.plays, heard.fillsScreen);
      if (says !== null) say(says);
    };
    const stops = [
      plays((says) => {
        heard.plays = says;
        tell();
      }),
      fillsScreen((says) => {
        heard.fillsScreen = says;
        tell();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
}

/** Null until enough has been heard. One that says no is enough; what is unknown goes before what is not heard yet. */
function watching(plays: SenseSays | null, fillsScreen: SenseSays | null): SenseSays | null {
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
