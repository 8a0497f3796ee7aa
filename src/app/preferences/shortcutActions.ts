import type { Call } from '../../core/cycle/cycleTypes.ts';
import type { Outlook } from '../../core/cycle/outlook.ts';
import type { ShortcutName } from '../../core/preferences/systemPreferences.ts';
import { MINUTE } from '../../core/time/time.ts';
import type { ReminderCardDesk } from '../reminding/reminderSurface.ts';

const PAUSE_MS = 30 * MINUTE;

/** What the keys are about. */
export interface ShortcutTarget {
  snapshot(): { readonly outlook: Outlook };
  call(call: Call): void;
}

/** Does what a global shortcut stands for; the keys for pausing also end a pause. */
export function pressShortcut(name: ShortcutName, target: ShortcutTarget, card: Pick<ReminderCardDesk, 'focus'>): void {
  switch (name) {
    case 'startBreak':
    case 'snooze':
    case 'skip':
      target.call({ type: name });
      break;
    case 'pause': {
      const paused = target.snapshot().outlook.heldBy.some(({ reason }) => reason === 'paused');
      target.call(paused ? { type: 'resume' } : { type: 'pause', forMs: PAUSE_MS });
      break;
    }
    case 'reminder':
      card.focus();
      break;
  }
}
