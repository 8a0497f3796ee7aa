/** Where settings are searched. Ctrl or Cmd+F leads here from anywhere in the window; Escape ends the search. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { longest } from '../../src/core/text/limits.ts';
import { t } from '../app.ts';

export interface SearchFieldProps {
  readonly query: string;
  /** How many settings were found; `null` while nobody searches. */
  readonly count: number | null;
  readonly onSearch: (query: string) => void;
}

export function SearchField({ query, count, onSearch }: SearchFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  // Before the paint: a key pressed the moment the window is seen must count.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'f') return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', onKeyDown);
    return () => {
      removeEventListener('keydown', onKeyDown);
    };
  }, []);

  return (
    <search class="search">
      <input
        ref={field}
        type="search"
        maxLength={longest.search}
        aria-label={t('preferences.search')}
        aria-describedby="search-count"
        aria-keyshortcuts="Control+F Meta+F"
        placeholder={t('preferences.search.short')}
        value={query}
        onInput={(event) => {
          onSearch(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onSearch('');
        }}
      />
      <p id="search-count" class="hint" role="status">
        {count === null ? '' : t('preferences.search.found', { count })}
      </p>
    </search>
  );
}
