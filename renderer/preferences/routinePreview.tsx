/** The routine as it will run, at any moment of it: figure, line and breath. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { guideAt, type Guide } from '../../src/core/routine/guide.ts';
import type { Routine } from '../../src/core/routine/routine.ts';
import { SECOND } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { Figure } from '../shared/figure/figureDrawing.tsx';
import { useFrames } from '../shared/useFrames.ts';
import { poseName } from '../shared/words/poseName.ts';

export interface RoutinePreviewProps {
  readonly routine: Routine;
  readonly elapsedMs: number;
  readonly onSeek: (elapsedMs: number) => void;
}

export function RoutinePreview({ routine, elapsedMs, onSeek }: RoutinePreviewProps): JSX.Element {
  const [plays, setPlays] = useState(false);
  const guide = guideAt(routine, elapsedMs);
  useFrames(plays && !guide.done, (passedMs) => {
    onSeek(elapsedMs + passedMs);
  });

  return (
    <section class="routine-preview" aria-label={t('preferences.preview')}>
      <div class="routine-figure">
        <Figure move={guide.pose} label={t('break.figure', { pose: poseName(guide.step.pose) })} />
      </div>
      <p class="routine-caption">{guide.caption}</p>
      <p class="hint figures">{momentInWords(guide)}</p>
      <div class="routine-seek">
        <button
          type="button"
          onClick={() => {
            if (guide.done) onSeek(0);
            setPlays(guide.done || !plays);
          }}
        >
          {plays && !guide.done ? t('preferences.preview.stop') : t('preferences.preview.play')}
        </button>
        <input
          type="range"
          aria-label={t('preferences.preview.moment')}
          min={0}
          max={routine.seconds}
          step={0.1}
          value={elapsedMs / SECOND}
          onInput={(event) => {
            setPlays(false);
            onSeek(Number(event.currentTarget.value) * SECOND);
          }}
        />
      </div>
    </section>
  );
}

function momentInWords({ breath, rep, stepLeftMs, stepIndex }: Guide): string {
  const seconds = Math.ceil(stepLeftMs / SECOND);
  const step = stepIndex + 1;
  if (breath !== null)
    return t('preferences.preview.breath', { step, seconds, phase: t(`break.phase.${breath.phase}`) });
  if (rep !== null) return t('preferences.preview.rep', { step, seconds, number: rep.number, of: rep.of });
  return t('preferences.preview.step', { step, seconds });
}
