/** The views as tabs: arrow keys go from one to the next, as everywhere. */
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../app.ts';
import type { View } from './historyPlaces.ts';

export interface TabsProps {
  /** Those that there are, in their order. */
  readonly views: readonly View[];
  readonly chosen: View;
  readonly onChoose: (view: View) => void;
}

/** The tab of the view in sight: where the keyboard goes when what it was on has gone. */
export function chosenTab(): HTMLElement | null {
  return document.querySelector('[role="tab"][aria-selected="true"]');
}

export function Tabs({ views, chosen, onChoose }: TabsProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const choose = (index: number): void => {
    const view = views[(index + views.length) % views.length];
    if (view === undefined) return;
    onChoose(view);
    list.current?.querySelector<HTMLElement>(`#tab-${view}`)?.focus();
  };
  const follow = (event: KeyboardEvent): void => {
    const onward = getComputedStyle(document.documentElement).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const at = views.indexOf(chosen);
    if (event.key === 'Home') choose(0);
    else if (event.key === 'End') choose(views.length - 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') choose(event.key === onward ? at + 1 : at - 1);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={t('history.title')} onKeyDown={follow}>
      {views.map((view) => (
        <button
          key={view}
          id={`tab-${view}`}
          type="button"
          role="tab"
          aria-selected={view === chosen}
          aria-controls="panel"
          tabIndex={view === chosen ? 0 : -1}
          onClick={() => {
            onChoose(view);
          }}
        >
          {t(`history.view.${view}`)}
        </button>
      ))}
    </div>
  );
}
