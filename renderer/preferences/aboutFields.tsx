/** About Unbrace: its version, newer ones, when not to use it, what helps to find a fault, and what it stands for. */
import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Snapshot } from '../../src/contract.ts';
import { app, t } from '../app.ts';
import { Setting } from '../shared/controls/setting.tsx';
import { Means, SwitchSetting } from '../shared/controls/settingFields.tsx';
import { usePart } from '../shared/preferences/part.ts';
import { settings, type SettingId } from '../shared/preferences/settings.ts';
import { useSystemState } from '../shared/preferences/systemState.ts';
import { PainRules } from '../shared/words/painRules.tsx';
import { SafetyWords } from '../shared/words/safetyWords.tsx';
import { UpdatePart } from './updatePart.tsx';

export function AboutFields({ update, outlook, preferences }: Snapshot): JSX.Element {
  const [{ updateWay, version, electron, sources }] = useSystemState();
  return (
    <>
      <p class="hint">{t('about.version', { version, electron })}</p>
      {sources !== '' && <p class="hint">{t('about.sources', { address: sources })}</p>}
      <SwitchSetting of="updates" part={usePart('looksForUpdates')}>
        <UpdatePart
          update={update}
          way={updateWay}
          looks={preferences.looksForUpdates}
          onBreak={outlook.runningBreak !== null}
        />
      </SwitchSetting>
      <Safety />
      <Diagnostics />
      <Told of="pain">
        <PainRules />
      </Told>
      <Told of="privacy" />
      <Told of="accessibility" />
      <Licences />
    </>
  );
}

/** The text that everybody reads before their first break. */
function Safety(): JSX.Element {
  return (
    <Told of="safety">
      <details class="safety-text">
        <summary>{t('safety.show')}</summary>
        <SafetyWords />
      </details>
    </Told>
  );
}

function Diagnostics(): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await app.copyDiagnostics();
    setCopied(true);
  };
  return (
    <Told of="diagnostics">
      <div class="data-tools">
        <button type="button" onClick={() => void copy()}>
          {t('about.diagnostics.copy')}
        </button>
        <p class="hint" role="status">
          {isCopied ? t('about.diagnostics.copied') : ''}
        </p>
      </div>
    </Told>
  );
}

/** Some fifty kilobytes, so they are asked for only by who wants to read them. */
function Licences(): JSX.Element {
  const [text, setText] = useState('');
  return (
    <Told of="licences">
      {text === '' ? (
        <div class="data-tools">
          <button type="button" onClick={() => void app.getLicences().then(setText)}>
            {t('about.licences.show')}
          </button>
        </div>
      ) : (
        <pre class="licences" lang="en" dir="ltr" tabIndex={0} aria-label={t('about.licences')}>
          {text}
        </pre>
      )}
    </Told>
  );
}

/** A heading and what is to be said under it. */
function Told({ of, children }: { readonly of: SettingId; readonly children?: ComponentChildren }): JSX.Element {
  return (
    <Setting of={of}>
      <h3>{t(settings[of].name)}</h3>
      <Means of={of} />
      {children}
    </Setting>
  );
}
