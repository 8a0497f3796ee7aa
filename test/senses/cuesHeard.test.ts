/** Each line that a break can say, said by a real voice at the speed that the preferences begin with: it ends before the next one begins. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultPreferences } from '../../src/core/preferences/preferences.ts';
import { canStart } from '../support/canStart.ts';
import { spokenTexts } from '../support/spokenLines.ts';
import { readWav } from '../support/wavFile.ts';

/**
 * Words a minute of speech-dispatcher's eSpeak module, which Chromium speaks through: what it calls normal, and its slowest. Chromium
 * asks for 100 · log₃(rate) of the way between them. Source: sd_espeak's options, Chromium's tts_linux.cc
 */
const NORMAL = 170;
const SLOWEST = 80;
const QUIET = 0.006;

const wordsAMinute = (rate: number): number =>
  Math.round(NORMAL + (NORMAL - SLOWEST) * Math.min(Math.log(rate) / Math.log(3), 0));

test.skipIf(!canStart('Cues said by a voice', ['espeak-ng']))(
  'every shipped line is said before the next one begins',
  { timeout: 60_000 },
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'unbrace-cues-'));
    const file = join(folder, 'said.wav');
    const speed = String(wordsAMinute(defaultPreferences.speechRate));
    try {
      const said = [...spokenTexts().lines].map(([line, hasSeconds]) => {
        execFileSync('espeak-ng', ['-v', 'en-gb', '-s', speed, '-w', file, line]);
        const { samples, rateHz } = readWav(readFileSync(file));
        const lasts = (samples.findLastIndex((sample) => Math.abs(sample) > QUIET) + 1) / rateHz;
        return { line, hasSeconds, lasts };
      });
      expect(said.length).toBeGreaterThan(100);
      expect(said.filter(({ lasts }) => lasts < 0.3)).toEqual([]); // each was really heard
      expect(said.filter(({ lasts, hasSeconds }) => lasts > hasSeconds)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
