/** The search for today's pace, with a made heart that moves most at one of the five. */
import { describe, expect, test } from 'vitest';
import { heartNote, newSession, packetHeard, timelineMoved } from '../../../src/core/heart/heartSession.ts';
import { largestSwings } from '../../../src/core/heart/paceSearch.ts';
import { guidedBreaths } from '../../../src/core/heart/guidedBreaths.ts';
import { paceFacts, paceOfSearch, paces } from '../../../src/core/routine/pace.ts';
import { breathSeconds } from '../../../src/core/routine/routine.ts';
import { packetsOf, pacedBeats } from '../../support/madeBeats.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const search = shippedRoutines().find(({ id }) => id === 'find_pace_600');
if (search === undefined) throw new Error('the search is not shipped');

/** What a heart tells whose rate moves by so much at each of the five paces, in their order. */
function toldOf(swings: readonly number[]) {
  let left = 0;
  const rrMs = search?.steps.flatMap((step) => {
    const beats = step.breath
      ? pacedBeats(62, swings[left++] ?? 0, breathSeconds(step.breath), step.seconds)
      : pacedBeats(62, 0, 10, step.seconds);
    return beats;
  });
  let session = newSession(search ?? { id: '', name: '', setting: 'chair', seconds: 0, steps: [] });
  session = timelineMoved(session, { elapsedMs: 0, running: true }, 0);
  for (const { packet, atMs } of packetsOf(rrMs ?? [])) session = packetHeard(session, packet, atMs);
  return heartNote(session);
}

describe('the search for today’s pace', () => {
  test('breathes five paces, each of which can be taken', () => {
    const found = [...new Set(guidedBreaths(search).map(({ breathMs }) => breathMs))];
    expect(found.map((breathMs) => Math.round(600_000 / breathMs) / 10)).toEqual([6.5, 6, 5.5, 5, 4.5]);
    expect(found.map(paceOfSearch)).toEqual(['found-6.5', '4-6', 'found-5.5', 'found-5', 'found-4.5']);
    expect(paceOfSearch(8_000)).toBeNull();
    for (const pace of paces.filter((name) => name.startsWith('found-')))
      expect(paceOfSearch(breathSeconds(paceFacts(pace).breath) * 1_000)).toBe(pace);
  });

  test('finds the one at which the heart moves most', () => {
    const told = toldOf([8, 12, 20, 14, 10]);
    expect(told?.paces.map(({ breathMs }) => breathMs)).toEqual([9_250, 10_000, 11_000, 12_000, 13_250]);
    expect(largestSwings(told?.paces ?? []).map(({ breathMs }) => breathMs)).toEqual([11_000]);
  });

  test('leaves the choice to the person where several come within a beat', () => {
    const told = toldOf([8, 12, 16, 16.4, 10]);
    const close = largestSwings(told?.paces ?? []).map(({ breathMs }) => breathMs);
    expect(close.toSorted()).toEqual([11_000, 12_000]);
    expect(largestSwings([])).toEqual([]);
  });
});
