import { expect, test } from 'vitest';
import { senseWatching } from '../../../src/app/senses/watchingSense.ts';
import type { SenseSays } from '../../../src/core/senses/sense.ts';

const nothing: SenseSays = { answer: 'no', why: 'nothing' };
const unknown: SenseSays = { answer: 'unknown', why: 'desktopDoesNotTell' };
const plays = (by: string): SenseSays => ({ answer: 'yes', why: 'mediaPlays', by });
const fills = (by: string): SenseSays => ({ answer: 'yes', why: 'fullscreenWindow', by });

/** What is told in the end, of these two answers. */
function told(player: SenseSays | null, window: SenseSays | null): SenseSays | undefined {
  const said: SenseSays[] = [];
  const stopped: string[] = [];
  const part = (name: string, says: SenseSays | null) => (say: (says: SenseSays) => void) => {
    if (says !== null) say(says);
    return () => void stopped.push(name);
  };
  senseWatching(part('player', player), part('window', window))((says) => void said.push(says))();
  expect(stopped).toEqual(['player', 'window']);
  return said.at(-1);
}

test.each([
  ['a film that fills the screen', plays('mpv'), fills('mpv'), plays('mpv')],
  ['a program by its short and its long name', plays('Firefox'), fills('Mozilla Firefox'), plays('Firefox')],
  ['music beside a full-screen editor', plays('Spotify'), fills('Code'), nothing],
  ['slides without sound', nothing, fills('Impress'), nothing],
  ['nothing that plays, on a desktop that hides its windows', nothing, unknown, nothing],
  ['what plays, on a desktop that hides its windows', plays('mpv'), unknown, unknown],
  ['a film in a window', plays('mpv'), nothing, nothing],
  ['half an answer', plays('mpv'), null, undefined],
] as const)('%s', (_name, player, window, says) => {
  expect(told(player, window)).toEqual(says);
});
