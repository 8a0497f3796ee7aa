/** What each global shortcut stands for; the keys for pausing also end a pause. */
import type { ShortcutName } from '../../core/preferences/systemPreferences.ts';
import { MINUTE } from '../../core/time/time.ts';
import type { AppCommand } from '../appCommand.ts';

export const shortcutCommands: Readonly<Record<ShortcutName, AppCommand>> = {
  startBreak: { type: 'startBreak' },
  snooze: { type: 'snooze' },
  skip: { type: 'skip' },
  pause: { type: 'pauseOrResume', forMs: 30 * MINUTE },
  reminder: { type: 'goToReminder' },
};
