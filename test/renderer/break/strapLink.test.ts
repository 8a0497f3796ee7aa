import { describe, expect, test } from 'vitest';
import { startStrapLink, type StrapLinkDeps } from '../../../renderer/break/heart/strapLink.ts';
import type { Bluetooth, Strap } from '../../../renderer/break/heart/webBluetooth.ts';
import { placedBeats } from '../../../src/core/heart/beats.ts';
import type { FoundStrap } from '../../../src/core/heart/link.ts';
import { seatedRoutine } from '../../../src/core/repertoire/seatedBreathing.ts';
import { virtualClock } from '../../support/virtualClock.ts';

/** Whatever was promised has come. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

const failure = (name: string, message = ''): DOMException => new DOMException(message, name);

/** A promise that the test keeps or breaks when it likes. */
function promised<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: DOMException) => void = () => undefined;
  const promise = new Promise<Value>((kept, broken) => {
    resolve = kept;
    reject = broken;
  });
  return { promise, resolve: (value: Value) => resolve(value), reject: (error: DOMException) => reject(error) };
}

/** A strap in the hand of the test. */
function simulatedStrap() {
  const told: string[] = [];
  const characteristic = Object.assign(new EventTarget(), {
    value: new DataView(new ArrayBuffer(0)),
    startNotifications: () => {
      told.push('start');
      return Promise.resolve();
    },
    stopNotifications: () => {
      told.push('stop');
      return Promise.reject(failure('NetworkError'));
    },
  });
  const service = { getCharacteristic: () => Promise.resolve(characteristic) };
  const server = { getPrimaryService: () => Promise.resolve(service) };
  let connects = (): Promise<typeof server> => Promise.resolve(server);
  const strap: Strap = Object.assign(new EventTarget(), {
    gatt: {
      connect: () => {
        told.push('connect');
        return connects();
      },
      disconnect: () => {
        told.push('disconnect');
      },
    },
  });
  return {
    ...{ told, strap, server },
    connectsBy: (how: typeof connects) => {
      connects = how;
    },
    sends: (...bytes: readonly number[]) => {
      characteristic.value = new DataView(Uint8Array.from(bytes).buffer);
      characteristic.dispatchEvent(new Event('characteristicvaluechanged'));
    },
    drops: () => strap.dispatchEvent(new Event('gattserverdisconnected')),
  };
}

interface Wishes {
  /** What Chromium says of Bluetooth, or how it refuses to say it. */
  readonly available?: boolean | DOMException;
  /** How long before its time a timer may come. */
  readonly earlyMs?: number;
}

function window({ available = true, earlyMs = 0 }: Wishes = {}) {
  const clock = virtualClock();
  const hand = simulatedStrap();
  const asked: string[] = [];
  const requests: ReturnType<typeof promised<Strap>>[] = [];
  const bluetooth: Bluetooth = {
    getAvailability: () => (typeof available === 'boolean' ? Promise.resolve(available) : Promise.reject(available)),
    requestDevice: () => {
      const request = promised<Strap>();
      requests.push(request);
      return request.promise;
    },
  };
  let hearStraps: (straps: readonly FoundStrap[]) => void = () => undefined;
  const app = {
    seekHeartStrap: (searchFor: string) => Promise.resolve(asked.push(`seek ${searchFor}`) > 0),
    pickHeartStrap: (id: string | null) => Promise.resolve(void asked.push(`pick ${id ?? 'none'}`)),
    noteHeart: () => Promise.resolve(void asked.push('summary')),
    noteStrapPacket: (flags: number, bytes: number) => Promise.resolve(void asked.push(`packet ${flags} ${bytes}`)),
    heartSearchOver: () => Promise.resolve(void asked.push('over')),
    setPreferences: (change: object) => Promise.resolve(void asked.push(JSON.stringify(change))),
    on: (_name: string, listener: typeof hearStraps) => {
      hearStraps = listener;
      return () => asked.push('hears no more');
    },
  } as unknown as StrapLinkDeps['app'];
  const routine = seatedRoutine({ id: 'made', seconds: 120 });
  let draws = 0;
  const link = startStrapLink(routine, {
    ...{ bluetooth, app, now: () => clock.now().at },
    after: (delayMs, wake) => clock.after(Math.max(1, delayMs - earlyMs), wake),
    onChange: () => {
      draws += 1;
    },
  });
  const phase = () => link.view().link.phase;
  return {
    ...{ clock, hand, asked, requests, link, phase, routine },
    see: (straps: readonly FoundStrap[]) => hearStraps(straps),
    draws: () => draws,
  };
}

async function beating(wishes: Wishes = {}) {
  const here = window(wishes);
  here.link.search('remembered');
  await settled();
  here.requests[0]?.resolve(here.hand.strap);
  await settled();
  return here;
}

describe('the break window’s link to a strap', () => {
  test('finds the remembered strap, joins it and hears its beats', async () => {
    const { hand, asked, link, phase } = await beating();
    expect(asked).toEqual(['seek remembered', 'over']);
    expect(hand.told).toEqual(['connect', 'start']);
    expect(phase().is).toBe('beating');
    hand.sends(0x16, 72, 0, 4);
    expect(link.view().session.rate).toBe(72);
    expect(placedBeats(link.view().session.beats)).toMatchObject([{ rrMs: 1000 }]);
  });

  test('remembers the strap that the person picked', async () => {
    const { link, see, asked, requests, hand, phase } = window();
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
    const { link, asked, requests, phase } = window({ available: false });
    link.search('remembered');
    await settled();
    expect(phase()).toEqual({ is: 'troubled', why: 'noBluetooth' });
    expect([asked, requests]).toEqual([[], []]);
  });

  test('takes Bluetooth that may not even be asked for one that is off', async () => {
    const { link, phase, asked } = window({ available: failure('SecurityError') });
    link.search('remembered');
    await settled();
    expect(phase()).toEqual({ is: 'troubled', why: 'bluetoothOff' });
    expect(asked).toEqual([]);
  });

  test('tells main of the end of the newest request alone', async () => {
    const { link, asked, requests } = window();
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
    const { clock, hand, link, phase } = await beating();
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
    const { hand, link, phase, requests } = await beating();
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
    const { clock, phase } = await beating({ earlyMs: 1 });
    clock.pass(5_000);
    expect(phase().is).toBe('waiting');
    clock.pass(5_000);
    expect(phase().is).toBe('lost');
    clock.pass(1_000);
    await settled();
    expect(phase().is).toBe('beating');
  });

  test('tells of each shape of packets once, and of eight at most', async () => {
    const { hand, asked } = await beating();
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
    const { clock, hand, link, phase } = await beating();
    clock.pass(4_000);
    hand.sends();
    clock.pass(4_000);
    expect(phase().is).toBe('beating');
    expect(placedBeats(link.view().session.beats)).toEqual([]);
  });

  test('leaves a strap that joins when nobody waits for it any more', async () => {
    const { clock, hand, link, phase, requests } = window();
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
    const { hand, link, asked, draws } = await beating();
    link.end();
    expect(hand.told.slice(-2)).toEqual(['stop', 'disconnect']);
    expect(asked.at(-1)).toBe('hears no more');
    const drawn = draws();
    hand.sends(0x10, 60, 0, 4);
    expect(draws()).toBe(drawn);
  });

  test('goes on with a routine’s figures, however often main tells of it', async () => {
    const { link, routine } = await beating();
    link.follow(routine, { elapsedMs: 0, running: true });
    const { breaths } = link.view().session;
    link.follow(structuredClone(routine), { elapsedMs: 60_000, running: true });
    const { session } = link.view();
    expect(session.breaths).toBe(breaths);
    expect(session.runs).toHaveLength(2);
  });

  test('begins another routine’s figures anew, and keeps the line', async () => {
    const { hand, link, routine } = await beating();
    hand.sends(0x10, 60, 0, 4);
    link.follow(routine, { elapsedMs: 0, running: true });
    link.follow(seatedRoutine({ id: 'another', seconds: 300 }), { elapsedMs: 0, running: true });
    const { session } = link.view();
    expect(placedBeats(session.beats)).toMatchObject([{ rrMs: 1000 }]);
    expect(session.runs).toHaveLength(1);
  });
});
