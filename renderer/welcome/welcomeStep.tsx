/** What every step has: a title that gets the keyboard, and the ways on, back and out. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../app.ts';

export interface WelcomeStepProps {
  /** From 1. */
  readonly number: number;
  readonly of: number;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

export interface WelcomeStepFrameProps extends WelcomeStepProps {
  readonly title: string;
  readonly lead?: string;
  readonly children?: ComponentChildren;
  /** The one action that leads on. */
  readonly action: string;
  /** What stands in the place of the way out. */
  readonly aside?: JSX.Element;
}

export function WelcomeStep({
  title,
  lead,
  children,
  action,
  aside,
  number,
  of,
  onBack,
  onNext,
}: WelcomeStepFrameProps): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <div class="welcome-step">
        <header>
          <p class="quiet small figures">{t('welcome.step', { number, of })}</p>
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p class="lead">{lead}</p>}
        </header>
        {children}
      </div>
      <footer>
        {aside ?? <WayOut isLast={number === of} />}
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
    </>
  );
}

function WayOut({ isLast }: { readonly isLast: boolean }): JSX.Element {
  return (
    <button
      type="button"
      class="ghost"
      onClick={() => {
        close();
      }}
    >
      {t(isLast ? 'welcome.later' : 'welcome.skip')}
    </button>
  );
}
