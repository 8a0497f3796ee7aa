/** What stands above all fields: when the next break comes, and everything that can be done about it now. */
import type { JSX } from 'preact';
import type { Snapshot } from '../../src/contract.ts';
import { shorterInstead } from '../../src/core/cycle/offeredAnswers.ts';
import { app, t } from '../app.ts';
import { HadBreak } from './hadBreak.tsx';
import { NextBreak } from './nextBreak.tsx';
import type { NextBreakLine } from './nextBreakLine.ts';
import { PauseButton, PauseQuestion } from './pauseReminders.tsx';
import { usePage } from '../shared/preferences/page.ts';
import { PostureSwitch } from './postureSwitch.tsx';
import { PostureChange, ShorterInstead, SkipNow, SnoozeChoice } from './realDayAnswers.tsx';
import { StartBreak } from './startBreak.tsx';
import { Today } from './today.tsx';
import { useTurns } from './turns.ts';

export interface TopStripProps {
  readonly snapshot: Snapshot;
  readonly line: NextBreakLine;
}

export function TopStrip({ snapshot, line }: TopStripProps): JSX.Element {
  const { outlook } = snapshot;
  const { found } = usePage(); // while somebody searches, what was found comes first, without the drawing of the day
  return (
    <>
      <NextBreak
        line={line}
        progress={outlook.next?.progress ?? 0}
        due={outlook.next?.dueInMs === 0}
        held={outlook.heldBy.length > 0}
      />
      <div class="now">
        {outlook.runningBreak === null ? (
          <>
            <StartBreak snapshot={snapshot} />
            <ReminderAnswers {...snapshot} />
            <HadBreak canUndo={outlook.canUndoRested} />
          </>
        ) : (
          <button type="button" class="primary" onClick={() => void app.showBreak()}>
            {t('preferences.showBreak')}
          </button>
        )}
        <PauseButton {...snapshot} />
        <PostureSwitch posture={outlook.posture} />
      </div>
      {outlook.suggestedPosture !== null && (
        <PostureChange suggested={outlook.suggestedPosture} afterMs={snapshot.preferences.postureEveryMs} />
      )}
      <PauseQuestion {...snapshot} />
      {found === null && <Today snapshot={snapshot} />}
    </>
  );
}

/** Only what can be done now: a reminder can be put off, a skip taken back for ten seconds, a pause ended. */
function ReminderAnswers({ outlook, preferences }: Pick<Snapshot, 'outlook' | 'preferences'>): JSX.Element {
  const reminded = outlook.reminder !== null;
  const strict = preferences.insistence === 'strict';
  const shorter = shorterInstead(outlook, preferences);
  const skipOrUndo = useTurns(outlook.canUndoSkip);
  return (
    <>
      {shorter !== null && <ShorterInstead kind={shorter} />}
      {outlook.canSnooze && <SnoozeChoice preferences={preferences} />}
      {(reminded || outlook.overdue) && !strict && <SkipNow left={outlook.skipsLeft} button={skipOrUndo} />}
      {outlook.canUndoSkip && (
        <button ref={skipOrUndo} type="button" onClick={() => void app.undoSkip()}>
          {t('preferences.undoSkip')}
        </button>
      )}
      {outlook.heldBy.some(({ reason }) => reason === 'paused') && (
        <button type="button" onClick={() => void app.resume()}>
          {t('preferences.resume')}
        </button>
      )}
    </>
  );
}
