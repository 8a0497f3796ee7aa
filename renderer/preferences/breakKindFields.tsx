/** One break kind: how often and how long at most in sight; its name, its place in the list and what else counts behind “more”. */
import type { JSX } from 'preact';
import type { RoutineSummary } from '../../src/contract.ts';
import { chooseBreakLength, offeredLengthsMs } from '../../src/core/routine/breakLength.ts';
import type { BreakKind } from '../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { longest } from '../../src/core/text/limits.ts';
import { localeNow, t } from '../app.ts';
import { ClockTimes } from './clockTimes.tsx';
import { KindTools } from './kindTools.tsx';
import { minutesOrSeconds } from '../shared/words/lengths.ts';
import { NumberSetting } from '../shared/controls/numberField.tsx';
import { isAnyShown, usePage } from '../shared/preferences/page.ts';
import { changeKind, inUnit, useKindName, useKindPart } from '../shared/preferences/part.ts';
import { RoutineChoices } from './routineChoices.tsx';
import { SelectSetting } from '../shared/controls/settingFields.tsx';
import type { SettingId } from '../shared/preferences/settings.ts';
import { TextSetting } from '../shared/controls/textSetting.tsx';
import type { NumberRange } from '../shared/controls/wholeNumber.ts';

/** The intervals that the window offers; a file may have others. */
const INTERVAL: NumberRange = { from: 5, to: 240 };
const INTERVAL_STEP = 5;
const NATURAL_BREAK: NumberRange = { from: 1, to: 60 };
const STANDING_FACTORS = [0, 0.5, 1];

const MORE = ['kindName', 'routines', 'naturalBreak', 'standing', 'clockTimes'] as const satisfies readonly SettingId[];
const ALL = ['interval', 'length', ...MORE] as const satisfies readonly SettingId[];

export interface BreakKindFieldsProps {
  readonly kind: BreakKind;
  readonly routines: readonly RoutineSummary[];
  /** As in the snapshot: what runs in the place of a routine that is not offered. */
  readonly standIns: Readonly<Record<string, string>>;
}

export function BreakKindFields({ kind, routines, standIns }: BreakKindFieldsProps): JSX.Element {
  const page = usePage();
  const length = useKindPart(kind, 'lengthMs');
  const name = useKindName(kind).inForce;
  return (
    <fieldset class="card kind" hidden={!isAnyShown(page, ALL)}>
      <legend class="unseen">{name}</legend>
      <h3 aria-hidden="true">{name}</h3>
      <div class="kind-daily">
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
            choose: (lengthMs) => page.handIn(changeKind(kind.id, () => chooseBreakLength(lengthMs, routines))),
          }}
          offered={offeredLengthsMs(routines)}
          inWords={(lengthMs) => t('preferences.lengthChoice', minutesOrSeconds(lengthMs))}
          means={routinesInWords(kind, routines, standIns)}
        />
      </div>
      <details class="kind-more" open={page.found !== null} hidden={!isAnyShown(page, MORE)}>
        <summary>{t('preferences.kind.more')}</summary>
        <MoreOfKind kind={kind} routines={routines} />
      </details>
    </fieldset>
  );
}

function MoreOfKind({ kind, routines }: Omit<BreakKindFieldsProps, 'standIns'>): JSX.Element {
  return (
    <>
      <div class="kind-head">
        <TextSetting of="kindName" id={`kindName-${kind.id}`} part={useKindName(kind)} mostLong={longest.kindName} />
        <KindTools kind={kind} />
      </div>
      <RoutineChoices kind={kind} routines={routines} />
      <NumberSetting
        of="naturalBreak"
        id={`naturalBreak-${kind.id}`}
        part={inUnit(useKindPart(kind, 'naturalBreakMs'), MINUTE)}
        unit="minutes"
        range={NATURAL_BREAK}
        step={1}
      />
      <SelectSetting
        of="standing"
        id={`standing-${kind.id}`}
        part={useKindPart(kind, 'standingFactor')}
        offered={STANDING_FACTORS}
        inWords={(factor) => t('preferences.standing.counts', { percent: Math.round(factor * 100), share: factor })}
      />
      <ClockTimes kind={kind} />
    </>
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
  const list = new Intl.ListFormat(localeNow().tag, { type: 'unit' }).format(names);
  return t('preferences.routines', { count: names.length, list });
}
