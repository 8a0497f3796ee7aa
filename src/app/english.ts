import messages from '../../assets/locales/en.json' with { type: 'json' };
import { createTranslate } from '../core/messages.ts';

/** The main process's sentences in the one language there is so far. */
export const english = createTranslate(messages, 'en');
