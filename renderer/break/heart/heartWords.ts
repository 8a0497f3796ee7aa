/** What is said of a strap: where the link stands, why there are no beats, and what a screen reader hears. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LiveHeart } from '../../../src/core/heart/heartSession.ts';
import type { HeartLink } from '../../../src/core/heart/link.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { t } from '../../app.ts';

/** Why there are no beats, or not all of them, and what can be done; null where nothing is wrong. */
export function heartTrouble({ phase }: HeartLink, { trouble }: Pick<LiveHeart, 'trouble'>): string | null {
  if (phase.is === 'troubled' || phase.is === 'lost') return t('break.heart.trouble', { why: phase.why });
  return trouble === null ? null : t('break.heart.trouble', { why: trouble });
}

/** What the link does meanwhile; empty where nothing is asked of it. */
export function heartState({ phase }: HeartLink): string {
  return phase.is === 'off' ? '' : t('break.heart.state', { state: phase.is });
}

export function spokenHeart({ rate, swing }: Pick<LiveHeart, 'rate' | 'swing'>): string {
  if (rate === null) return '';
  return t('break.heart.spoken', { rate, moved: swing === null ? 'no' : 'yes', swing: Math.round(swing ?? 0) });
}

/** The text as it was when it last changed, and no change of it within a minute of the one before: for a screen reader. */
export function useOnceAMinute(text: string): string {
  const [said, setSaid] = useState('');
  const saidAt = useRef(-Infinity);
  const latest = useRef(text);
  latest.current = text;
  const isNew = text !== said;
  useEffect(() => {
    if (!isNew) return undefined;
    const timer = setTimeout(
      () => {
        saidAt.current = performance.now();
        setSaid(latest.current);
      },
      Math.max(0, saidAt.current + MINUTE - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [isNew]);
  return said;
}
