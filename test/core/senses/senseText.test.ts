import { expect, test } from 'vitest';
import { isSameAnswer, type SenseNow, type SenseSays, type SensesNow } from '../../../src/core/senses/sense.ts';
import { causeOf, heldBySenseText, senseText } from '../../../src/core/senses/senseText.ts';
import { english } from '../../support/english.ts';

const call: SenseNow = { answer: 'yes', why: 'microphone', by: 'Firefox', sinceWall: 0 };

test.each<[string, SenseSays, string]>([
  ['who does it', call, 'Firefox uses the microphone'],
  ['a program without a name', { answer: 'yes', why: 'microphone' }, 'A program uses the microphone'],
  ['nothing', { answer: 'no', why: 'nothing' }, 'Nothing'],
])('in words for people: %s', (_what, says, words) => {
  expect(senseText(says, english)).toContain(words);
});

test('what is unknown names what would have to answer; without a name it is the desktop that does not tell', () => {
  const missing = senseText({ answer: 'unknown', why: 'notHere', by: 'pw-dump' }, english);
  expect(missing).toContain('pw-dump');
  const nameless = senseText({ answer: 'unknown', why: 'notHere' }, english);
  expect(nameless).toBe(senseText({ answer: 'unknown', why: 'desktopDoesNotTell' }, english));
  expect(senseText({ answer: 'unknown', why: 'noAnswer' }, english)).not.toContain('undefined');
});

test.each<[string, SensesNow, string]>([
  ['names who does it', { meeting: call }, 'Firefox'],
  [
    'says the reason alone where nobody has a name',
    { meeting: { answer: 'yes', why: 'microphone', sinceWall: 0 } },
    'in a call',
  ],
  [
    'says the reason alone where the call is over and the hold goes on',
    { meeting: { ...call, answer: 'no' } },
    'in a call',
  ],
  ['says the reason alone where the sense is switched off', {}, 'in a call'],
])('a hold %s', (_what, senses, words) => {
  expect(heldBySenseText({ reason: 'meeting' }, senses, english)).toContain(words);
});

test('what no sense holds has no cause', () => {
  expect(causeOf({ reason: 'paused' }, { meeting: call })).toBeNull();
  expect(causeOf({ reason: 'meeting' }, { meeting: call })).toEqual({ why: 'microphone', by: 'Firefox' });
});

test.each<[SenseSays, boolean]>([
  [{ ...call }, true],
  [{ ...call, by: 'Zoom' }, false],
  [{ ...call, why: 'camera' }, false],
  [{ ...call, answer: 'unknown' }, false],
])('%j and Firefox at the microphone are the same answer: %s', (other, isSame) => {
  expect(isSameAnswer(call, other)).toBe(isSame);
});
