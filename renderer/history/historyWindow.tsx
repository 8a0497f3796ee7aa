/**
 * All that the history can show (insight, statistics). Empty until the app has told what is in force.
 *
 * It is given records and works everything out itself (core/history), so the main process stays small and a better summary needs no
 * migration; no view spans more than a year. Drawings hold no words and have widths in percent, so right-to-left mirrors them, and
 * each has its table.
 */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Snapshot } from '../../src/contract.ts';
import type { HistoryRecords } from '../../src/core/history/records.ts';
import { MINUTE } from '../../src/core/time/time.ts';
import { t, useSnapshot } from '../app.ts';
import { breakNames } from './breakNames.ts';
import { DataView } from './dataView.tsx';
import { DayView } from './dayView.tsx';
import { weekStarts as personsWeekStarts } from './dates.ts';
import { HeartView } from './heartView.tsx';
import { DeletionBar } from './deletionBar.tsx';
import { Patterns } from './patterns.tsx';
import { PeriodBar } from './periodBar.tsx';
import { daysAt, deskDayHere, nameOf, stepFrom, views, type HistoryPlace } from './historyPlaces.ts';
import { SpanView } from './spanView.tsx';
import { Tabs } from './tabs.tsx';
import { TrendsView } from './trendsView.tsx';
import { TrialView } from './trialView.tsx';
import { useDeletion, type Deletion } from './useDeletion.ts';
import { useHistory, type ShownHistory } from './useHistory.ts';
import { useTrial, type TrialInWindow } from './useTrial.ts';
import { YearView } from './yearView.tsx';

export function HistoryWindow(): JSX.Element | null {
  const received = useSnapshot();
  return received && <LoadedHistory snapshot={received.snapshot} />;
}

function LoadedHistory({ snapshot }: { readonly snapshot: Snapshot }): JSX.Element {
  const { deskDayStarts } = snapshot.preferences;
  const weekStarts = personsWeekStarts();
  const today = deskDayHere(Date.now(), deskDayStarts);
  const [place, setPlace] = useState<HistoryPlace>({ view: 'day', day: today });
  const [shown, askAnew] = useHistory(place, weekStarts, deskDayStarts);
  const deletion = useDeletion(askAnew);
  const trial = useTrial(place.view);
  const { from, to } = daysAt(place, weekStarts);
  const firstWall = shown?.answer.kept ? shown.answer.firstWall : null;
  const isBeforeAll = firstWall === null || deskDayHere(firstWall, deskDayStarts) >= from;

  return (
    <>
      <main class="history">
        <h1 class="unseen">{t('history.title')}</h1>
        <Patterns />
        <header>
          <Tabs
            views={views.filter((view) => view !== 'heart' || place.view === view || wearsStrap(snapshot))}
            chosen={place.view}
            onChoose={(view) => {
              setPlace({ ...place, view });
            }}
          />
          {place.view !== 'data' && place.view !== 'trial' && (
            <PeriodBar
              name={nameOf(place, weekStarts)}
              hasEarlier={!isBeforeAll}
              hasLater={to <= today}
              onStep={(by) => {
                setPlace(stepFrom(place, by, weekStarts));
              }}
              onNow={() => {
                setPlace({ ...place, day: today });
              }}
            />
          )}
        </header>
        <div id="panel" class="panel" role="tabpanel" aria-labelledby={`tab-${place.view}`}>
          {shown && (
            <Shown
              shown={shown}
              snapshot={snapshot}
              weekStarts={weekStarts}
              today={today}
              deletion={deletion}
              trial={trial}
              onGo={setPlace}
              onChanged={askAnew}
            />
          )}
        </div>
      </main>
      <DeletionBar deletion={deletion} />
    </>
  );
}

interface ShownProps {
  readonly shown: ShownHistory;
  readonly snapshot: Snapshot;
  readonly weekStarts: number;
  readonly today: number;
  readonly deletion: Deletion;
  readonly trial: TrialInWindow;
  readonly onGo: (place: HistoryPlace) => void;
  readonly onChanged: () => void;
}

function Shown({
  shown: { place, answer },
  snapshot,
  weekStarts,
  today,
  deletion,
  trial,
  onGo,
  onChanged,
}: ShownProps): JSX.Element {
  if (!answer.kept) return <p class="lead">{t('history.notKept', { why: answer.why })}</p>;
  if (place.view === 'data')
    return (
      <DataView
        day={place.day}
        deskDayStarts={snapshot.preferences.deskDayStarts}
        preferences={snapshot.preferences}
        deletion={deletion}
        onChanged={onChanged}
      />
    );
  if (place.view === 'trial') return <TrialView trial={trial} snapshot={snapshot} />;
  const { records } = answer;
  if (place.view === 'heart')
    return <HeartView {...{ records, weekStarts, deletion }} deskDayStarts={snapshot.preferences.deskDayStarts} />;
  const days = daysAt(place, weekStarts);
  const isNow = days.to > today;
  if (isEmpty(records, isNow ? MINUTE : 0))
    return <p class="lead">{isNow ? t('history.empty.now') : t('history.empty.then')}</p>;
  const { breakKinds, deskDayStarts } = snapshot.preferences;
  const names = breakNames(snapshot, t);
  const shared = { records, deskDayStarts };
  switch (place.view) {
    case 'day':
      return <DayView {...shared} day={place.day} names={names} />;
    case 'week':
    case 'month':
      return (
        <SpanView
          {...shared}
          days={days}
          everyMs={breakKinds.length === 0 ? null : Math.min(...breakKinds.map(({ everyMs }) => everyMs))}
          onOpenDay={(day) => {
            onGo({ view: 'day', day });
          }}
        />
      );
    case 'year':
      return (
        <YearView
          {...shared}
          days={days}
          weekStarts={weekStarts}
          onOpenMonth={(day) => {
            onGo({ view: 'month', day });
          }}
        />
      );
    case 'trends':
      return <TrendsView {...shared} {...{ weekStarts, names, isNow, deletion }} trial={trial.shown} />;
  }
}

/** Whoever never had a strap has nothing to see of it. */
function wearsStrap({ preferences }: Snapshot): boolean {
  return preferences.heartStrap || preferences.knownHeartStrap !== null;
}

/**
 * An absence alone, such as a weekend, is nothing to draw; nor is what has only just begun.
 * @param justBegunMs desk time below this is not yet anything
 */
function isEmpty({ breaks, deskBlocks }: HistoryRecords, justBegunMs: number): boolean {
  const deskMs = deskBlocks.reduce((sum, { beganWall, endedWall }) => sum + endedWall - beganWall, 0);
  return breaks.length === 0 && (deskBlocks.length === 0 || deskMs < justBegunMs);
}
