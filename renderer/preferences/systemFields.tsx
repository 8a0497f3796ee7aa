/** Unbrace's place in the system: its language and look, start at login, keys that work everywhere. */
import type { JSX } from 'preact';
import type { PreferencesAnswer } from '../../src/contract.ts';
import { startsAtLogin } from '../../src/core/preferences/systemSays.ts';
import { languageWishes, type LanguageWish } from '../../src/core/text/language.ts';
import { shortcutNames, type ShortcutName, type Shortcuts } from '../../src/core/preferences/systemPreferences.ts';
import { app, t } from '../app.ts';
import { usePage } from '../shared/preferences/page.ts';
import { usePart } from '../shared/preferences/part.ts';
import { meansId, Setting, SettingHead } from '../shared/controls/setting.tsx';
import { PlainSettings } from '../shared/controls/plainSettings.tsx';
import { Means, SelectSetting, SwitchSetting } from '../shared/controls/settingFields.tsx';
import { ShortcutField } from './shortcutField.tsx';
import { useSystemState } from '../shared/preferences/systemState.ts';

export function SystemFields(): JSX.Element {
  const { preferences, handIn } = usePage();
  const [system, askAgain] = useSystemState();
  const part = usePart('shortcuts');
  const { shortcuts } = preferences;

  const setShortcut = (name: ShortcutName, keys: string | undefined): Promise<PreferencesAnswer> =>
    handIn((latest) => ({ shortcuts: withShortcut(latest.shortcuts, name, keys) }));

  return (
    <>
      <SelectSetting of="language" part={usePart('language')} offered={languageWishes} inWords={languageName} />
      <PlainSettings in="system" />
      {system.loginItem === 'desktopDecides' ? (
        <Setting of="startAtLogin">
          <h3>{t('system.startAtLogin')}</h3>
          <Means of="startAtLogin" text={t('system.startAtLogin.desktop')} />
        </Setting>
      ) : (
        <SwitchSetting
          of="startAtLogin"
          part={{
            inForce: startsAtLogin(system.loginItem),
            choose: (on) => app.setStartAtLogin(on).finally(askAgain),
          }}
          note={system.loginItem === 'needsApproval' ? t('system.startAtLogin.approve') : null}
        />
      )}
      <Setting of="shortcuts">
        <SettingHead of="shortcuts" part={part} inWords={() => t('system.shortcut.none')}>
          <h3 id="shortcuts-label">{t('system.shortcuts')}</h3>
        </SettingHead>
        <Means of="shortcuts" />
        <div role="group" aria-labelledby="shortcuts-label" class="shortcuts">
          {shortcutNames.map((name) => (
            <ShortcutField
              key={name}
              name={name}
              keys={shortcuts[name]}
              standing={system.shortcuts[name]}
              isUsed={(keys) => shortcutNames.some((other) => other !== name && shortcuts[other] === keys)}
              handIn={(keys) => setShortcut(name, keys)}
              describedBy={meansId('shortcuts')}
            />
          ))}
        </div>
      </Setting>
    </>
  );
}

function withShortcut(shortcuts: Shortcuts, name: ShortcutName, keys: string | undefined): Shortcuts {
  const others = Object.entries(shortcuts).filter(([other]) => other !== name);
  return Object.fromEntries(keys === undefined ? others : [...others, [name, keys]]);
}

/** Ours of several: Intl names the others no more closely than we do. */
const spokenIn: Partial<Record<LanguageWish, string>> = { pt: 'pt-BR', zh: 'zh-Hans' };

/** “Français”: each language is named in itself, for people who read no other. */
function languageName(wish: LanguageWish): string {
  if (wish === 'system') return t('system.language.system');
  const name = new Intl.DisplayNames([wish], { type: 'language' }).of(spokenIn[wish] ?? wish) ?? wish;
  // Intl writes it as inside a sentence, where some languages have it small.
  return name.charAt(0).toLocaleUpperCase(wish) + name.slice(1);
}
