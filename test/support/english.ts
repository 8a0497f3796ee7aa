/** The sentences that tests compare with. */
import { writtenTexts } from '../../scripts/setup/localeTexts.ts';
import messages from '../../assets/locales/en.json' with { type: 'json' };
import { startInterpreter, type Interpreter } from '../../src/app/interpreter.ts';
import { createTranslate } from '../../src/core/text/messages.ts';

export const english = createTranslate(messages, 'en');

/** Whatever the machine speaks. */
export function englishInterpreter(): Interpreter {
  return startInterpreter({ preferred: () => ['en'], times: () => null, read: writtenTexts }, 'system');
}
