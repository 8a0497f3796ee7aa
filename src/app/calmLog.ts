/** Warnings that somebody else can cause as often as they like: each kind is written once a minute, with how many came before it. */
import { MINUTE } from '../core/time/time.ts';
import type { Clock, Log } from './ports.ts';

export type WarnCalmly = (kind: string, details?: unknown) => void;

/** Kinds are remembered: there must be few. */
export function openCalmLog(clock: Pick<Clock, 'now'>, log: Log): WarnCalmly {
  const last = new Map<string, { readonly at: number; readonly leftOut: number }>();
  return (kind, details) => {
    const { at } = clock.now();
    const before = last.get(kind);
    if (before !== undefined && at - before.at < MINUTE) {
      last.set(kind, { at: before.at, leftOut: before.leftOut + 1 });
      return;
    }
    const leftOut = before?.leftOut ?? 0;
    log.warn(leftOut === 0 ? kind : `${kind} (and ${leftOut} times before)`, details);
    last.set(kind, { at, leftOut: 0 });
  };
}
