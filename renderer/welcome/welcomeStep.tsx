/** What every step has: the mark that unfolds on the way, a title that gets the keyboard, and the ways on, back and out. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../app.ts';
import { Mark } from '../shared/controls/mark.tsx';

export interface WelcomeStepProps {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export interface WelcomeStepFrameProps extends WelcomeStepProps {
  readonly title: string;
  readonly lead: string;
  readonly children?: ComponentChildren;
  /** The one action that leads on. */
  readonly action: string;
}

export function WelcomeStep({
  title,
  lead,
  children,
  action,
  number,
  of,
  onBack,
  onNext,
}: WelcomeStepFrameProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main class="welcome" key={number}>
      <div class="welcome-step">
        <header>
          <Mark progress={number / of} upright={number === of} />
          <div>
            <p class="quiet small figures">{t('welcome.step', { number, of })}</p>
            <h1 ref={heading} tabIndex={-1}>
              {title}
            </h1>
          </div>
        </header>
        <p>{lead}</p>
        {children}
      </div>
      <footer>
        <button
          type="button"
          class="ghost"
          onClick={() => {
            close();
          }}
        >
          {t(number === of ? 'welcome.later' : 'welcome.skip')}
        </button>
        <span class="ways">
          {number > 1 && (
            <button type="button" onClick={onBack}>
              {t('welcome.back')}
            </button>
          )}
          <button type="button" class="primary" onClick={onNext}>
            {action}
          </button>
        </span>
      </footer>
    </main>
  );
}
