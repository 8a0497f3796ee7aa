/** The devices that sounds can be played through, by their names: a device's id is the page's own, and a name lasts. */
import { useEffect, useState } from 'preact/hooks';

export interface Output {
  /** For an AudioContext; empty: the system's own choice. */
  readonly id: string;
  readonly name: string;
  /** Another number each time it comes back, though it has the same id. */
  readonly arrival: number;
}

export type ChosenOutput = Omit<Output, 'name'>;

export const systemOutput: ChosenOutput = { id: '', arrival: 0 };

/** Chromium's words for the system's own choice, which it lists among the devices. */
const NO_DEVICES = ['default', 'communications'];

export interface Outputs {
  /** Those that are there; null while that is not known yet. */
  readonly outputs: readonly Output[] | null;
  /** What played through one of them stands still: whatever is there at the next look has come back. */
  readonly lost: () => void;
}

/**
 * They are asked for when the window is gone to, when Chromium says that they changed, and every so often: on Linux it says so of what udev
 * tells alone, and not of Bluetooth or of a sound server's own devices.
 * @param everyMs null: only when there is a reason to @param asks false: nobody needs to know
 */
export function useOutputs(asks: boolean, everyMs: number | null): Outputs {
  const [found, setFound] = useState(nothingFound);
  const look = (): void => {
    const listed = navigator.mediaDevices.enumerateDevices().then(
      (all) => all.filter(isOutput).map(({ deviceId, label }) => ({ id: deviceId, name: label })),
      () => [],
    );
    void listed.then((devices) => setFound((before) => foundNow(before, devices)));
  };
  useEffect(() => {
    if (!asks) return undefined;
    look();
    const devices = navigator.mediaDevices;
    const timer = everyMs === null ? undefined : setInterval(look, everyMs);
    devices.addEventListener('devicechange', look);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      devices.removeEventListener('devicechange', look);
      removeEventListener('focus', look);
    };
  }, [asks, everyMs]);
  return { outputs: found.outputs, lost: () => setFound(forgotten) };
}

type Device = Omit<Output, 'arrival'>;

export interface Found {
  readonly outputs: readonly Output[] | null;
  /** Those, and what was there before, as it was last. */
  readonly everSeen: readonly Output[];
}

export const nothingFound: Found = { outputs: null, everSeen: [] };

/** What is there is not known any more, until the next look. */
export function forgotten(found: Found): Found {
  return { ...found, outputs: null };
}

/** The very same object where nothing has changed. */
export function foundNow(before: Found, devices: readonly Device[]): Found {
  const { outputs: known, everSeen } = before;
  const outputs = devices.map((device): Output => {
    const is = ({ id, name }: Device) => id === device.id && name === device.name;
    const last = everSeen.find(is);
    return known?.find(is) ?? { ...device, arrival: last === undefined ? 0 : last.arrival + 1 };
  });
  const isSame = known?.length === outputs.length && outputs.every((output, index) => output === known[index]);
  return isSame
    ? before
    : { outputs, everSeen: [...outputs, ...everSeen.filter(({ id }) => outputs.every((output) => output.id !== id))] };
}

/** Where a chosen device leads now: to the system's own choice where it is not there. Null while that is not known yet. */
export function chosenOutput(chosen: string, outputs: readonly Output[] | null): ChosenOutput | null {
  if (chosen === '') return systemOutput;
  return outputs && (outputs.find(({ name }) => name === chosen) ?? systemOutput);
}

function isOutput({ kind, deviceId, label }: MediaDeviceInfo): boolean {
  return kind === 'audiooutput' && label !== '' && !NO_DEVICES.includes(deviceId);
}
