/**
 * The notice ahead as a small card that counts down, for who wants one (docs/DESK-TIME.md#notice-ahead). It stays while the reminder that it
 * told of waits for a lull, so that the reminder can take its place.
 */
import type { Snapshot } from '../../contract.ts';
import { SECOND } from '../../core/time/time.ts';
import type { Outlook } from '../../core/cycle/outlook.ts';
import type { AppCommand } from '../appCommand.ts';
import type { Clock, Notifications } from '../ports.ts';
import { isSaidWithReminder, noticeNote } from './aheadNotes.ts';
import { askedOf, commandOf } from './reminderNote.ts';

export interface NoticeCard {
  isUp(): boolean;
  /** In the language that is spoken now. */
  sayAnew(): void;
  follow(outlook: Outlook): void;
}

/** A count that is off by more, as after standing up, is put right. */
const OFF_BY_MS = 5 * SECOND;

export function openNoticeCard({ notifications, clock, snapshot, perform }: NoticeCardDeps): NoticeCard {
  let up: { readonly kind: string; readonly dueWall: number } | null = null;

  const hide = (): void => {
    if (up === null) return;
    up = null;
    notifications.notice.hide();
  };
  const show = (now: Snapshot, kind: string, dueWall: number): void => {
    const where = up === null ? 'anew' : 'inPlace';
    up = { kind, dueWall };
    const asked = askedOf(now, kind);
    notifications.notice.show(
      noticeNote(now, kind, dueWall),
      (answer) => {
        perform(commandOf(answer, asked));
      },
      where,
    );
  };
  return {
    isUp: () => up !== null,
    sayAnew() {
      if (up !== null) show(snapshot(), up.kind, up.dueWall);
    },
    follow(outlook) {
      const { notice, phase, heldBy } = outlook;
      if (notice === null) {
        if (phase.type !== 'waiting' || heldBy.length > 0) hide();
        return;
      }
      const now = snapshot();
      if (!now.preferences.noticeOnCard || isSaidWithReminder(now)) {
        hide();
        return;
      }
      const dueWall = clock.now().wall + notice.dueInMs;
      if (up?.kind !== notice.kind || Math.abs(dueWall - up.dueWall) > OFF_BY_MS) show(now, notice.kind, dueWall);
    },
  };
}

export interface NoticeCardDeps {
  readonly notifications: Pick<Notifications, 'notice'>;
  readonly clock: Pick<Clock, 'now'>;
  readonly snapshot: () => Snapshot;
  readonly perform: (command: AppCommand) => void;
}
