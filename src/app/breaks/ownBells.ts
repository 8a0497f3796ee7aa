/**
 * A bell of the person's own. Main looks at a file's size and at what kind it says it is; whether it can be played, and how long it lasts,
 * only a window can tell, whose process is locked in. So a chosen file waits here until the window has tried it, and is copied then.
 */
import type { BellAnswer, PreferencesAnswer, PreferencesChange } from '../../contract.ts';
import type { OwnBellFile } from '../../core/preferences/breakManner.ts';
import { LONGEST_BELL_MS } from '../../core/routine/bell.ts';
import { largestBytes } from '../../core/text/limits.ts';
import type { Translate } from '../../core/text/messages.ts';
import { SECOND } from '../../core/time/time.ts';
import type { BellFiles, Log } from '../ports.ts';

export interface OwnBells {
  /** Null when the person chose none. */
  choose(): Promise<BellAnswer | null>;
  /** Copies the file that was chosen last, and rings it from now on. */
  keep(lengthMs: number): PreferencesAnswer;
  /** The one in force; null where its file has gone. */
  inForce(): Uint8Array | null;
}

export interface OwnBellDeps {
  readonly files: BellFiles;
  readonly inForce: () => OwnBellFile | null;
  readonly setPreferences: (change: PreferencesChange) => PreferencesAnswer;
  readonly log: Log;
  readonly t: Translate;
}

const MB = 1024 * 1024;

export function openOwnBells({ files, inForce, setPreferences, log, t }: OwnBellDeps): OwnBells {
  let chosen: { readonly name: string; readonly bytes: Uint8Array } | null = null;
  const refuse = (message: string): Extract<PreferencesAnswer, { accepted: false }> => ({
    accepted: false,
    field: 'ownBell',
    message,
  });

  return {
    async choose() {
      const file = await files.choose();
      chosen = null;
      if (file === null) return null;
      const { name, bytes } = file;
      if (bytes === null)
        return refuse(t('preferences.sound.bell.large', { file: name, most: largestBytes.bell / MB }));
      if (!isSound(bytes)) return refuse(t('preferences.sound.bell.unplayable', { file: name }));
      chosen = { name, bytes };
      return { accepted: true, ...chosen };
    },
    keep(lengthMs) {
      if (chosen === null) return refuse(t('preferences.unreachable'));
      const { name, bytes } = chosen;
      if (lengthMs > LONGEST_BELL_MS)
        return refuse(t('preferences.sound.bell.long', { file: name, most: LONGEST_BELL_MS / SECOND }));
      const before = inForce();
      try {
        const id = files.keep(bytes);
        chosen = null;
        files.keepOnly([id, ...(before === null ? [] : [before.id])]); // a choice can be undone
        return setPreferences({ ownBell: { id, name, lengthMs } });
      } catch (error) {
        log.error('the bell could not be copied', error);
        return refuse(t('problem.notKept'));
      }
    },
    inForce() {
      const bell = inForce();
      return bell === null ? null : files.read(bell.id);
    },
  };
}

/** By its first bytes: WAV, Ogg (Vorbis, Opus), FLAC, MP3 with a tag or without. What Chromium would play besides is not for bells. */
function isSound(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  const [first = 0, second = 0] = bytes;
  const isBareMp3 = first === 0xff && (second & 0xe6) === 0xe2;
  return (
    (text.startsWith('RIFF') && text.endsWith('WAVE')) ||
    ['OggS', 'fLaC', 'ID3'].some((mark) => text.startsWith(mark)) ||
    isBareMp3
  );
}
