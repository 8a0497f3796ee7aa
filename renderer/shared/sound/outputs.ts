/** The devices that sounds can be played through, by their names: a device's id is the page's own, and a name lasts. */
import { useEffect, useState } from 'preact/hooks';

export interface Output {
  /** For an AudioContext; empty: the system's own choice. */
  readonly id: string;
  readonly name: string;
}

/** Chromium's words for the system's own choice, which it lists among the devices. */
const NO_DEVICES = ['default', 'communications'];

export interface Outputs {
  /** Those that are there; null while that is not known yet. */
  readonly outputs: readonly Output[] | null;
  /** Asks anew. */
  readonly look: () => void;
}

/**
 * They are asked for when the window is gone to, when Chromium says that they changed, and every so often: on Linux it says so of what udev
 * tells alone, and not of Bluetooth or of a sound server's own devices.
 * @param everyMs null: only when there is a reason to @param asks false: nobody needs to know
 */
export function useOutputs(asks: boolean, everyMs: number | null): Outputs {
  const [outputs, setOutputs] = useState<readonly Output[] | null>(null);
  const look = (): void => {
    navigator.mediaDevices.enumerateDevices().then(
      (all) => {
        const found = all.filter(isOutput).map(({ deviceId, label }) => ({ id: deviceId, name: label }));
        setOutputs((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
      },
      () => setOutputs([]),
    );
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
  return { outputs, look };
}

/** Where a chosen device leads now: to the system's own choice where it is not there. Null while that is not known yet. */
export function outputId(chosen: string, outputs: readonly Output[] | null): string | null {
  if (chosen === '') return '';
  return outputs && (outputs.find(({ name }) => name === chosen)?.id ?? '');
}

function isOutput({ kind, deviceId, label }: MediaDeviceInfo): boolean {
  return kind === 'audiooutput' && label !== '' && !NO_DEVICES.includes(deviceId);
}
