import { join } from 'node:path';
import messages from '../../assets/locales/en.json' with { type: 'json' };
import { startInterpreter, type Interpreter } from '../../src/app/interpreter.ts';
import { createTranslate } from '../../src/core/text/messages.ts';
import { readLocaleTexts } from '../../src/platform/files/localeTexts.ts';

const assets = join(import.meta.dirname, '../../assets');

/** The sentences that tests compare with. */
export const english = createTranslate(messages, 'en');

/** Whatever the machine speaks. */
export function englishInterpreter(): Interpreter {
  return startInterpreter(
    { preferred: () => ['en'], times: () => null, read: (language) => readLocaleTexts(assets, language) },
    'system',
  );
}
