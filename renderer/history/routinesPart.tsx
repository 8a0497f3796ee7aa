/** Which routines settle this person most, drawn and in numbers. */
import type { JSX } from 'preact';
import { FEWEST_TO_SHOW, type Estimate } from '../../src/core/history/estimates.ts';
import { routineEffects, type RoutineEffects } from '../../src/core/history/settling.ts';
import type { TensionPair } from '../../src/core/history/trends.ts';
import { localeNow, t } from '../app.ts';
import type { BreakNames } from './breakNames.ts';
import { signedChange, decimal } from './dates.ts';
import { minutesAndSeconds } from '../shared/words/lengths.ts';
import { Table } from './tableBehind.tsx';

export interface RoutinesPartProps {
  readonly pairs: readonly TensionPair[];
  readonly names: BreakNames;
}

/** Which routines settle this person most, with the numbers; those with too few breaks are only counted. */
export function RoutinesPart({ pairs, names }: RoutinesPartProps): JSX.Element {
  const effects = routineEffects(pairs);
  const { shown, tooFew } = effects;
  return (
    <section aria-labelledby="routines">
      <h2 id="routines">{t('history.routines')}</h2>
      {shown.length > 0 && (
        <>
          <p class="lead">{comparisonLine(effects, names)}</p>
          <Table
            caption={t('history.routines')}
            headings={[
              t('history.routine'),
              t('history.checkIns'),
              t('history.meanLength'),
              t('history.beforeAndAfter'),
              t('history.change'),
              t('history.inWords'),
              t('history.band'),
            ]}
            rows={shown.map(({ routine, count, meanLengthMs, meanBefore, meanAfter, change: changed, verdict }) => [
              names.routine(routine),
              t('history.count', { count }),
              minutesAndSeconds(meanLengthMs),
              t('history.beforeToAfter', { before: decimal(meanBefore), after: decimal(meanAfter) }),
              t('history.meanAndBand', {
                mean: signedChange(changed.mean),
                low: signedChange(changed.low),
                high: signedChange(changed.high),
              }),
              t('history.changeInWords', { verdict }),
              <Band key="band" of={changed} />,
            ])}
          />
          <p class="hint">{t('history.band.how')}</p>
        </>
      )}
      {tooFew.length > 0 && (
        <>
          <p class="hint">{t('history.routines.tooFew', { fewest: FEWEST_TO_SHOW })}</p>
          <ul class="too-few small figures">
            {tooFew.map(({ routine, count }) => (
              <li key={routine}>{t('history.routines.soFar', { name: names.routine(routine), count })}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function comparisonLine({ shown, leaders }: RoutineEffects, names: BreakNames): string {
  const [first] = leaders;
  if (shown.length === 1 || leaders.length === shown.length)
    return t('history.routines.close', { count: shown.length });
  if (first === undefined) return t('history.routines.noneSettles');
  if (leaders.length === 1) return t('history.routines.standsOut', { name: names.routine(first.routine) });
  const either = new Intl.ListFormat(localeNow().tag, { type: 'disjunction' });
  return t('history.routines.leaders', { names: either.format(leaders.map(({ routine }) => names.routine(routine))) });
}

/** Points of tension to either side of no change. */
const REACH = 4;
/** Pixels from end to end, and what a disc takes at either. */
const WIDTH = 136;
const MARGIN = 4;

/** The change with its band beside the line of no change. The cells before it say it in numbers. */
function Band({ of: { mean, low, high } }: { readonly of: Estimate }): JSX.Element {
  return (
    <svg class="drawing band" width={WIDTH} height="20" aria-hidden="true">
      <line class="ground" x1={xOf(0)} x2={xOf(0)} y2="20" />
      <line class="after-band" x1={xOf(low)} x2={xOf(high)} y1="10" y2="10" />
      <circle class="after" cx={xOf(mean)} cy="10" r="4" />
    </svg>
  );
}

function xOf(changed: number): number {
  const share = Math.min(1, Math.max(-1, changed / REACH));
  return WIDTH / 2 + share * (WIDTH / 2 - MARGIN);
}
