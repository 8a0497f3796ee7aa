/** The break window's link to a strap, with Bluetooth, the strap and the clock in the hand of the test. */
import { startStrapLink, type StrapLinkDeps } from '../../renderer/break/heart/strapLink.ts';
import type { Bluetooth, Strap } from '../../renderer/break/heart/webBluetooth.ts';
import type { FoundStrap } from '../../src/core/heart/link.ts';
import { seatedRoutine } from '../../src/core/repertoire/seatedBreathing.ts';
import { virtualClock } from './virtualClock.ts';

/** Whatever was promised has come. */
export const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

export const failure = (name: string, message = ''): DOMException => new DOMException(message, name);

/** A promise that the test keeps or breaks when it likes. */
export function promised<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (error: DOMException) => void = () => undefined;
  const promise = new Promise<Value>((kept, broken) => {
    resolve = kept;
    reject = broken;
  });
  return { promise, resolve: (value: Value) => resolve(value), reject: (error: DOMException) => reject(error) };
}

/** A strap in the hand of the test. */
export function simulatedStrap() {
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

export function windowWithStrap({ available = true, earlyMs = 0 }: Wishes = {}) {
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

export async function beatingStrap(wishes: Wishes = {}) {
  const here = windowWithStrap(wishes);
  here.link.search('remembered');
  await settled();
  here.requests[0]?.resolve(here.hand.strap);
  await settled();
  return here;
}
