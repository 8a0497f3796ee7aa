/** After the first break ever: where Unbrace is found from now on, and when it will next be heard of. */
import { useEffect, useState } from 'preact/hooks';
import type { Outlook } from '../../src/core/cycle/outlook.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { app, localeNow, t } from '../app.ts';
import { Mark } from '../shared/controls/mark.tsx';
import { panelEdge } from './panelEdge.ts';

export interface AfterFirstBreakProps {
  readonly outlook: Outlook;
}

export function AfterFirstBreak({ outlook }: AfterFirstBreakProps) {
  const shown = useTrayShown();
  if (shown === null) return null;
  const next = nextInWords(outlook);
  return (
    <section class="after-first">
      {shown !== 'no' && <TrayPicture outlook={outlook} />}
      <p>{t(shown === 'no' ? 'break.first.noTray' : 'break.first.tray')}</p>
      {next !== null && <p>{next}</p>}
    </section>
  );
}

/** Null until the desktop has answered. */
function useTrayShown(): 'yes' | 'no' | 'unknown' | null {
  const [shown, setShown] = useState<Awaited<ReturnType<typeof app.isTrayShown>> | null>(null);
  useEffect(() => {
    void app.isTrayShown().then(setShown);
  }, []);
  return shown;
}

/** The desktop's panel, at the edge where it is here, with our icon as it is at this moment among others and the time. */
function TrayPicture({ outlook: { next, heldBy } }: AfterFirstBreakProps) {
  const [madeAt] = useState(() => new Date());
  const time = new Intl.DateTimeFormat(localeNow().tag, { timeStyle: 'short' }).format(madeAt);
  return (
    <div class={`desktop ${panelEdge(screen, navigator.userAgent)}`} aria-hidden="true">
      <p class="panel small figures">
        <i />
        <span class="ours">
          <Mark progress={next?.progress ?? 0} upright={next?.dueInMs === 0} held={heldBy.length > 0} />
        </span>
        <i />
        <i />
        <span>{time}</span>
      </p>
    </div>
  );
}

/** Null where one is due already, or nothing can become due. A time of day is named only where desk time runs. */
function nextInWords({ next, heldBy, phase }: Outlook): string | null {
  if (next === null || next.dueInMs === 0) return null;
  const values = { name: next.name, minutes: Math.ceil(next.dueInMs / MINUTE) };
  if (heldBy.length > 0 || phase.type === 'away') return t('preferences.next.withoutTime', values);
  return t('preferences.next', { ...values, time: new Date(Date.now() + next.dueInMs) });
}
