/** What is costly to ask is asked once somebody is about to see it. */
import { useEffect, useState } from 'preact/hooks';
import type { SettingId } from '../shared/preferences/settings.ts';

/** So far outside of the window's edges, as a share of its height, an answer still comes in time. */
const AHEAD = '50%';

/** Whether a setting has been in sight, or nearly, since the window was opened. */
export function useCameInSight(of: SettingId): boolean {
  const [cameInSight, setCameInSight] = useState(false);
  useEffect(() => {
    const setting = document.querySelector(`[data-setting="${of}"]`);
    if (cameInSight || setting === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setCameInSight(true);
      },
      { rootMargin: `${AHEAD} 0px` },
    );
    observer.observe(setting);
    return () => {
      observer.disconnect();
    };
  }, [of, cameInSight]);
  return cameInSight;
}
