/** What came of a trial: one sentence, the difference drawn with its band, and the numbers it rests on. */
import type { JSX } from 'preact';
import type { ArmName } from '../../src/core/trial/trial.ts';
import { armNames } from '../../src/core/trial/trial.ts';
import {
  FEWEST_PAIRS,
  SMALLEST_DIFFERENCE,
  type Difference,
  type TrialResult,
} from '../../src/core/trial/trialResult.ts';
import { t } from '../app.ts';
import { decimal, signedChange } from './dates.ts';
import { Table } from './tableBehind.tsx';

export interface TrialOutcomeProps {
  readonly result: TrialResult;
  /** What each option is called. */
  readonly names: Readonly<Record<ArmName, string>>;
}

export function TrialOutcome({ result, names }: TrialOutcomeProps): JSX.Element {
  const { arms, difference, verdict } = result;
  return (
    <>
      <p class="lead figures">{verdictLine(result, names)}</p>
      {(verdict === 'same' || verdict === 'open') && <p class="hint">{t('history.trial.sign', { name: names.a })}</p>}
      {difference !== null && <DifferenceDrawing difference={difference} names={names} />}
      <Table
        caption={t('history.trial')}
        headings={[t('history.what'), t('history.trial.days'), t('history.form.before'), t('history.trial.fell')]}
        rows={armNames.map((arm) => {
          const { counted, planned, means } = arms[arm];
          return [
            names[arm],
            t('history.trial.ofDays', { counted, planned }),
            ...(means === null
              ? [t('history.tooFew'), t('history.tooFew')]
              : [means.before, means.settled].map(decimal)),
          ];
        })}
      />
      <p class="hint">{t('history.trial.how')}</p>
    </>
  );
}

function verdictLine(
  { verdict, difference, ahead, wholePairs }: TrialResult,
  names: TrialOutcomeProps['names'],
): string {
  const { mean, low, high } = difference ?? { mean: 0, low: 0, high: 0 };
  // Where one is named, the sentence speaks of its own lead: no sign, and the smaller end comes first.
  const isNamed = verdict === 'more' || verdict === 'little';
  const [from, to] = ahead === 'b' ? [-high, -low] : [low, high];
  const inWords = isNamed ? decimal : signedChange;
  return t('history.trial.verdict', {
    ...{ verdict, name: names[ahead], size: decimal(Math.abs(mean)) },
    ...{ low: inWords(isNamed ? from : low), high: inWords(isNamed ? to : high) },
    ...{ whole: wholePairs, fewest: FEWEST_PAIRS },
  });
}

const HEIGHT = 36;
const MIDDLE = HEIGHT / 2;
/** Points to either side that are always in sight. */
const LEAST_REACH = 2;

/** Option 1 settles more towards the line's beginning, option 2 towards its end; between the dotted lines it is too little to matter. */
function DifferenceDrawing({
  difference,
  names,
}: { readonly difference: Difference } & Pick<TrialOutcomeProps, 'names'>): JSX.Element {
  const { mean, low, high } = difference;
  const reach = Math.max(LEAST_REACH, Math.ceil(Math.max(-low, high)));
  const xOf = (lead: number): string => `${50 - (lead / reach) * 48}%`;
  return (
    <div>
      <div class="trial-ends small quiet">
        <span>{t('history.trial.settlesMore', { name: names.a })}</span>
        <span>{t('history.trial.settlesMore', { name: names.b })}</span>
      </div>
      <svg class="drawing" role="img" aria-label={t('history.trial.drawing')} width="100%" height={HEIGHT}>
        <line class="mark-line" x1={xOf(reach)} x2={xOf(-reach)} y1={MIDDLE} y2={MIDDLE} />
        {[SMALLEST_DIFFERENCE, -SMALLEST_DIFFERENCE].map((edge) => (
          <line key={edge} class="change-line" x1={xOf(edge)} x2={xOf(edge)} y2={HEIGHT} />
        ))}
        <line class="ground" x1={xOf(0)} x2={xOf(0)} y2={HEIGHT} />
        <line class="after-band" x1={xOf(high)} x2={xOf(low)} y1={MIDDLE} y2={MIDDLE} />
        <circle class="after" cx={xOf(mean)} cy={MIDDLE} r="5" />
      </svg>
      <div class="trial-marks small quiet figures" aria-hidden="true">
        {[SMALLEST_DIFFERENCE, 0, -SMALLEST_DIFFERENCE].map((lead) => (
          <span key={lead} style={{ insetInlineStart: xOf(lead) }}>
            {Math.abs(lead)}
          </span>
        ))}
      </div>
    </div>
  );
}
