import { beforeEach, describe, expect, it } from 'vitest';
import { openOwnBells, type OwnBells } from '../../../src/app/breaks/ownBells.ts';
import type { BellFiles } from '../../../src/app/ports.ts';
import type { OwnBellFile } from '../../../src/core/preferences/breakManner.ts';
import { SECOND } from '../../../src/core/time/time.ts';
import { english as t } from '../../support/english.ts';
import { quietLog } from '../../support/history.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const wav = (marks: string) => bytesOf(`RIFF----WAVEfmt ${marks}`);

let chosen: Awaited<ReturnType<BellFiles['choose']>> = null;
let kept = new Map<string, Uint8Array>();
let diskIsFull = false;
let inForce: OwnBellFile | null = null;
let bells: OwnBells;

beforeEach(() => {
  chosen = null;
  kept = new Map();
  diskIsFull = false;
  inForce = null;
  const files: BellFiles = {
    choose: () => Promise.resolve(chosen),
    keep(bytes) {
      if (diskIsFull) throw new Error('the disk is full');
      const id = new TextDecoder().decode(bytes).slice(-1);
      kept.set(id, bytes);
      return id;
    },
    read: (id) => kept.get(id) ?? null,
    keepOnly(ids) {
      for (const id of kept.keys()) if (!ids.includes(id)) kept.delete(id);
    },
  };
  bells = openOwnBells({
    files,
    inForce: () => inForce,
    setPreferences({ ownBell = null }) {
      inForce = ownBell;
      return { accepted: true };
    },
    log: quietLog,
    t,
  });
});

const choose = (name: string, bytes: Uint8Array | null) => {
  chosen = { name, bytes };
  return bells.choose();
};

describe('a bell of the person’s own', () => {
  it('is handed out to be tried, and rings once it is known how long it lasts', async () => {
    expect(await choose('gong.wav', wav('a'))).toEqual({ accepted: true, name: 'gong.wav', bytes: wav('a') });
    expect(bells.inForce()).toBeNull();
    expect(bells.keep(2 * SECOND)).toEqual({ accepted: true });
    expect(inForce).toEqual({ id: 'a', name: 'gong.wav', lengthMs: 2 * SECOND });
    expect(bells.inForce()).toEqual(wav('a'));
  });

  it('leaves the one before it on the disk, so that the choice can be undone, and no other', async () => {
    for (const mark of ['a', 'b', 'c']) {
      await choose(`${mark}.wav`, wav(mark));
      bells.keep(SECOND);
    }
    expect([...kept.keys()]).toEqual(['b', 'c']);
  });

  it.each([
    ['WAV', wav('a')],
    ['Ogg', bytesOf('OggS and more')],
    ['FLAC', bytesOf('fLaC and more')],
    ['MP3 with a tag', bytesOf('ID3 and more')],
    ['MP3', new Uint8Array([0xff, 0xfb, 0x90, 0])],
  ])('may be %s', async (_kind, bytes) => {
    expect(await choose('bell', bytes)).toMatchObject({ accepted: true });
  });

  it.each([
    ['no sound', bytesOf('<html>'), 'Unbrace can’t play a.wav. Choose a WAV, OGG, FLAC or MP3 file.'],
    ['empty', new Uint8Array(), 'Unbrace can’t play a.wav. Choose a WAV, OGG, FLAC or MP3 file.'],
    [
      'a picture in a RIFF file',
      bytesOf('RIFF----WEBPVP8 '),
      'Unbrace can’t play a.wav. Choose a WAV, OGG, FLAC or MP3 file.',
    ],
    ['too large', null, 'a.wav can’t be read or is larger than 3 MB. Choose a shorter sound.'],
  ])('is refused in one sentence: %s', async (_what, bytes, message) => {
    expect(await choose('a.wav', bytes)).toEqual({ accepted: false, field: 'ownBell', message });
    expect(bells.keep(SECOND)).toMatchObject({ accepted: false });
    expect(inForce).toBeNull();
  });

  it('is refused where it lasts too long, or cannot be copied', async () => {
    await choose('a.wav', wav('a'));
    const message = 'a.wav is longer than 10 seconds. Choose a shorter sound.';
    expect(bells.keep(10 * SECOND + 1)).toEqual({ accepted: false, field: 'ownBell', message });
    diskIsFull = true;
    expect(bells.keep(10 * SECOND)).toMatchObject({ accepted: false, message: t('problem.notKept') });
    expect(inForce).toBeNull();
  });

  it('is none where the person chose no file, or its file has gone', async () => {
    expect(await bells.choose()).toBeNull();
    inForce = { id: 'z', name: 'z.wav', lengthMs: SECOND };
    expect(bells.inForce()).toBeNull();
  });
});
