/** Why nobody is noticed to leave, on a desktop that does not tell when the last input was. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { isAnyShown, usePage } from '../shared/preferences/page.ts';
import { useSystemState } from '../shared/preferences/systemState.ts';

export function UnknownInput(): JSX.Element | null {
  const [{ inputIsUnknown }] = useSystemState();
  const isShown = isAnyShown(usePage(), ['away']);
  if (!inputIsUnknown || !isShown) return null;
  return (
    <div class="card warning">
      <p class="small">{t('preferences.away.unknown')}</p>
    </div>
  );
}
