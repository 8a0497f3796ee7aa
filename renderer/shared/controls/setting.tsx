/** What stands around every control: its place on the page, which the search may hide, and the way back to the default. */
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../app.ts';
import { isAnyShown, usePage } from '../preferences/page.ts';
import type { Part } from '../preferences/part.ts';
import { isSame } from '../preferences/changedNames.ts';
import { settings, type SettingId } from '../preferences/settings.ts';

export interface SettingProps {
  readonly of: SettingId;
  /** Where a setting is there several times, once for each break kind: the id of this one. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

export function Setting({ of, id = of, children }: SettingProps): JSX.Element {
  return (
    <div class="setting" data-setting={id} hidden={!isAnyShown(usePage(), [of])}>
      {children}
    </div>
  );
}

export interface SettingHeadProps<Value> {
  readonly of: SettingId;
  readonly id?: string;
  readonly part: Part<Value>;
  readonly inWords: (value: Value) => string;
  /** What names the control: a label, or a checkbox with its words. */
  readonly children: ComponentChildren;
}

/** The name of the setting and, at the end of the line where it was changed, the way back to the default. */
export function SettingHead<Value>({ of, id = of, part, inWords, children }: SettingHeadProps<Value>): JSX.Element {
  const { inForce, byDefault, choose } = part;
  return (
    <div class="setting-head">
      {children}
      {byDefault !== undefined && !isSame(inForce, byDefault) && (
        <button
          type="button"
          class="by-default ghost"
          aria-label={t('preferences.default.back', { name: t(settings[of].name), value: inWords(byDefault) })}
          onClick={() => {
            focusSetting(id); // this button disappears, so the focus moves to the setting's control
            void choose(byDefault);
          }}
        >
          {t('preferences.default.is', { value: inWords(byDefault) })}
        </button>
      )}
    </div>
  );
}

/** Puts the keyboard on a setting's control, and so brings it into sight, out of what is folded around it. */
export function focusSetting(id: string): void {
  const control = 'input:checked, input:not([type="radio"]), select, button:not(.by-default, [tabindex="-1"])';
  const setting = document.querySelector(`[data-setting="${CSS.escape(id)}"]`);
  setting?.closest('details')?.setAttribute('open', '');
  const found = setting?.querySelector<HTMLElement>(control);
  found?.focus();
  if (found instanceof HTMLInputElement && found.type === 'text') found.select(); // as on the way there by Tab
}

/**
 * Takes something out of a list. Its own button disappears with it, so the focus first moves to the button that adds to
 * the list.
 */
export function removeBeside(addId: string, remove: () => unknown): void {
  document.getElementById(addId)?.focus();
  remove();
}

/** The id under which the sentence about a control is found; for `aria-describedby`. */
export function meansId(id: string): string {
  return `${id}-means`;
}
