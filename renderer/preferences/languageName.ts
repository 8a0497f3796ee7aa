import type { LanguageWish } from '../../src/core/text/language.ts';
import { t } from '../app.ts';

/** “Français”: each language is named in itself, for people who read no other. */
export function languageName(wish: LanguageWish): string {
  if (wish === 'system') return t('system.language.system');
  const name = new Intl.DisplayNames([wish], { type: 'language' }).of(wish) ?? wish;
  // Intl writes it as inside a sentence, where some languages have it small.
  return name.charAt(0).toLocaleUpperCase(wish) + name.slice(1);
}
