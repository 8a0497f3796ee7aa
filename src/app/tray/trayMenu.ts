/** The tray's menu as plain data: what a person reads and what each entry asks for. */
import type { Snapshot } from '../../contract.ts';
import { kindName } from '../../core/text/kindName.ts';
import type { Translate } from '../../core/text/messages.ts';
import { HOUR, MINUTE } from '../../core/time/time.ts';
import type { AppCommand } from '../appCommand.ts';
import { nextBreakText, passedText, remainingText, routineText } from '../wording.ts';

/** A label as menus want it: they take a single `&` for the sign before the letter that chooses an entry. */
export function menuLabel(words: string): string {
  return words.replaceAll('&', '&&');
}

export type MenuEntry =
  | { readonly type: 'separator' }
  | { readonly type: 'text'; readonly label: string }
  | { readonly type: 'action'; readonly label: string; readonly command: AppCommand; readonly enabled: boolean }
  | { readonly type: 'check'; readonly label: string; readonly command: AppCommand; readonly checked: boolean }
  | { readonly type: 'submenu'; readonly label: string; readonly entries: readonly MenuEntry[] };

const SEPARATOR: MenuEntry = { type: 'separator' };
const PAUSES_MS = [30 * MINUTE, HOUR, 2 * HOUR];

export function trayMenu(snapshot: Snapshot, t: Translate): readonly MenuEntry[] {
  return [
    { type: 'text', label: nextBreakText(snapshot, t) },
    { type: 'text', label: todayText(snapshot, t) },
    SEPARATOR,
    ...(snapshot.outlook.runningBreak === null ? reminderEntries(snapshot, t) : breakEntries(snapshot, t)),
    SEPARATOR,
    ...pauseEntries(snapshot, t),
    postureEntry(snapshot, t),
    SEPARATOR,
    action(t('tray.history'), { type: 'openHistory' }),
    action(t('tray.preferences'), { type: 'openPreferences' }),
    action(t('tray.quit'), { type: 'quit' }),
  ];
}

function todayText({ outlook }: Snapshot, t: Translate): string {
  return t('tray.today', { duration: passedText(outlook.deskMsToday, t), breaks: outlook.breaksToday });
}

/** Before the safety text is read or the break has begun, and out of a strict break, the way leads through the window. */
function breakEntries({ outlook, preferences }: Snapshot, t: Translate): readonly MenuEntry[] {
  const { runningBreak } = outlook;
  const pauseOrContinue = runningBreak?.paused
    ? action(t('tray.continueBreak'), { type: 'continueBreak' })
    : action(t('tray.pauseBreak'), { type: 'pauseBreak' });
  return [
    action(t('tray.showBreak'), { type: 'showBreak' }),
    ...(preferences.safetyTextRead && runningBreak?.begun ? [pauseOrContinue] : []),
    ...(preferences.insistence === 'strict' ? [] : [action(t('tray.endBreak'), { type: 'endBreak' })]),
  ];
}

function reminderEntries({ outlook, preferences, routines }: Snapshot, t: Translate): readonly MenuEntry[] {
  const reminded = outlook.reminder !== null;
  const strict = preferences.insistence === 'strict';
  const snooze = t('tray.snooze', { duration: remainingText(preferences.snoozeMs, t) });
  return [
    {
      type: 'submenu',
      label: t('tray.startBreak'),
      entries: [
        ...preferences.breakKinds.map(({ id, name }) => action(kindName(name, t), { type: 'startBreak', kind: id })),
        SEPARATOR,
        ...routines.map((routine) => action(routineText(routine, t), { type: 'startBreak', routine: routine.id })),
      ],
    },
    action(snooze, { type: 'snooze' }, reminded && !strict && outlook.snoozesLeft > 0),
    outlook.canUndoSkip
      ? action(t('tray.undoSkip'), { type: 'undoSkip' })
      : action(t('tray.skip'), { type: 'skip' }, (reminded || outlook.overdue) && !strict),
  ];
}

/** A pause can be ended, and made longer or shorter. */
function pauseEntries({ outlook }: Snapshot, t: Translate): readonly MenuEntry[] {
  const paused = outlook.heldBy.some(({ reason }) => reason === 'paused');
  const pauses: MenuEntry = {
    type: 'submenu',
    label: t('tray.pause'),
    entries: [
      ...PAUSES_MS.map((forMs) =>
        action(t('tray.pauseFor', { duration: remainingText(forMs, t) }), { type: 'pause', forMs }),
      ),
      action(t('tray.pauseUntilTomorrow'), { type: 'pause', until: 'tomorrow' }),
      action(t('tray.pauseUntilResumed'), { type: 'pause', until: 'resumed' }),
    ],
  };
  return paused ? [action(t('tray.resume'), { type: 'resume' }), pauses] : [pauses];
}

function postureEntry({ outlook }: Snapshot, t: Translate): MenuEntry {
  const standing = outlook.posture === 'standing';
  return {
    type: 'check',
    label: t('tray.standing'),
    checked: standing,
    command: { type: 'posture', is: standing ? 'sitting' : 'standing' },
  };
}

function action(label: string, command: AppCommand, enabled = true): MenuEntry {
  return { type: 'action', label, command, enabled };
}
