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
  readonly question: CheckInQuestion | null;
}

export function Words({ routine, guide, paused, question }: WordsProps) {
  // The room of a question stays after it for the rest of the break: the figure must not grow in mid-breath.
  const asked = useRef(false);
  asked.current ||= question !== null;
  return (
    <div class={asked.current ? 'words asked' : 'words'}>
      <p class="phase">{paused ? <span>{t('break.paused')}</span> : <Phase guide={guide} />}</p>
      <p class="caption" aria-live="polite">
        <span key={`${guide.stepIndex} ${guide.caption}`}>{guide.done ? t('break.done') : guide.caption}</span>
      </p>
      <div class="below">
        {question ? (
          <CheckIn question={question} />
        ) : (
          <p class="next quiet">{guide.done ? '' : nextLine(routine, guide.stepIndex)}</p>
        )}
      </div>
    </div>
  );
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
