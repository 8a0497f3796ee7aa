import { describe, expect, test } from 'vitest';
import {
  heartInterrupted,
  heartNote,
  lastMinute,
  liveHeart,
  newSession,
  packetHeard,
  timelineMoved,
  type HeartSession,
} from '../../../src/core/heart/heartSession.ts';
import type { Routine, Step } from '../../../src/core/routine/routine.ts';
import { packetsOf, packetWith, pacedBeats, type TimedPacket } from '../../support/madeBeats.ts';

const breathing = (seconds: number, others: Partial<Step> = {}): Step => ({
  ...{ kind: 'breathe', seconds, pose: 'chair_tall', cues: [] },
  ...others,
});
const slow = { breath: { in: 4, holdIn: 0, out: 6, holdOut: 0 } };
const routineOf = (...steps: readonly Step[]): Routine => ({
  ...{ id: 'made', name: 'Made', setting: 'chair', steps },
  seconds: steps.reduce((sum, { seconds }) => sum + seconds, 0),
});
const tenBreaths = routineOf(breathing(100, slow));
const started = (routine: Routine, nowMs = 0): HeartSession =>
  timelineMoved(newSession(routine), { elapsedMs: 0, running: true }, nowMs);
const heard = (session: HeartSession, packets: readonly TimedPacket[]): HeartSession =>
  packets.reduce((before, { packet, atMs }) => packetHeard(before, packet, atMs), session);

describe('a break with a strap', () => {
  test('tells how far the heart moved with the breaths', () => {
    const session = heard(started(tenBreaths), packetsOf(pacedBeats(65, 12, 10, 104)));
    const summary = heartNote(session);
    expect(summary).toMatchObject({ breathMs: 10_000, breaths: 10, rmssdBefore: null, rmssdAfter: null });
    expect(summary?.swing).toBeGreaterThan(11);
    expect(summary?.swing).toBeLessThan(12.3);
    expect(liveHeart(session, 104_000).swing).toBeGreaterThan(11);
  });

  test('says nothing of it before six breaths could be measured', () => {
    const packets = packetsOf(pacedBeats(65, 12, 10, 104));
    const until = (ms: number) =>
      heard(
        started(tenBreaths),
        packets.filter(({ atMs }) => atMs <= ms),
      );
    expect(heartNote(until(59_000))).toBeNull();
    expect(heartNote(until(64_000))).toMatchObject({ breaths: 6 });
  });

  test('takes no breath for whole that a pause or a skip has cut', () => {
    const packets = packetsOf(pacedBeats(65, 12, 10, 160));
    const first = heard(
      started(tenBreaths),
      packets.filter(({ atMs }) => atMs <= 25_000),
    );
    const paused = timelineMoved(first, { elapsedMs: 25_000, running: false }, 25_000);
    const still = heard(
      paused,
      packets.filter(({ atMs }) => atMs > 25_000 && atMs <= 55_000),
    );
    const again = timelineMoved(still, { elapsedMs: 25_000, running: true }, 55_000);
    const whole = heard(
      again,
      packets.filter(({ atMs }) => atMs > 55_000),
    );
    // Of ten breaths the third is lost.
    expect(heartNote(whole)).toMatchObject({ breaths: 9 });
  });

  test('looks at a breath again that is breathed again', () => {
    const packets = packetsOf(pacedBeats(65, 12, 10, 160));
    const first = heard(
      started(tenBreaths),
      packets.filter(({ atMs }) => atMs <= 55_000),
    );
    const again = timelineMoved(first, { elapsedMs: 0, running: true }, 55_000);
    expect(
      heartNote(
        heard(
          again,
          packets.filter(({ atMs }) => atMs > 55_000),
        ),
      ),
    ).toMatchObject({ breaths: 15 });
  });

  test('goes on after the link was lost, without what fell into the gap', () => {
    const packets = packetsOf(pacedBeats(65, 12, 10, 104));
    const before = heard(
      started(tenBreaths),
      packets.filter(({ atMs }) => atMs <= 31_500),
    );
    const lost = heartInterrupted(before);
    expect(liveHeart(lost, 32_000).rate).toBeNull();
    const after = heard(
      lost,
      packets.filter(({ atMs }) => atMs > 44_000),
    );
    expect(heartNote(after)?.breaths).toBeLessThan(10);
    expect(heartNote(after)?.breaths).toBeGreaterThanOrEqual(7);
    expect(lastMinute(after, 104_000).line.filter(({ begins }) => begins).length).toBeGreaterThan(0);
  });

  test('speaks of the pace that most breaths had', () => {
    const quick = { breath: { in: 3, holdIn: 0, out: 5, holdOut: 0 } };
    const session = heard(
      started(routineOf(breathing(48, quick), breathing(80, slow))),
      packetsOf(pacedBeats(65, 12, 10, 134)),
    );
    expect(heartNote(session)).toMatchObject({ breathMs: 10_000, breaths: 8 });
  });

  test('compares the free minutes before and after', () => {
    const routine = routineOf(breathing(80), breathing(60, slow), breathing(80));
    const rrMs = Array.from({ length: 280 }, (_, index) => 800 + (index % 2) * (index < 140 ? 20 : 40));
    const summary = heartNote(heard(started(routine), packetsOf(rrMs)));
    expect(summary?.rmssdBefore).toBeCloseTo(20, 6);
    expect(summary?.rmssdAfter).toBeCloseTo(40, 6);
  });
});

describe('what is shown live', () => {
  test('is the rate, and the last minute of the beats that count', () => {
    const rrMs = [...pacedBeats(60, 10, 10, 90), 2_000, 800, 800, 800];
    const session = heard(started(tenBreaths), packetsOf(rrMs));
    expect(liveHeart(session, 96_000)).toMatchObject({ rate: 75, trouble: null });
    const { line } = lastMinute(session, 96_000);
    expect(line.every(({ agoMs }) => agoMs >= 0 && agoMs <= 60_000)).toBe(true);
    expect(Math.max(...line.map(({ agoMs }) => agoMs))).toBeGreaterThan(58_000);
    expect(line.some(({ rate: each }) => each < 40)).toBe(false); // the beat of 2 s is left out
    expect(line.filter(({ begins }) => begins).length).toBe(1);
  });

  test('is the swing of the breath that has just been led, and of none that is over for long, was cut, or fell into a gap', () => {
    const routine = routineOf(breathing(30, slow), breathing(60));
    const session = heard(started(routine), packetsOf(pacedBeats(65, 12, 10, 33)));
    const swingAt = (moment: HeartSession, nowMs: number) => liveHeart(moment, nowMs).swing;
    expect(swingAt(session, 34_000)).toBeGreaterThan(11);
    expect(swingAt(session, 51_000)).toBeNull();
    expect(swingAt(heartInterrupted(session), 34_000)).toBeNull();
    expect(swingAt(timelineMoved(session, { elapsedMs: 34_000, running: false }, 34_000), 34_000)).toBeNull();
    expect(swingAt(timelineMoved(session, { elapsedMs: 10_000, running: true }, 34_000), 34_000)).toBeNull();
  });

  test('is no rate while the strap says that it has no contact', () => {
    const session = packetHeard(started(tenBreaths), packetWith([800], { contact: 'off' }), 1_000);
    expect(liveHeart(session, 1_000)).toMatchObject({ rate: null, trouble: 'contact' });
    expect(liveHeart(packetHeard(session, packetWith([800]), 2_000), 2_000)).toMatchObject({ rate: 75, trouble: null });
  });

  test('is the rate alone where no beat comes for ten seconds', () => {
    const packets = Array.from({ length: 12 }, (_, index) => ({
      packet: packetWith([], { rate: 70 }),
      atMs: 1_000 + index * 1_000,
    }));
    const session = heard(started(tenBreaths), packets);
    expect(liveHeart(heard(started(tenBreaths), packets.slice(0, 10)), 10_000).trouble).toBeNull();
    expect(liveHeart(session, 12_000)).toMatchObject({ rate: 70, trouble: 'rateOnly' });
    expect(lastMinute(session, 12_000).line).toEqual([]);
    expect(liveHeart(packetHeard(session, packetWith([800]), 13_000), 13_000).trouble).toBeNull();
  });
});
