/** What is said: the breath phase and its seconds, the caption, and what comes next. */
import { useRef } from 'preact/hooks';
import type { CheckInQuestion } from '../../src/contract.ts';
import type { Guide } from '../../src/core/routine/guide.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { t } from '../app.ts';
import { CheckIn } from './checkInQuestion.tsx';
import { nextLine } from './breakWording.ts';

/** More repetitions than this are a walk, not something to count. */
const MOST_COUNTED = 12;

interface WordsProps {
  readonly routine: Routine;
  readonly guide: Guide;
  readonly paused: boolean;
  readonly waits: boolean;
  readonly question: CheckInQuestion | null;
  /** What to notice in this break; named in its first step, in the place of what comes next. */
  readonly notice: string | null;
}

export function Words({ routine, guide, paused, waits, question, notice }: WordsProps) {
  // The room of a question stays after it for the rest of the break: the figure must not grow in mid-breath.
  const asked = useRef(false);
  asked.current ||= question !== null;
  const namedNow = guide.stepIndex === 0 ? notice : null;
  return (
    <div class={asked.current ? 'words asked' : 'words'}>
      <p class="phase">{standing(paused, waits) ?? <Phase guide={guide} />}</p>
      <p class="caption" aria-live="polite">
        {waits ? (
          <span key="waits">{t('break.waits')}</span>
        ) : (
          <span key={`${guide.stepIndex} ${guide.caption}`}>{guide.done ? t('break.done') : guide.caption}</span>
        )}
      </p>
      <div class="below">
        {question ? (
          <CheckIn question={question} />
        ) : (
          <p class="next quiet">{guide.done ? '' : (namedNow ?? nextLine(routine, guide.stepIndex))}</p>
        )}
      </div>
    </div>
  );
}

/** What stands in the place of the breath while the guide stands still; a wait has its one line elsewhere. Null: it does not. */
function standing(paused: boolean, waits: boolean) {
  if (waits) return <span />;
  return paused ? <span>{t('break.paused')}</span> : null;
}

/** Counts are for the eye: a screen reader hears the captions, not every second. */
function Phase({ guide }: { readonly guide: Guide }) {
  const { breath, rep, step, done } = guide;
  if (done) return null;
  if (breath) {
    return (
      <span class={`breath ${breath.phase} ${breath.leads ? 'leading' : 'suggesting'}`} aria-hidden="true">
        {t(`break.phase.${breath.phase}`)} <b class="figures">{Math.ceil(breath.leftMs / 1_000)}</b>
      </span>
    );
  }
  if (rep && rep.of <= MOST_COUNTED)
    return (
      <span class="figures" aria-hidden="true">
        {t('break.rep', { number: rep.number, of: rep.of })}
      </span>
    );
  return step.kind === 'breathe' ? <span>{t('break.freeBreathing')}</span> : null;
}
