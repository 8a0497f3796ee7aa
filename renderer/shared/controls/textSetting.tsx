/** A setting that is a name. */
import type { JSX } from 'preact';
import { t } from '../../app.ts';
import { FieldProblem, problemId } from './fieldProblem.tsx';
import type { Part } from '../preferences/part.ts';
import { Setting, SettingHead } from './setting.tsx';
import { settings, type SettingId } from '../preferences/settings.ts';
import { useTyped } from './typed.ts';

export interface TextSettingProps {
  readonly of: SettingId;
  readonly id: string;
  readonly part: Part<string>;
  /** Characters. */
  readonly mostLong: number;
}

export function TextSetting({ of, id, part, mostLong }: TextSettingProps): JSX.Element {
  const typed = useTyped({
    inForce: part.inForce,
    write: (text) => text,
    read: (text) => text.trim() || null,
    refusal: () => t('preferences.text.refused', { now: part.inForce }),
    handIn: part.choose,
    onlyWhole: true,
  });
  return (
    <Setting of={of} id={id}>
      <SettingHead of={of} id={id} part={part} inWords={(text) => text}>
        <label for={id}>{t(settings[of].name)}</label>
      </SettingHead>
      <input
        id={id}
        type="text"
        class="name"
        autocomplete="off"
        maxLength={mostLong}
        aria-invalid={typed.problem !== null}
        aria-describedby={problemId(id)}
        {...typed.input}
        onKeyDown={(event) => {
          if (typed.onKeyDown(event)) event.preventDefault();
        }}
      />
      <FieldProblem of={id} problem={typed.problem} />
    </Setting>
  );
}
