import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packTexts, writtenTexts } from '../../../scripts/setup/localeTexts.ts';
import { languages } from '../../../src/core/text/language.ts';
import { readLocaleTexts } from '../../../src/platform/files/localeTexts.ts';

it('gives in each language what is written in it, from what the build packed', () => {
  const built = mkdtempSync(join(tmpdir(), 'unbrace-texts-'));
  try {
    packTexts(built);
    for (const language of languages) expect(readLocaleTexts(built, language)).toEqual(writtenTexts(language));
  } finally {
    rmSync(built, { recursive: true });
  }
});
