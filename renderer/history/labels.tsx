/** Names under a chart: all of them where there is room, else every second, third, … so that none touches its neighbour. */
import type { JSX, RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface LabelsProps {
  /** One for each equal part of the width. */
  readonly names: readonly string[];
  /** What the longest of them takes with some air, in rem. */
  readonly roomRem: number;
}

export function Labels({ names, roomRem }: LabelsProps): JSX.Element {
  const [row, widthRem] = useWidthRem<HTMLDivElement>();
  const every = stepFor(names.length, widthRem, roomRem);
  return (
    <div ref={row} class="labels small quiet figures" aria-hidden="true">
      {names.map((name, index) => (
        <span key={index}>{index % every === 0 ? name : ''}</span>
      ))}
    </div>
  );
}

/** How many names one of them stands for; each divides the hours of a day evenly. */
const STEPS = [1, 2, 3, 4, 6, 12];

/** Every how many-th of so many names has room. */
export function stepFor(count: number, widthRem: number, roomRem: number): number {
  const fits = Math.max(1, Math.floor(widthRem / roomRem));
  return STEPS.find((step) => Math.ceil(count / step) <= fits) ?? count;
}

/** An element and its width in the person's own text size; 0 until it is there. */
export function useWidthRem<Measured extends HTMLElement>(): readonly [RefObject<Measured | null>, number] {
  const element = useRef<Measured>(null);
  const [widthRem, setWidthRem] = useState(0);
  useLayoutEffect(() => {
    const measured = element.current;
    if (measured === null) return undefined;
    const remPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const measure = (): void => setWidthRem(measured.clientWidth / remPx);
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(measured);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [element, widthRem];
}
