import type { JSX } from 'preact';
import { t } from '../app.ts';

export interface PeriodBarProps {
  readonly name: string;
  readonly hasEarlier: boolean;
  readonly hasLater: boolean;
  readonly onStep: (by: -1 | 1) => void;
  readonly onNow: () => void;
}

/** Which days are shown, and the way to the ones before and after. */
export function PeriodBar({ name, hasEarlier, hasLater, onStep, onNow }: PeriodBarProps): JSX.Element {
  return (
    <div class="period">
      <PeriodButton name={t('history.earlier')} path="M14 6L8 12L14 18" may={hasEarlier} onStep={() => onStep(-1)} />
      <PeriodButton name={t('history.later')} path="M10 6L16 12L10 18" may={hasLater} onStep={() => onStep(1)} />
      <h2 class="figures" aria-live="polite">
        {name}
      </h2>
      {hasLater && (
        <button type="button" class="ghost" onClick={onNow}>
          {t('history.now')}
        </button>
      )}
    </div>
  );
}

interface PeriodButtonProps {
  readonly name: string;
  readonly path: string;
  readonly may: boolean;
  readonly onStep: () => void;
}

/** Where there is no period to go to, it keeps the focus and does nothing: a button that is disabled would drop it. */
function PeriodButton({ name, path, may, onStep }: PeriodButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class="ghost step"
      aria-label={name}
      aria-disabled={!may}
      onClick={() => {
        if (may) onStep();
      }}
    >
      <svg class="drawing" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
        <path class="arrow" d={path} />
      </svg>
    </button>
  );
}
