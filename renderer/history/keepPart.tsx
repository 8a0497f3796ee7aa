/** How long the history is kept, and whether the evening tells of the day: the same settings as in the preferences. */
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Preferences } from '../../src/core/preferences/preferences.ts';
import { app, t } from '../app.ts';
import { PlainSetting } from '../shared/controls/plainSettings.tsx';
import { KeepHistorySetting } from '../shared/preferences/keepHistorySetting.tsx';
import { PageContext, type Page } from '../shared/preferences/page.ts';

export function KeepPart({ preferences }: { readonly preferences: Preferences }): JSX.Element {
  const page = useMemo<Page>(
    () => ({ preferences, handIn: (make) => app.setPreferences(make(preferences)), found: null }),
    [preferences],
  );
  return (
    <section aria-labelledby="keep">
      <h2 id="keep">{t('history.keep')}</h2>
      <PageContext.Provider value={page}>
        <KeepHistorySetting />
        <PlainSetting of="eveningNote" />
      </PageContext.Provider>
    </section>
  );
}
