/** Choosing what a trial compares. Only what can be compared is offered; what was chosen and is not offered any more gives way to the first. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Snapshot } from '../../src/contract.ts';
import { kindName } from '../../src/core/text/kindName.ts';
import type { ShownTrial } from '../../src/core/trial/shownTrial.ts';
import type { Arm, TrialWish } from '../../src/core/trial/trial.ts';
import { PAIRS } from '../../src/core/trial/trial.ts';
import { canBeTried, pacesForTrial, partnersOf, routinesFor } from '../../src/core/trial/trialChoices.ts';
import { t } from '../app.ts';
import { routineWithLength } from '../shared/words/lengths.ts';
import { paceName } from '../shared/words/paceName.ts';
import { dayInFull } from './dates.ts';

export interface TrialSetUpProps {
  readonly shown: Extract<ShownTrial, { readonly phase: 'none' }>;
  readonly snapshot: Snapshot;
  readonly onBegin: (wish: TrialWish) => void;
}

/** What the fields say; the wish follows from it. */
interface Wanted {
  readonly compares: 'routines' | 'paces';
  readonly kind: string;
  readonly one: string;
  readonly other: string;
  readonly routine: string;
}

export function TrialSetUp({ shown, snapshot, onBegin }: TrialSetUpProps): JSX.Element {
  const { preferences, routines } = snapshot;
  const room = { ...preferences, routines, paced: shown.paced };
  const [wanted, setWanted] = useState<Wanted>({
    ...{ compares: 'routines', one: '', other: '', routine: '' },
    kind: kindWithMostToCompare(snapshot),
  });
  const set = (changed: Partial<Wanted>): void => setWanted({ ...wanted, ...changed });

  const kind = preferences.breakKinds.find(({ id }) => id === wanted.kind) ?? preferences.breakKinds[0];
  const fitting = kind === undefined ? [] : routinesFor(kind, routines);
  const isPaces = wanted.compares === 'paces';
  const paced = fitting.map(({ id }) => id).filter((id) => pacesForTrial(id, room).length > 1);
  const routine = offeredOr(wanted.routine, paced);
  const paces = pacesForTrial(routine, room);
  const ones: readonly string[] = isPaces ? paces : fitting.map(({ id }) => id);
  const one = offeredOr(wanted.one, ones);
  const others = isPaces ? paces.filter((pace) => pace !== one) : partnersOfId(one, fitting);
  const other = offeredOr(wanted.other, others);
  const options = [
    { option: 'one', chosen: one, offered: ones },
    { option: 'other', chosen: other, offered: others },
  ] as const;

  const armOf = (option: string): Arm => {
    const pace = paces.find((known) => known === option) ?? null;
    return isPaces ? { routine, pace } : { routine: option, pace: null };
  };
  const wish: TrialWish = { kind: kind?.id ?? '', arms: { a: armOf(one), b: armOf(other) } };
  const isPossible = canBeTried(wish, room);

  const routineName = (id: string): string => {
    const known = routines.find((offered) => offered.id === id);
    return known === undefined ? id : routineWithLength(known);
  };
  const optionName = (option: string): string => {
    const pace = paces.find((known) => known === option);
    return isPaces && pace !== undefined ? paceName(pace) : routineName(option);
  };

  return (
    <>
      <p class="lead">{t('history.trial.what')}</p>
      <div class="trial-fields">
        <Field
          id="trial-compares"
          name={t('history.trial.compare')}
          chosen={wanted.compares}
          offered={['routines', 'paces']}
          nameOf={(what) => t(what === 'paces' ? 'history.trial.paces' : 'history.trial.routines')}
          onChoose={(compares) => set({ compares: compares === 'paces' ? 'paces' : 'routines', one: '', other: '' })}
        />
        <Field
          id="trial-kind"
          name={t('history.trial.kind')}
          chosen={kind?.id ?? ''}
          offered={preferences.breakKinds.map(({ id }) => id)}
          nameOf={(id) => {
            const named = preferences.breakKinds.find((known) => known.id === id);
            return named === undefined ? id : kindName(named, t);
          }}
          onChoose={(chosen) => set({ kind: chosen })}
        />
        {isPaces && (
          <Field
            id="trial-routine"
            fillsRow
            name={t('history.routine')}
            chosen={routine}
            offered={paced}
            nameOf={routineName}
            onChoose={(chosen) => set({ routine: chosen })}
          />
        )}
        {options.map(({ option, chosen, offered }, index) => (
          <Field
            key={option}
            id={`trial-${option}`}
            name={t('history.trial.option', { number: index + 1 })}
            chosen={chosen}
            offered={offered}
            nameOf={optionName}
            onChoose={(id) => set({ [option]: id })}
          />
        ))}
      </div>
      <p class={isPossible ? 'lead' : 'problem'} role="status" id="trial-plan">
        {isPossible ? planLine(shown) : t('history.trial.nothing')}
      </p>
      <div class="row">
        <button
          type="button"
          class="primary"
          aria-disabled={!isPossible}
          aria-describedby="trial-plan"
          onClick={() => {
            if (isPossible) onBegin(wish);
          }}
        >
          {t('history.trial.begin')}
        </button>
      </div>
    </>
  );
}

interface FieldProps {
  readonly id: string;
  readonly name: string;
  /** So that what comes after it begins a row of its own. */
  readonly fillsRow?: boolean;
  readonly chosen: string;
  readonly offered: readonly string[];
  readonly nameOf: (value: string) => string;
  readonly onChoose: (value: string) => void;
}

function Field({ id, name, fillsRow = false, chosen, offered, nameOf, onChoose }: FieldProps): JSX.Element {
  return (
    <div class={fillsRow ? 'field fills-row' : 'field'}>
      <label for={id}>{name}</label>
      <select id={id} value={chosen} onChange={(event) => onChoose(event.currentTarget.value)}>
        {offered.map((value) => (
          <option key={value} value={value}>
            {nameOf(value)}
          </option>
        ))}
      </select>
    </div>
  );
}

function planLine({ firstDay, lastDay }: TrialSetUpProps['shown']): string {
  return t('history.trial.plan', { first: dayInFull(firstDay), last: dayInFull(lastDay), days: 2 * PAIRS });
}

function offeredOr(wanted: string, offered: readonly string[]): string {
  return offered.includes(wanted) ? wanted : (offered[0] ?? '');
}

function partnersOfId(id: string, fitting: ReturnType<typeof routinesFor>): readonly string[] {
  const routine = fitting.find((known) => known.id === id);
  return routine === undefined ? [] : partnersOf(routine, fitting).map((partner) => partner.id);
}

function kindWithMostToCompare({ preferences: { breakKinds }, routines }: Snapshot): string {
  const byChoice = breakKinds.toSorted((a, b) => routinesFor(b, routines).length - routinesFor(a, routines).length);
  return byChoice[0]?.id ?? '';
}
