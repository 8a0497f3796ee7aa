/** The next hours at the desk, with each break in them: small for a short one, large for a long one. */
import type { JSX } from 'preact';
import type { BreakKind } from '../../src/core/preferences/preferences.ts';
import { HOUR } from '../../src/core/time/time.ts';
import { t } from '../app.ts';
import { breaksWithin } from './breaksWithin.ts';

const HOURS = [1, 2, 3] as const;
const WITHIN_MS = 3 * HOUR;
/** SVG units. */
const WIDTH = 300;
const MARGIN = 12;
const LARGE = 7;
const SMALL = 4;

/** What it shows is said beside it, in the answer that was chosen. */
export function HoursAhead({ kinds }: { readonly kinds: readonly BreakKind[] }): JSX.Element {
  const breaks = breaksWithin(kinds, WITHIN_MS);
  const longestMs = Math.max(...breaks.map(({ lengthMs }) => lengthMs));
  const across = (ms: number): number => MARGIN + (ms / WITHIN_MS) * (WIDTH - 2 * MARGIN);
  return (
    <div class="hours-ahead" aria-hidden="true">
      <svg viewBox={`0 0 ${String(WIDTH)} 24`}>
        <path d={`M${String(MARGIN)} 12H${String(WIDTH - MARGIN)}`} />
        {breaks.map(({ atMs, lengthMs }) => (
          <circle key={atMs} cx={across(atMs)} cy="12" r={lengthMs === longestMs ? LARGE : SMALL} />
        ))}
      </svg>
      <p class="small quiet figures">
        {HOURS.map((hours) => (
          <span key={hours}>{t('duration.hours', { hours })}</span>
        ))}
      </p>
    </div>
  );
}
