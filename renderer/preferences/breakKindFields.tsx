/** One break kind: how often, and how long at most. */
import type { JSX } from 'preact';
import type { RoutineSummary } from '../../src/contract.ts';
import { chooseBreakLength, offeredLengthsMs } from '../../src/core/breakLength.ts';
import type { BreakKind } from '../../src/core/preferences.ts';
import { MINUTE } from '../../src/core/time.ts';
import { t } from '../app.ts';
import { lengthInWords } from './lengthInWords.ts';
import { NumberSetting } from './numberField.tsx';
import { isAnyShown, usePage } from './page.ts';
import { changeKind, inUnit, useKindPart } from './part.ts';
import { RoutineChoices } from './routineChoices.tsx';
import { SelectSetting } from './settingFields.tsx';
import type { NumberRange } from './wholeNumber.ts';

/** A file may hold other intervals; these are the ones that make sense for a body. */
const INTERVAL: NumberRange = { from: 5, to: 240 };
const INTERVAL_STEP = 5;

export interface BreakKindFieldsProps {
  readonly kind: BreakKind;
  readonly routines: readonly RoutineSummary[];
  /** As in the snapshot: what runs in the place of a routine that is not offered. */
  readonly standIns: Readonly<Record<string, string>>;
}

export function BreakKindFields({ kind, routines, standIns }: BreakKindFieldsProps): JSX.Element {
  const page = usePage();
  const length = useKindPart(kind, 'lengthMs');
  return (
    <fieldset class="card kind" hidden={!isAnyShown(page, ['interval', 'length', 'routines'])}>
      <legend class="unseen">{kind.name}</legend>
      <h3 aria-hidden="true">{kind.name}</h3>
      <NumberSetting
        of="interval"
        id={`interval-${kind.id}`}
        part={inUnit(useKindPart(kind, 'everyMs'), MINUTE)}
        unit="minutes"
        range={INTERVAL}
        step={INTERVAL_STEP}
      />
      <SelectSetting
        of="length"
        id={`length-${kind.id}`}
        part={{
          ...length,
          choose: (lengthMs) => page.handIn(changeKind(kind.id, chooseBreakLength(lengthMs, routines))),
        }}
        offered={offeredLengthsMs(routines)}
        inWords={(lengthMs) => t('preferences.lengthChoice', lengthInWords(lengthMs))}
        means={routinesInWords(kind, routines, standIns)}
      />
      <RoutineChoices kind={kind} routines={routines} />
    </fieldset>
  );
}

/** The names of what really runs. */
function routinesInWords(
  kind: BreakKind,
  routines: readonly RoutineSummary[],
  standIns: BreakKindFieldsProps['standIns'],
): string {
  const running = new Set(kind.routines.map((id) => standIns[id] ?? id));
  const names = [...running].flatMap((id) => routines.find((routine) => routine.id === id)?.name ?? []);
  const list = new Intl.ListFormat('en', { type: 'unit' }).format(names);
  return t('preferences.routines', { count: names.length, list });
}
