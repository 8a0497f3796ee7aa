/** Until when reminders are to be paused: a few ends that need one press, or any day and time. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { wordsOfFields } from '../../src/core/command/pauseWords.ts';
import type { ClockTime } from '../../src/core/preferences/declare.ts';
import { HOUR } from '../../src/core/time/time.ts';
import { app, localeNow, t } from '../app.ts';
import { momentOf } from '../shared/controls/timeField.tsx';

export interface PausePickerProps {
  readonly deskDayStarts: ClockTime;
  /** Reminders are paused; says until when. */
  readonly onPaused: (text: string) => void;
}

export function PausePicker({ deskDayStarts, onPaused }: PausePickerProps): JSX.Element {
  const form = useRef<HTMLFormElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const time = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState('');

  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' });
    form.current?.querySelector('button')?.focus();
  }, []);

  const pauseUntil = async (words: string): Promise<void> => {
    const { paused, text } = await app.pauseUntil(words);
    if (paused) onPaused(text);
    else setProblem(text);
  };
  const pauseAsTyped = (): void => {
    const words = wordsOfFields(day.current?.value ?? '', time.current?.value ?? '', [localeNow().tag]);
    if (words === '') setProblem(t('pauseUntil.choose'));
    else void pauseUntil(words);
  };

  return (
    <form
      ref={form}
      class="pause-until"
      aria-labelledby="pause-until"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        pauseAsTyped();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Escape') void app.askPauseEnd(false);
      }}
    >
      <h2 id="pause-until">{t('pauseUntil.title')}</h2>
      <div class="pause-ends">
        {readyEnds(new Date()).map(({ words, label }) => (
          <button key={words} type="button" onClick={() => void pauseUntil(words)}>
            {label}
          </button>
        ))}
      </div>
      <div class="pause-fields">
        <label>
          {t('pauseUntil.day')}
          <input ref={day} type="text" class="date" autocomplete="off" aria-describedby="pause-means pause-problem" />
        </label>
        <label>
          {t('pauseUntil.time')}
          <input ref={time} type="text" class="clock" autocomplete="off" aria-describedby="pause-means pause-problem" />
        </label>
        <button type="submit">{t('pauseUntil.set')}</button>
        <button type="button" class="ghost" onClick={() => void app.askPauseEnd(false)}>
          {t('pauseUntil.leave')}
        </button>
      </div>
      <p id="pause-means" class="hint">
        {t('pauseUntil.means', { time: momentOf(deskDayStarts) })}
      </p>
      <p id="pause-problem" class="problem" role="alert">
        {problem}
      </p>
    </form>
  );
}

interface ReadyEnd {
  readonly words: string;
  readonly label: string;
}

const MONDAY = 1;
const SUNDAY = 0;

/** Later today, where there is enough of it; tomorrow; and the beginning of a week, where that is another day. */
function readyEnds(now: Date): readonly ReadyEnd[] {
  const later = new Date(now.getTime() + 3 * HOUR);
  later.setMinutes(0, 0, 0);
  const monday = new Date(now);
  monday.setDate(now.getDate() + ((MONDAY + 7 - now.getDay()) % 7 || 7));
  const today = { words: `${later.getHours()}:00`, label: t('pauseUntil.today', { time: later }) };
  return [
    ...(later.getDate() === now.getDate() ? [today] : []),
    { words: 'tomorrow', label: t('pauseUntil.tomorrow') },
    ...(now.getDay() === SUNDAY ? [] : [{ words: dateOfDay(monday), label: t('pauseUntil.weekday', { day: monday }) }]),
  ];
}

/** `2026-12-07`, local; “monday” would mean this very one to somebody who is up before the desk day begins. */
function dateOfDay(day: Date): string {
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
