/** How long a person's data is kept and where it lies, their preferences as one file, and the way back to how everything was. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { PreferencesAnswer } from '../../src/contract.ts';
import { defaultPreferences, type Preferences } from '../../src/core/preferences/preferences.ts';
import { app, t } from '../app.ts';
import { useProblem } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';
import { KeepHistorySetting } from '../shared/preferences/keepHistorySetting.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { meansId, Setting } from '../shared/controls/setting.tsx';
import { Means } from '../shared/controls/settingFields.tsx';
import { settings, type SettingId } from '../shared/preferences/settings.ts';

export function DataFields(): JSX.Element {
  return (
    <>
      <KeepHistorySetting />
      <PlainSettings in="data" />
      <DataFolder />
      <Transfer />
      <Reset />
    </>
  );
}

function DataFolder(): JSX.Element {
  const [folder, setFolder] = useState('');
  useEffect(() => {
    void app.getDataFolder().then(setFolder);
  }, []);
  return (
    <DataSetting of="dataFolder">
      <code class="path">{folder}</code>
      <button type="button" onClick={() => void app.showDataFolder()}>
        {t('preferences.dataFolder.show')}
      </button>
    </DataSetting>
  );
}

function Transfer(): JSX.Element {
  const { handIn } = usePage();
  const { problem, settle } = useProblem();
  /** What the last export or import led to, where there is something to tell. */
  const [done, setDone] = useState('');

  async function exportAll(): Promise<PreferencesAnswer> {
    const answer = await app.exportPreferences();
    setDone(answer?.accepted ? t('preferences.export.done') : '');
    return answer ?? { accepted: true };
  }

  async function importAll(): Promise<PreferencesAnswer> {
    setDone('');
    const file = await app.choosePreferencesFile();
    if (!file?.accepted) return file ?? { accepted: true };
    const answer = await handIn((now) => withoutFacts(file.preferences, now));
    const { unknown } = file;
    if (answer.accepted && unknown.length > 0)
      setDone(t('preferences.import.unknown', { count: unknown.length, names: unknown.join(', ') }));
    return answer;
  }

  return (
    <DataSetting of="transfer">
      <button type="button" aria-describedby={problemId('transfer')} onClick={() => void settle(exportAll())}>
        {t('preferences.export')}
      </button>
      <button type="button" aria-describedby={problemId('transfer')} onClick={() => void settle(importAll())}>
        {t('preferences.import')}
      </button>
      <p class="hint" role="status">
        {done}
      </p>
      <FieldProblem of="transfer" problem={problem} />
    </DataSetting>
  );
}

function Reset(): JSX.Element {
  const { handIn } = usePage();
  const { problem, settle } = useProblem();
  return (
    <DataSetting of="reset">
      <button
        type="button"
        aria-describedby={`${meansId('reset')} ${problemId('reset')}`}
        onClick={() => void settle(handIn((now) => withoutFacts(defaultPreferences, now)))}
      >
        {t('preferences.reset.everything')}
      </button>
      <FieldProblem of="reset" problem={problem} />
    </DataSetting>
  );
}

/** Whether the safety text was read is no preference: no file and no reset may say otherwise. */
function withoutFacts(preferences: Preferences, { safetyTextRead }: Preferences): Preferences {
  return { ...preferences, safetyTextRead };
}

interface DataSettingProps {
  readonly of: SettingId;
  readonly children: JSX.Element | readonly JSX.Element[];
}

function DataSetting({ of, children }: DataSettingProps): JSX.Element {
  return (
    <Setting of={of}>
      <h3>{t(settings[of].name)}</h3>
      <Means of={of} />
      <div class="data-tools">{children}</div>
    </Setting>
  );
}
