/** Whether the person asked their system for less motion; follows a change at once. */
import { useEffect, useState } from 'preact/hooks';

export function useReducedMotion(): boolean {
  const [reduced, setReduced] = useState(() => query().matches);
  useEffect(() => {
    const media = query();
    const follow = () => setReduced(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return reduced;
}

function query(): MediaQueryList {
  return matchMedia('(prefers-reduced-motion: reduce)');
}
