/** A break that nobody saw: the person says how long it was, and can take that back for a while. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { passedText } from '../../src/core/cycle/minutesText.ts';
import { offeredRestsMs } from '../../src/core/cycle/offeredRests.ts';
import { app, t } from '../app.ts';
import { useTurns } from './turns.ts';

const LIST = 'rest-list';

export function HadBreak({ canUndo }: { readonly canUndo: boolean }): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const button = useTurns(canUndo);
  if (canUndo)
    return (
      <button ref={button} type="button" onClick={() => void app.undoRested()}>
        {t('rested.undo')}
      </button>
    );
  return (
    <div class="had-break">
      <button ref={button} type="button" popovertarget={LIST}>
        {t('rested.had')}
      </button>
      <div ref={list} id={LIST} class="split-list" popover="auto">
        <h2 class="hint">{t('rested.howLong')}</h2>
        <ul>
          {offeredRestsMs.map((forMs) => (
            <li key={forMs}>
              <button
                type="button"
                class="ghost"
                onClick={() => {
                  list.current?.hidePopover();
                  void app.rested(forMs);
                }}
              >
                {passedText(forMs, t)}
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
