import { describe, expect, test } from 'vitest';
import { placedBeats } from '../../../src/core/heart/beats.ts';
import { seatedRoutine } from '../../../src/core/repertoire/seatedBreathing.ts';
import {
  beatingStrap,
  failure,
  promised,
  settled,
  simulatedStrap,
  windowWithStrap,
} from '../../support/strapInHand.ts';

describe('the break window’s link to a strap', () => {
  test('finds the remembered strap, joins it and hears its beats', async () => {
    const { hand, asked, link, phase } = await beatingStrap();
    expect(asked).toEqual(['seek remembered', 'over']);
    expect(hand.told).toEqual(['connect', 'start']);
    expect(phase().is).toBe('beating');
    hand.sends(0x16, 72, 0, 4);
    expect(link.view().session.rate).toBe(72);
    expect(placedBeats(link.view().session.beats)).toMatchObject([{ rrMs: 1000 }]);
  });

  test('remembers the strap that the person picked', async () => {
    const { link, see, asked, requests, hand, phase } = windowWithStrap();
    link.search('choice');
    await settled();
    see([{ id: 'A0', name: 'Mine' }]);
    expect(link.view().straps).toEqual([{ id: 'A0', name: 'Mine' }]);
    link.pick({ id: 'A0', name: 'Mine' });
    requests[0]?.resolve(hand.strap);
    await settled();
    expect(asked).toContain('{"knownHeartStrap":{"id":"A0","name":"Mine"}}');
    expect(phase().is).toBe('beating');
  });

  test('asks for nothing where there is no Bluetooth', async () => {
    const { link, asked, requests, phase } = windowWithStrap({ available: false });
    link.search('remembered');
    await settled();
    expect(phase()).toEqual({ is: 'troubled', why: 'noBluetooth' });
    expect([asked, requests]).toEqual([[], []]);
  });

  test('takes Bluetooth that may not even be asked for one that is off', async () => {
    const { link, phase, asked } = windowWithStrap({ available: failure('SecurityError') });
    link.search('remembered');
    await settled();
    expect(phase()).toEqual({ is: 'troubled', why: 'bluetoothOff' });
    expect(asked).toEqual([]);
  });

  test('tells main of the end of the newest request alone', async () => {
    const { link, asked, requests } = windowWithStrap();
    link.search('choice');
    await settled();
    link.search('choice');
    await settled();
    requests[0]?.reject(failure('NotFoundError', 'User cancelled the requestDevice() chooser.'));
    await settled();
    expect(asked).toEqual(['seek choice', 'seek choice']);
    requests[1]?.reject(failure('NotFoundError', 'User cancelled the requestDevice() chooser.'));
    await settled();
    expect(asked.at(-1)).toBe('over');
  });

  test('forgets the beats before a lost link for those after it, and joins again', async () => {
    const { clock, hand, link, phase } = await beatingStrap();
    hand.sends(0x10, 60, 0, 4);
    hand.drops();
    expect(phase()).toMatchObject({ is: 'lost', why: 'gone' });
    expect(link.view().session.rate).toBeNull();
    clock.pass(1_000);
    await settled();
    expect(phase().is).toBe('beating');
    hand.sends(0x10, 60, 0, 4);
    expect(placedBeats(link.view().session.beats).map(({ follows }) => follows)).toEqual([false, false]);
  });

  test('hears nothing more of a strap that was left for another', async () => {
    const { hand, link, phase, requests } = await beatingStrap();
    const other = simulatedStrap();
    link.search('choice');
    await settled();
    requests[1]?.resolve(other.strap);
    await settled();
    expect(other.told).toEqual(['connect', 'start']);
    hand.sends(0x10, 60, 0, 4);
    hand.drops();
    expect(phase().is).toBe('beating');
    expect(link.view().session.rate).toBeNull();
    other.sends(0x10, 72, 0, 4);
    expect(link.view().session.rate).toBe(72);
  });

  test('waits on where a timer comes a little before its time', async () => {
    const { clock, phase } = await beatingStrap({ earlyMs: 1 });
    clock.pass(5_000);
    expect(phase().is).toBe('waiting');
    clock.pass(5_000);
    expect(phase().is).toBe('lost');
    clock.pass(1_000);
    await settled();
    expect(phase().is).toBe('beating');
  });

  test('tells of each shape of packets once, and of eight at most', async () => {
    const { hand, asked } = await beatingStrap();
    const before = asked.length;
    hand.sends(0x16, 72, 0, 4);
    hand.sends(0x16, 73, 1, 4);
    hand.sends(0x16, 73);
    hand.sends();
    expect(asked.slice(before)).toEqual(['packet 22 4', 'packet 22 2']);
    for (let flags = 0; flags < 20; flags += 1) hand.sends(flags, 60);
    expect(asked).toHaveLength(before + 8);
  });

  test('takes bytes that are no measurement for a sign of life, and for nothing else', async () => {
    const { clock, hand, link, phase } = await beatingStrap();
    clock.pass(4_000);
    hand.sends();
    clock.pass(4_000);
    expect(phase().is).toBe('beating');
    expect(placedBeats(link.view().session.beats)).toEqual([]);
  });

  test('leaves a strap that joins when nobody waits for it any more', async () => {
    const { clock, hand, link, phase, requests } = windowWithStrap();
    const late = promised<typeof hand.server>();
    hand.connectsBy(() => late.promise);
    link.search('remembered');
    await settled();
    requests[0]?.resolve(hand.strap);
    await settled();
    link.end();
    const before = hand.told.length;
    late.resolve(hand.server);
    await settled();
    expect(hand.told.slice(before)).toEqual(['disconnect']);
    expect(phase().is).toBe('off');
    clock.pass(60_000);
    expect(hand.told.slice(before)).toEqual(['disconnect']);
  });

  test('lets the strap go at the end, and stops hearing', async () => {
    const { hand, link, asked, draws } = await beatingStrap();
    link.end();
    expect(hand.told.slice(-2)).toEqual(['stop', 'disconnect']);
    expect(asked.at(-1)).toBe('hears no more');
    const drawn = draws();
    hand.sends(0x10, 60, 0, 4);
    expect(draws()).toBe(drawn);
  });

  test('goes on with a routine’s figures, however often main tells of it', async () => {
    const { link, routine } = await beatingStrap();
    link.follow(routine, { elapsedMs: 0, running: true });
    const { breaths } = link.view().session;
    link.follow(structuredClone(routine), { elapsedMs: 60_000, running: true });
    const { session } = link.view();
    expect(session.breaths).toBe(breaths);
    expect(session.runs).toHaveLength(2);
  });

  test('begins another routine’s figures anew, and keeps the line', async () => {
    const { hand, link, routine } = await beatingStrap();
    hand.sends(0x10, 60, 0, 4);
    link.follow(routine, { elapsedMs: 0, running: true });
    link.follow(seatedRoutine({ id: 'another', seconds: 300 }), { elapsedMs: 0, running: true });
    const { session } = link.view();
    expect(placedBeats(session.beats)).toMatchObject([{ rrMs: 1000 }]);
    expect(session.runs).toHaveLength(1);
  });
});

describe('what is to be seen of a strap', () => {
  test('are in a break that stands still its beats, once in twelve seconds', async () => {
    const { clock, hand, link, routine, draws } = await beatingStrap();
    link.follow(routine, { elapsedMs: 0, running: false });
    hand.sends(0x16, 60, 0, 4);
    const before = draws();
    for (let second = 0; second < 60; second += 1) {
      clock.pass(1_000);
      hand.sends(0x16, 60 + second, 0, 4);
    }
    expect(draws() - before).toBe(5);
  });

  test('are in one that runs none of its beats, for it is drawn every second by itself', async () => {
    const { clock, hand, link, routine, draws } = await beatingStrap();
    link.follow(routine, { elapsedMs: 0, running: true });
    hand.sends(0x16, 60, 0, 4);
    const before = draws();
    for (let second = 0; second < 60; second += 1) {
      clock.pass(1_000);
      hand.sends(0x16, 60 + second, 0, 4);
    }
    expect(draws()).toBe(before);
  });

  test.each([true, false])('is at once whatever else is said with them, running: %s', async (running) => {
    const { clock, hand, link, routine, draws } = await beatingStrap();
    link.follow(routine, { elapsedMs: 0, running });
    hand.sends(0x16, 0);
    let before = draws();
    const drawn = () => {
      const since = draws() - before;
      before = draws();
      return since;
    };
    hand.sends(0x16, 60, 0, 4);
    expect(drawn()).toBe(1); // the first beat
    hand.sends(0x14, 61, 0, 4);
    expect(drawn()).toBe(1); // no skin under it
    hand.sends(0x14, 62, 0, 4);
    expect(drawn()).toBe(0);
    hand.sends(0x16, 63, 0, 4);
    expect(drawn()).toBe(1);
    clock.pass(5_000);
    expect(drawn()).toBe(1); // it is waited for
    hand.sends(0x16, 64, 0, 4);
    expect(drawn()).toBe(1);
    hand.drops();
    expect(drawn()).toBe(1);
  });
});
