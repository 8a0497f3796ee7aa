/** The switch of the chest strap, with the strap that is remembered and what its figures cannot mean. */
import type { JSX } from 'preact';
import { t } from '../app.ts';
import { SwitchSetting } from '../shared/controls/settingFields.tsx';
import { usePart } from '../shared/preferences/part.ts';

export function HeartStrapField(): JSX.Element {
  const part = usePart('heartStrap');
  const known = usePart('knownHeartStrap');
  return (
    <SwitchSetting of="heartStrap" part={part}>
      {part.inForce && (
        <>
          {known.inForce === null ? (
            <p class="small">{t('preferences.heart.choose')}</p>
          ) : (
            <p class="small">
              {t('preferences.heart.known', { name: known.inForce.name })}{' '}
              <button class="ghost" onClick={() => void known.choose(null)}>
                {t('preferences.heart.forget')}
              </button>
            </p>
          )}
          <p class="small quiet">{t('preferences.heart.limits')}</p>
        </>
      )}
    </SwitchSetting>
  );
}
