/** What every card has: the mark, its first words, and a way to close it. Escape closes it without an answer. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { app } from '../app.ts';

export interface CardFrameProps {
  readonly class?: string;
  readonly head: ComponentChildren;
  /** Absent: it has no cross of its own. */
  readonly closeName?: string;
  readonly children?: ComponentChildren;
}

export function CardFrame({ class: look = '', head, closeName, children }: CardFrameProps): JSX.Element {
  const card = useRef<HTMLElement>(null);
  // Before the paint: an Escape that is pressed the moment the card is seen must count.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') void app.dismissReminderCard();
    };
    addEventListener('keydown', onKeyDown);
    // Only for who asked: where a desktop hands the keyboard to every new window, an Enter meant for a text must start nothing.
    const stop = app.on('reminderFocused', () => card.current?.querySelector<HTMLElement>('.answers button')?.focus());
    return () => {
      removeEventListener('keydown', onKeyDown);
      stop();
    };
  }, []);

  return (
    <main ref={card} class={`reminder ${look}`}>
      <header>
        <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
          <circle cx="8" cy="8" r="7" />
          <path d="M8 4.5V11.5" />
        </svg>
        <div>{head}</div>
        {closeName !== undefined && (
          <button
            type="button"
            class="ghost close"
            aria-label={closeName}
            title={closeName}
            onClick={() => void app.dismissReminderCard()}
          >
            <svg viewBox="0 0 24 24" width="18" height="18" aria-hidden="true">
              <path d="M6 6l12 12M18 6L6 18" />
            </svg>
          </button>
        )}
      </header>
      {children}
    </main>
  );
}

/** Gives the answer that it names. */
export function answerWith(answer: Parameters<typeof app.answerReminder>[0]): () => void {
  return () => void app.answerReminder(answer);
}
