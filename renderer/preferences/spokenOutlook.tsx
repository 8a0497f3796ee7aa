/** What a screen reader hears of the outlook after a change. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LastChange } from '../shared/preferences/preferencesEditor.ts';

/** The notice with the new outlook follows an accepted change within this time. */
const NOTICE_MS = 500;

export interface SpokenOutlookProps {
  readonly line: string;
  /** Says the line after each of these. */
  readonly after: LastChange | null;
}

/** Tells a screen reader what a change led to; the line itself changes every minute and would not stop talking. */
export function SpokenOutlook({ line, after }: SpokenOutlookProps): JSX.Element {
  const latest = useRef(line);
  latest.current = line;
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    if (after === null) return undefined;
    const wait = setTimeout(() => {
      setSpoken(latest.current);
    }, NOTICE_MS);
    return () => {
      clearTimeout(wait);
    };
  }, [after]);

  return (
    <p class="unseen" role="status">
      {spoken}
    </p>
  );
}
