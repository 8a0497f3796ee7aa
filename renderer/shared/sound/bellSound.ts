/** The bell of the person's own, as a window can ring it. */
import { useEffect, useState } from 'preact/hooks';
import type { OwnBellFile } from '../../../src/core/preferences/breakManner.ts';
import { app } from '../../app.ts';
import { ownBell, type OwnBell } from './ringing.ts';

/** Where nothing is decoded at all, no rate matters; sounds are played at the device's own whatever theirs is. */
const RATE_HZ = 48_000;

/** Null where it cannot be played, or is silent. */
export async function decodedBell(bytes: Uint8Array): Promise<OwnBell | null> {
  try {
    const decoder = new OfflineAudioContext(1, 1, RATE_HZ);
    return ownBell(await decoder.decodeAudioData(new Uint8Array(bytes).buffer));
  } catch {
    return null;
  }
}

/** `ours` where none was chosen; `gone` where the chosen one cannot be played any more; null while that is not known yet. */
export type BellInForce = OwnBell | 'ours' | 'gone' | null;

export function useBell(kept: OwnBellFile | null): BellInForce {
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly bell: OwnBell | 'gone' } | null>(null);
  const id = kept?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    let isWanted = true;
    const found = (bell: OwnBell | null): void => {
      if (isWanted) setLoaded({ id, bell: bell ?? 'gone' });
    };
    app.getBell().then(
      async (bytes) => found(bytes && (await decodedBell(bytes))),
      () => found(null),
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  if (id === undefined) return 'ours';
  return loaded?.id === id ? loaded.bell : null;
}
