/** What stands above all fields: when the next break comes, and everything that can be done about it now. */
import type { JSX } from 'preact';
import type { Snapshot } from '../../src/contract.ts';
import { app, t } from '../app.ts';
import { NextBreak } from './nextBreak.tsx';
import type { NextBreakLine } from './nextBreakLine.ts';
import { usePage } from '../shared/preferences/page.ts';
import { PostureSwitch } from './postureSwitch.tsx';
import { StartBreak } from './startBreak.tsx';
import { Today } from './today.tsx';

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
        <div class="now-answers">
          {outlook.runningBreak === null ? (
            <>
              <StartBreak snapshot={snapshot} />
              <ReminderAnswers {...snapshot} />
            </>
          ) : (
            <button type="button" class="primary" onClick={() => void app.showBreak()}>
              {t('preferences.showBreak')}
            </button>
          )}
        </div>
        <PostureSwitch posture={outlook.posture} />
      </div>
      {found === null && <Today snapshot={snapshot} />}
    </>
  );
}

/** Only what can be done now: a reminder can be put off, a skip taken back for ten seconds, a pause ended. */
function ReminderAnswers({ outlook, preferences }: Pick<Snapshot, 'outlook' | 'preferences'>): JSX.Element {
  const reminded = outlook.reminder !== null;
  const strict = preferences.insistence === 'strict';
  return (
    <>
      {reminded && !strict && outlook.snoozesLeft > 0 && (
        <button type="button" onClick={() => void app.snooze()}>
          {t('preferences.snoozeNow')}
        </button>
      )}
      {(reminded || outlook.overdue) && !strict && (
        <button type="button" onClick={() => void app.skip()}>
          {t('preferences.skipNow')}
        </button>
      )}
      {outlook.canUndoSkip && (
        <button type="button" onClick={() => void app.undoSkip()}>
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
