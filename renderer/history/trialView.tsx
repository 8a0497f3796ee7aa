/** The trial of one: setting it up, how far it is, and what came of it (docs/TRIAL.md). */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Snapshot } from '../../src/contract.ts';
import type { ShownTrial, TrialChange, TrialProgress } from '../../src/core/trial/shownTrial.ts';
import type { Arm, ArmName } from '../../src/core/trial/trial.ts';
import { FEWEST_PAIRS } from '../../src/core/trial/trialResult.ts';
import { t } from '../app.ts';
import { breakNames, type BreakNames } from './breakNames.ts';
import { paceName } from '../shared/words/paceName.ts';
import { dayInFull } from './dates.ts';
import { TrialOutcome } from './trialOutcome.tsx';
import { TrialSetUp } from './trialSetUp.tsx';
import type { TrialInWindow } from './useTrial.ts';

export interface TrialViewProps {
  readonly trial: TrialInWindow;
  readonly snapshot: Snapshot;
}

export function TrialView({ trial: { shown, change }, snapshot }: TrialViewProps): JSX.Element | null {
  const heading = useRef<HTMLHeadingElement>(null);
  const phase = shown?.phase ?? null;
  const hasActed = useRef(false);
  // The button that led here is gone, and the keyboard with it: it goes on at the heading, which says where things are now.
  useEffect(() => {
    if (hasActed.current) heading.current?.focus();
    hasActed.current = false;
  }, [phase]);
  const act = (wanted: TrialChange): void => {
    hasActed.current = true;
    void change(wanted);
  };

  if (shown === null) return null;
  const names = breakNames(snapshot, t);
  const isSetUp = shown.phase === 'none';
  return (
    <section aria-labelledby="trial">
      <h2 id="trial" ref={heading} tabIndex={-1}>
        {isSetUp ? t('history.trial') : t('history.trial.between', optionNames(shown, names))}
      </h2>
      {!isSetUp && comparesPaces(shown) && <p class="quiet">{names.routine(shown.arms.a.routine)}</p>}
      {isSetUp ? (
        <TrialSetUp shown={shown} snapshot={snapshot} onBegin={(wish) => act({ type: 'begin', wish })} />
      ) : (
        <BegunTrial shown={shown} names={names} onChange={act} />
      )}
    </section>
  );
}

interface BegunTrialProps {
  readonly shown: Exclude<ShownTrial, { readonly phase: 'none' }>;
  readonly names: BreakNames;
  readonly onChange: (change: TrialChange) => void;
}

function BegunTrial({ shown, names, onChange }: BegunTrialProps): JSX.Element {
  const end = (): void => {
    onChange({ type: 'end' });
  };
  if (shown.phase === 'shown')
    return (
      <>
        <TrialOutcome result={shown.result} names={namesOf(shown, names)} />
        <EndButton name={t('history.trial.again')} onEnd={end} />
      </>
    );
  return (
    <>
      <p class="lead">{t('history.trial.until', { kind: names.kind(shown.kind), last: dayInFull(shown.lastDay) })}</p>
      <p class="lead figures">{progressLine(shown)}</p>
      {shown.phase === 'running' ? (
        <p class="hint">{t('history.trial.blind')}</p>
      ) : (
        <>
          <div class="row">
            <button type="button" class="primary" onClick={() => onChange({ type: 'show' })}>
              {t('history.trial.show')}
            </button>
            {shown.morePairs > 0 && (
              <button type="button" onClick={() => onChange({ type: 'goOn' })}>
                {t('history.trial.goOn', { days: 2 * shown.morePairs })}
              </button>
            )}
          </div>
          {shown.morePairs > 0 && <p class="hint">{t('history.trial.goOn.means')}</p>}
        </>
      )}
      <EndButton name={t('history.trial.stop')} onEnd={end} />
    </>
  );
}

function progressLine({ daysPassed, days, wholePairs }: TrialProgress): string {
  return t('history.trial.progress', { passed: daysPassed, days, whole: wholePairs, fewest: FEWEST_PAIRS });
}

/** Takes the trial away, asked a second time: weeks went into it. */
function EndButton({ name, onEnd }: { readonly name: string; readonly onEnd: () => void }): JSX.Element {
  const [asks, setAsks] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const wasAsked = useRef(false);
  useEffect(() => {
    if (asks) keep.current?.focus();
    else if (wasAsked.current) button.current?.focus();
    wasAsked.current = asks;
  }, [asks]);

  if (!asks)
    return (
      <div class="row end-trial">
        <button ref={button} type="button" onClick={() => setAsks(true)}>
          {name}
        </button>
      </div>
    );
  return (
    <div class="end-trial" role="group" aria-labelledby="end-trial-sure">
      <p id="end-trial-sure">{t('history.trial.stop.sure')}</p>
      <div class="row">
        <button ref={keep} type="button" onClick={() => setAsks(false)}>
          {t('history.trial.stop.not')}
        </button>
        <button type="button" class="alert" onClick={onEnd}>
          {name}
        </button>
      </div>
    </div>
  );
}

/** The options then are called by their paces, and what is breathed at them is named once for both. */
function comparesPaces({ arms: { a, b } }: TrialProgress): boolean {
  return a.routine === b.routine;
}

/** What each option is called: by what it differs in. */
function namesOf({ arms }: TrialProgress, names: BreakNames): Readonly<Record<ArmName, string>> {
  const nameOf = ({ routine, pace }: Arm): string => (pace === null ? names.routine(routine) : paceName(pace));
  return { a: nameOf(arms.a), b: nameOf(arms.b) };
}

function optionNames(progress: TrialProgress, names: BreakNames): { readonly one: string; readonly other: string } {
  const { a, b } = namesOf(progress, names);
  return { one: a, other: b };
}
