/** A component that is loaded only once it is wanted; null until it is there. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export function useLoaded<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> | null {
  const [Part, setPart] = useState<ComponentType<Props> | null>(null);
  useEffect(() => {
    void load().then((loaded) => setPart(() => loaded));
  }, []);
  return Part;
}
