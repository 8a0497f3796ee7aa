import messages from '../../assets/locales/en.json' with { type: 'json' };
import { createTranslate } from '../../src/core/text/messages.ts';

/** The sentences that tests compare with. */
export const english = createTranslate(messages, 'en');
