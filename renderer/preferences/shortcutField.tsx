/** One global shortcut: press the button, then the keys. Escape leaves it as it is, Backspace or Delete removes it. */
import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { PreferencesAnswer, ShortcutStatus } from '../../src/contract.ts';
import { recordKeys } from '../../src/core/preferences/accelerator.ts';
import type { ShortcutName } from '../../src/core/preferences/systemPreferences.ts';
import { app, t } from '../app.ts';
import { useProblem } from '../shared/preferences/field.ts';
import { FieldProblem, problemId } from '../shared/controls/fieldProblem.tsx';

export interface ShortcutFieldProps {
  readonly name: ShortcutName;
  readonly keys: string | undefined;
  /** What the desktop did with the keys; not known before it was asked, nor without any. */
  readonly standing: ShortcutStatus | undefined;
  /** Whether another of our shortcuts has these keys. */
  readonly isUsed: (keys: string) => boolean;
  /** The id of the sentence on how keys are recorded. */
  readonly describedBy: string;
  /** undefined removes the shortcut. */
  readonly handIn: (keys: string | undefined) => Promise<PreferencesAnswer>;
}

export function ShortcutField({ name, keys, standing, isUsed, describedBy, handIn }: ShortcutFieldProps): JSX.Element {
  const [recording, setRecording] = useState(false);
  const { problem, setProblem, settle } = useProblem();
  const id = `shortcut-${name}`;
  const label = t(`system.shortcut.${name}`);
  const shown = keys ?? t('system.shortcut.none');
  const standingId = `${id}-standing`;
  const isInTheWay = standing === 'taken' || standing === 'desktopRefuses';
  const inTheWay = keys !== undefined && isInTheWay ? t(`system.shortcut.${standing}`, { keys }) : null;

  // The system hands a global shortcut's keys to no window, so our own shortcuts are off while keys are recorded.
  useLayoutEffect(() => {
    if (!recording) return undefined;
    void app.restShortcuts(true);
    return () => void app.restShortcuts(false);
  }, [recording]);

  function finish(chosen: string | undefined): void {
    setRecording(false);
    void settle(handIn(chosen));
  }

  function onKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
    if (!recording || event.key === 'Tab') return;
    event.preventDefault();
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey;
    if (plain && event.key === 'Escape') {
      setRecording(false);
      setProblem(null);
    } else if (plain && (event.key === 'Backspace' || event.key === 'Delete')) finish(undefined);
    else record(event);
  }

  function record(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
    const recorded = recordKeys(event);
    if (recorded.type === 'waiting') return;
    if (recorded.type === 'tooFewModifiers') setProblem(t('system.shortcut.tooFew'));
    else if (isUsed(recorded.accelerator)) setProblem(t('system.shortcut.twice', { keys: recorded.accelerator }));
    else finish(recorded.accelerator);
  }

  return (
    <div class="field">
      <div class="shortcut">
        <span>{label}</span>
        <button
          id={id}
          type="button"
          class={keys === undefined ? 'quiet' : ''}
          aria-label={recording ? t('system.shortcut.press') : t('system.shortcut.set', { name: label, keys: shown })}
          aria-describedby={`${describedBy} ${standingId} ${problemId(id)}`}
          onClick={() => {
            setRecording(true);
            setProblem(null);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setRecording(false);
          }}
        >
          {recording ? t('system.shortcut.press') : shown}
        </button>
      </div>
      {keys !== undefined && (standing === 'works' || standing === 'desktopDecides') && (
        <p id={standingId} class="hint">
          {t(`system.shortcut.${standing}`, { keys })}
        </p>
      )}
      <FieldProblem of={id} problem={problem ?? inTheWay} />
    </div>
  );
}
