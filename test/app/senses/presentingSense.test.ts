import { expect, test } from 'vitest';
import { sensePresentingOr } from '../../../src/app/senses/presentingSense.ts';
import type { SenseSays } from '../../../src/core/senses/sense.ts';

const nothing: SenseSays = { answer: 'no', why: 'nothing' };
const unknown: SenseSays = { answer: 'unknown', why: 'desktopDoesNotTell' };
const fills: SenseSays = { answer: 'yes', why: 'fullscreenWindow', by: 'Impress' };
const presents: SenseSays = { answer: 'yes', why: 'presentationMode', by: 'Xfce' };

test.each([
  ['slides, and no switch for presenting', fills, unknown, fills],
  ['the switch, and nothing on the whole screen', nothing, presents, presents],
  ['the switch on a desktop that hides its windows', unknown, presents, presents],
  ['no switch on a desktop that hides its windows', unknown, unknown, unknown],
  ['no switch, and nothing on the whole screen', nothing, unknown, nothing],
  ['the switch before the windows are known', null, presents, presents],
  ['only that it is off', null, nothing, undefined],
] as const)('%s', (_name, window, machine, says) => {
  const said: SenseSays[] = [];
  const stopped: string[] = [];
  const part = (name: string, answer: SenseSays | null) => (say: (says: SenseSays) => void) => {
    if (answer !== null) say(answer);
    return () => void stopped.push(name);
  };
  sensePresentingOr(part('window', window), part('machine', machine))((one) => void said.push(one))();
  expect(said.at(-1)).toEqual(says);
  expect(stopped).toHaveLength(2);
});
