/** The places of a strap's beats in the break window. What it takes to show them is loaded only where a strap is wanted. */
import type { HeartNote } from '../../src/core/heart/heartSession.ts';
import type { HeartPartProps } from './heart/heartPart.tsx';
import { useLoaded } from './useLoaded.ts';

/** While the break runs. */
export function HeartSlot(props: HeartPartProps) {
  const Part = useLoaded(() => import('./heart/heartPart.tsx').then(({ HeartPart }) => HeartPart));
  return Part && <Part {...props} />;
}

/** After it. */
export function AfterHeartSlot(props: { readonly heart: HeartNote }) {
  const Part = useLoaded(() => import('./heart/afterHeart.tsx').then(({ AfterHeart }) => AfterHeart));
  return Part && <Part {...props} />;
}
