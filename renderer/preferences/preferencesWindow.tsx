/** All that can be set, under the line that says what it leads to. Empty until the app has told what is in force. */
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t, useSnapshot, type ReceivedSnapshot } from '../app.ts';
import { AboutFields } from './aboutFields.tsx';
import { BodyFields } from './bodyFields.tsx';
import { BreakKindFields } from './breakKindFields.tsx';
import { BreakWindowFields } from './breakWindowFields.tsx';
import { BreathingFields } from './breathingFields.tsx';
import { DataFields } from './dataFields.tsx';
import { AddKind } from './kindTools.tsx';
import { nextBreakLine } from './nextBreakLine.ts';
import { OwnRoutineList } from './ownRoutineList.tsx';
import { PageContext } from '../shared/preferences/page.ts';
import { openPreferencesEditor, type Accepted } from '../shared/preferences/preferencesEditor.ts';
import { ReminderFields } from './reminderFields.tsx';
import { ScheduleFields } from './scheduleFields.tsx';
import { SearchField } from './searchField.tsx';
import { Section } from './section.tsx';
import { SectionList } from './sectionList.tsx';
import { findSettings } from './settingsSearch.ts';
import { SenseFields } from './senseFields.tsx';
import { SoundFields } from './soundFields.tsx';
import { SpokenOutlook } from './spokenOutlook.tsx';
import { SystemFields } from './systemFields.tsx';
import { TopStrip } from './topStrip.tsx';
import { UndoBar } from './undoBar.tsx';

export function PreferencesWindow(): JSX.Element | null {
  const received = useSnapshot();
  return received && <LoadedPreferences {...received} />;
}

function LoadedPreferences({ snapshot, receivedAt }: ReceivedSnapshot): JSX.Element {
  const [{ preferences, last }, setAccepted] = useState<Accepted>({ preferences: snapshot.preferences, last: null });
  const [editor] = useState(() =>
    openPreferencesEditor(window.app, snapshot.preferences, setAccepted, () => performance.now()),
  );
  useEffect(() => {
    editor.note(snapshot.preferences);
    setAccepted((latest) => ({ ...latest, preferences: snapshot.preferences }));
  }, [editor, snapshot]);

  const [query, setQuery] = useState('');
  const found = useMemo(() => findSettings(query, preferences, t), [query, preferences]);

  const { outlook, senses, routines, standIns, knownRoutines } = snapshot;
  const line = nextBreakLine(outlook, senses, performance.timeOrigin + receivedAt, t);

  return (
    <PageContext.Provider value={{ preferences, handIn: editor.handIn, found }}>
      <div class="preferences">
        <div class="side">
          <SearchField query={query} count={found === null ? null : found.size} onSearch={setQuery} />
          <SectionList />
        </div>
        <main class="sections">
          <h1 id="preferences-title" class="unseen" tabIndex={-1}>
            {t('preferences.title')}
          </h1>
          <TopStrip snapshot={snapshot} line={line} />
          {found?.size === 0 && <p>{t('preferences.search.found', { count: 0 })}</p>}
          <SpokenOutlook line={line.headline} after={last} />
          <Section id="breaks" lead={t('preferences.breaks.counted')}>
            <div class="kinds">
              {preferences.breakKinds.map((kind) => (
                <BreakKindFields key={kind.id} kind={kind} routines={routines} standIns={standIns} />
              ))}
            </div>
            <AddKind routines={routines} />
          </Section>
          <Section id="schedule" lead={t('preferences.schedule.lead')}>
            <ScheduleFields />
          </Section>
          <Section id="reminders">
            <ReminderFields />
          </Section>
          <Section id="senses" lead={t('preferences.senses.lead')}>
            <SenseFields senses={senses} />
          </Section>
          <Section id="body" lead={t('preferences.body.lead')}>
            <BodyFields />
          </Section>
          <Section id="breathing">
            <BreathingFields />
          </Section>
          <Section id="ownRoutines" lead={t('preferences.ownRoutines.means')}>
            <OwnRoutineList known={knownRoutines} routines={routines} />
          </Section>
          <Section id="breakWindow">
            <BreakWindowFields snapshot={snapshot} />
          </Section>
          <Section id="sound">
            <SoundFields />
          </Section>
          <Section id="system">
            <SystemFields />
          </Section>
          <Section id="data">
            <DataFields />
          </Section>
          <Section id="about">
            <AboutFields {...snapshot} />
          </Section>
        </main>
        <UndoBar last={last} onUndo={() => void editor.undo()} />
      </div>
    </PageContext.Provider>
  );
}
