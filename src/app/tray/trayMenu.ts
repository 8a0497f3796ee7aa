/** The tray's menu as plain data: what a person reads and what each entry asks for. */
import type { RoutineSummary, Snapshot } from '../../contract.ts';
import { shorterInstead, snoozesOffered } from '../../core/cycle/offeredAnswers.ts';
import { offeredRestsMs } from '../../core/cycle/offeredRests.ts';
import { otherPosture } from '../../core/cycle/postureChange.ts';
import { routinePlaces } from '../../core/routine/routine.ts';
import { kindName } from '../../core/text/kindName.ts';
import type { MessageKey, Translate } from '../../core/text/messages.ts';
import { HOUR, MINUTE } from '../../core/time/time.ts';
import type { AppCommand } from '../appCommand.ts';
import { passedText, remainingText } from '../../core/cycle/minutesText.ts';
import { postureText, routineText, shorterText, timingSentence } from '../wording.ts';

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
    { type: 'text', label: timingSentence(snapshot, t) },
    { type: 'text', label: todayText(snapshot, t) },
    SEPARATOR,
    ...(snapshot.outlook.runningBreak === null ? reminderEntries(snapshot, t) : breakEntries(snapshot, t)),
    SEPARATOR,
    ...pauseEntries(snapshot, t),
    ...postureEntries(snapshot, t),
    SEPARATOR,
    action(t('tray.history'), { type: 'openHistory' }),
    action(t('tray.preferences'), { type: 'openPreferences' }),
    ...restartEntry(snapshot, t),
    action(t('tray.quit'), { type: 'quit' }),
  ];
}

/** Where another version waits for a restart, between breaks. */
function restartEntry({ update, outlook }: Snapshot, t: Translate): readonly MenuEntry[] {
  if (update.type !== 'ready') return [];
  return [action(t('update.restart', { version: update.version }), { type: 'restart' }, outlook.runningBreak === null)];
}

function todayText({ outlook }: Snapshot, t: Translate): string {
  return t('tray.today', { duration: passedText(outlook.deskMsToday, t), breaks: outlook.breaksToday });
}

/** Before the break has begun, as long as a text is to be read in it, and out of a strict break, the way leads through the window. */
function breakEntries({ outlook, preferences, guidedBreak }: Snapshot, t: Translate): readonly MenuEntry[] {
  const { runningBreak } = outlook;
  const isToRead = guidedBreak?.awaitsSafetyText === true || guidedBreak?.awaitsStopRules === true;
  const standsStill = runningBreak !== null && (runningBreak.paused || runningBreak.waits);
  const pauseOrContinue = standsStill
    ? action(t('tray.continueBreak'), { type: 'continueBreak' })
    : action(t('tray.pauseBreak'), { type: 'pauseBreak' });
  return [
    action(t('tray.showBreak'), { type: 'showBreak' }),
    ...(!isToRead && runningBreak?.begun ? [pauseOrContinue] : []),
    ...(preferences.insistence === 'strict' ? [] : [action(t('tray.endBreak'), { type: 'endBreak' })]),
  ];
}

function reminderEntries(snapshot: Snapshot, t: Translate): readonly MenuEntry[] {
  const { outlook, preferences } = snapshot;
  const shorter = shorterInstead(outlook, preferences);
  return [
    { type: 'submenu', label: t('tray.startBreak'), entries: startEntries(snapshot, t) },
    ...(shorter === null ? [] : [action(shorterText(shorter, t), { type: 'startBreak', kind: shorter.id })]),
    snoozeEntry(snapshot, t),
    outlook.canUndoSkip ? action(t('tray.undoSkip'), { type: 'undoSkip' }) : skipEntry(snapshot, t),
    restedEntry({ outlook }, t),
  ];
}

/** The kinds and the routines that they go through at once; the others, which are many, under the person's own or by their place. */
function startEntries({ preferences, routines, standIns }: Snapshot, t: Translate): readonly MenuEntry[] {
  const inTurns = new Set(preferences.breakKinds.flatMap((kind) => kind.routines.map((id) => standIns[id] ?? id)));
  const start = (routine: RoutineSummary): MenuEntry =>
    action(routineText(routine, t), { type: 'startBreak', routine: routine.id });
  const group = (label: MessageKey, isOfIt: (routine: RoutineSummary) => boolean): readonly MenuEntry[] => {
    const entries = routines.filter((routine) => !inTurns.has(routine.id) && isOfIt(routine)).map(start);
    return entries.length === 0 ? [] : [{ type: 'submenu', label: t(label), entries }];
  };
  const parts = [
    preferences.breakKinds.map((kind) => action(kindName(kind, t), { type: 'startBreak', kind: kind.id })),
    routines.filter(({ id }) => inTurns.has(id)).map(start),
    [
      ...group('preferences.ownRoutines', ({ own }) => own),
      ...routinePlaces.flatMap((place) =>
        group(`preferences.setting.${place}`, ({ own, setting }) => !own && setting === place),
      ),
    ],
  ];
  return parts.filter((part) => part.length > 0).flatMap((part, index) => (index === 0 ? part : [SEPARATOR, ...part]));
}

function snoozeEntry({ outlook, preferences }: Snapshot, t: Translate): MenuEntry {
  const label = t('tray.snooze');
  if (!outlook.canSnooze) return action(label, { type: 'snooze' }, false);
  const entries = snoozesOffered(preferences).map((forMs) =>
    action(t('tray.snoozeFor', { duration: remainingText(forMs, t) }), { type: 'snooze', forMs }),
  );
  return { type: 'submenu', label, entries };
}

function skipEntry({ outlook, preferences }: Snapshot, t: Translate): MenuEntry {
  const { skipsLeft: left, reminder, overdue } = outlook;
  const canSkip = (reminder !== null || overdue) && preferences.insistence !== 'strict';
  if (canSkip && left === 0) return { type: 'text', label: t('reminder.skipsUsedUp') };
  return action(left === null ? t('tray.skip') : t('tray.skipLeft', { left }), { type: 'skip' }, canSkip && left !== 0);
}

/** A break that nobody saw; for a while it can be taken back. */
function restedEntry({ outlook }: Pick<Snapshot, 'outlook'>, t: Translate): MenuEntry {
  if (outlook.canUndoRested) return action(t('rested.undo'), { type: 'undoRested' });
  return {
    type: 'submenu',
    label: t('rested.had'),
    entries: offeredRestsMs.map((forMs) => action(remainingText(forMs, t), { type: 'rested', forMs })),
  };
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
      action(t('tray.pauseUntil'), { type: 'askPauseEnd' }),
      action(t('tray.pauseUntilResumed'), { type: 'pause', until: 'resumed' }),
    ],
  };
  return paused ? [action(t('tray.resume'), { type: 'resume' }), pauses] : [pauses];
}

function postureEntries({ outlook, preferences }: Snapshot, t: Translate): readonly MenuEntry[] {
  const { suggestedPosture: is, posture } = outlook;
  const command: AppCommand = { type: 'posture', is: otherPosture(posture) };
  if (is === null) return [{ type: 'check', label: t('tray.standing'), checked: posture === 'standing', command }];
  return [
    { type: 'text', label: postureText(is, preferences.postureEveryMs, t) },
    action(t(is === 'standing' ? 'posture.now.standing' : 'posture.now.sitting'), command),
  ];
}

function action(label: string, command: AppCommand, enabled = true): MenuEntry {
  return { type: 'action', label, command, enabled };
}
