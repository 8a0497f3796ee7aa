/** A radio button or checkbox with its name and a sentence on what it means. The whole line can be clicked. */
import type { JSX } from 'preact';

export interface ChoiceProps {
  readonly id: string;
  readonly type: 'radio' | 'checkbox';
  /** What the radio buttons of one question share. */
  readonly group?: string;
  readonly label: string;
  /** Absent where the label says all. */
  readonly means?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  /** Ids of what else describes it, such as its problem. */
  readonly describedBy?: string;
  readonly onChoose: (checked: boolean) => void;
}

export function Choice({
  id,
  type,
  group,
  label,
  means,
  checked,
  disabled = false,
  describedBy = '',
  onChoose,
}: ChoiceProps): JSX.Element {
  return (
    <label class="choice">
      <input
        id={id}
        type={type}
        name={group ?? id}
        checked={checked}
        disabled={disabled}
        aria-labelledby={`${id}-label`}
        aria-describedby={means === undefined ? describedBy : `${id}-means ${describedBy}`}
        onChange={(event) => {
          onChoose(event.currentTarget.checked);
        }}
      />
      <span>
        <span id={`${id}-label`} class="choice-name">
          {label}
        </span>
        {means !== undefined && (
          <span id={`${id}-means`} class="hint">
            {means}
          </span>
        )}
      </span>
    </label>
  );
}
