import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t, useSnapshot, type ReceivedSnapshot } from '../app.ts';
import { BodyFields } from './bodyFields.tsx';
import { BreakKindFields } from './breakKindFields.tsx';
import { BreakWindowFields } from './breakWindowFields.tsx';
import { BreathingFields } from './breathingFields.tsx';
import { nextBreakLine } from './nextBreakLine.ts';
import { OwnRoutines } from './ownRoutines.tsx';
import { openPreferencesDesk } from './preferencesDesk.ts';
import { ReminderFields } from './reminderFields.tsx';
import { SoundFields } from './soundFields.tsx';
import { SystemFields } from './systemFields.tsx';
import { TopStrip } from './topStrip.tsx';

/** All that can be set, under the line that says what it leads to. Empty until the app has told what is in force. */
export function PreferencesWindow(): JSX.Element | null {
  const received = useSnapshot();
  return received && <LoadedPreferences {...received} />;
}

function LoadedPreferences({ snapshot, receivedAt }: ReceivedSnapshot): JSX.Element {
  const [preferences, setPreferences] = useState(snapshot.preferences);
  const [changes, setChanges] = useState(0);
  const [desk] = useState(() =>
    openPreferencesDesk(window.app, snapshot.preferences, (accepted) => {
      setPreferences(accepted);
      setChanges((count) => count + 1);
    }),
  );
  useEffect(() => {
    desk.note(snapshot.preferences);
    setPreferences(snapshot.preferences);
  }, [desk, snapshot]);

  const { outlook, routines, standIns, ownRoutines } = snapshot;
  const line = nextBreakLine(outlook, performance.timeOrigin + receivedAt, t);
  const shared = { preferences, handIn: desk.handIn };

  return (
    <main class="preferences">
      <h1 class="unseen">{t('preferences.title')}</h1>
      <TopStrip snapshot={snapshot} line={line} />
      <Spoken line={line.headline} changes={changes} />
      <section aria-labelledby="breaks">
        <div>
          <h2 id="breaks">{t('preferences.breaks')}</h2>
          <p class="hint">{t('preferences.breaks.counted')}</p>
        </div>
        <div class="kinds">
          {preferences.breakKinds.map((kind) => (
            <BreakKindFields key={kind.id} kind={kind} routines={routines} standIns={standIns} handIn={desk.handIn} />
          ))}
        </div>
      </section>
      <section aria-labelledby="body">
        <div>
          <h2 id="body">{t('preferences.body')}</h2>
          <p class="hint">{t('preferences.body.lead')}</p>
        </div>
        <BodyFields {...shared} />
      </section>
      <section aria-labelledby="breathing">
        <h2 id="breathing">{t('preferences.breathing')}</h2>
        <BreathingFields {...shared} />
      </section>
      <section aria-labelledby="own-routines">
        <div>
          <h2 id="own-routines">{t('preferences.ownRoutines')}</h2>
          <p class="hint">{t('preferences.ownRoutines.lead')}</p>
        </div>
        <OwnRoutines own={ownRoutines} routines={routines} unseen={Object.keys(standIns)} />
      </section>
      <section aria-labelledby="reminders">
        <h2 id="reminders">{t('preferences.reminders')}</h2>
        <ReminderFields {...shared} />
      </section>
      <section aria-labelledby="break-window">
        <h2 id="break-window">{t('preferences.breakWindow')}</h2>
        <BreakWindowFields {...shared} />
      </section>
      <section aria-labelledby="sound">
        <h2 id="sound">{t('preferences.sound')}</h2>
        <SoundFields {...shared} />
      </section>
      <section aria-labelledby="system">
        <h2 id="system">{t('system.title')}</h2>
        <SystemFields {...shared} />
      </section>
    </main>
  );
}

/** The notice with the new outlook follows an accepted change within this time. */
const NOTICE_MS = 500;

/** Tells a screen reader what a change led to; the line itself changes every minute and would not stop talking. */
function Spoken({ line, changes }: { readonly line: string; readonly changes: number }): JSX.Element {
  const latest = useRef(line);
  latest.current = line;
  const [spoken, setSpoken] = useState('');

  useEffect(() => {
    if (changes === 0) return undefined;
    const wait = setTimeout(() => {
      setSpoken(latest.current);
    }, NOTICE_MS);
    return () => {
      clearTimeout(wait);
    };
  }, [changes]);

  return (
    <p class="unseen" role="status">
      {spoken}
    </p>
  );
}
