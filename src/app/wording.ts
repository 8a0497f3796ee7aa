/** The main process's sentences: whole messages from the locale, with times and durations filled in. */
import type { RoutineSummary, ShortcutStatuses, Snapshot } from '../contract.ts';
import type { RefusalReason } from '../core/cycle/cycleTypes.ts';
import { shortcutNames, type Shortcuts } from '../core/preferences/systemPreferences.ts';
import { lengthText } from '../core/routine/lengthText.ts';
import { heldBySenseText } from '../core/senses/senseText.ts';
import type { Translate } from '../core/text/messages.ts';
import { MINUTE } from '../core/time/time.ts';
import type { Interpreter } from './interpreter.ts';

/** Time still to go, "1 h 5 min", in whole minutes rounded up: a break is never announced too early. Never negative. */
export function remainingText(ms: number, t: Translate): string {
  return minutesText(Math.ceil(Math.max(0, ms) / MINUTE), t);
}

/** Time that has passed, "3 h 12 min", in whole minutes rounded down: it changes in the same moment as the time to go. */
export function passedText(ms: number, t: Translate): string {
  return minutesText(Math.floor(Math.max(0, ms) / MINUTE), t);
}

function minutesText(minutes: number, t: Translate): string {
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return t('duration.minutes', { minutes });
  return minutes % 60 === 0
    ? t('duration.hours', { hours })
    : t('duration.hoursMinutes', { hours, minutes: minutes % 60 });
}

export function routineText(routine: RoutineSummary, t: Translate): string {
  return t('tray.routine', { name: routine.name, length: lengthText(routine.seconds, t) });
}

/** One line that says what comes next, or why nothing does. */
export function nextBreakText({ outlook, senses }: Snapshot, t: Translate): string {
  const [hold] = outlook.heldBy;
  if (outlook.runningBreak !== null) return t(isPaused(outlook.runningBreak) ? 'tray.breakPaused' : 'tray.onBreak');
  if (hold !== undefined) return heldBySenseText(hold, senses, t);
  if (outlook.snoozedUntilWall !== null) return t('tray.snoozedUntil', { time: outlook.snoozedUntilWall });
  if (outlook.next === null) return t('tray.noBreaks');
  if (outlook.next.dueInMs === 0) return t('tray.overdue');
  return t('tray.next', { kind: outlook.next.name, duration: remainingText(outlook.next.dueInMs, t) });
}

/** By somebody; one that waits for its window is about to begin. */
export function isPaused({ paused, begun }: NonNullable<Snapshot['outlook']['runningBreak']>): boolean {
  return paused && begun;
}

/** Title and body of what is said when something a person asked for cannot be done now. */
export function refused(why: RefusalReason, t: Translate): [title: string, body: string] {
  return [t('problem.refused.title'), t(`refused.${why}`)];
}

/** Title and body of what is said after a damaged state file was found and dealt with. */
export function stateDamaged(asideFile: string | null, t: Translate): [title: string, body: string] {
  const body =
    asideFile === null ? t('problem.stateDamaged.bodyNotKept') : t('problem.stateDamaged.body', { file: asideFile });
  return [t('problem.stateDamaged.title'), body];
}

/** Title and body of what is said after a damaged history was found and replaced by what could be read of it. */
export function historyDamaged(
  { asideFile, recovered }: { readonly asideFile: string; readonly recovered: number },
  t: Translate,
): [title: string, body: string] {
  return [t('problem.historyDamaged.title'), t('problem.historyDamaged.body', { recovered, file: asideFile })];
}

/** Title and body of what is said where the disk refuses what is to be kept. */
export function notKept(t: Translate): [title: string, body: string] {
  return [t('app.name'), t('problem.notKept')];
}

/** Title and body of what is said once the data folder, which had gone, was made anew. */
export function folderGone(folder: string, t: Translate): [title: string, body: string] {
  return [t('problem.folderGone.title'), t('problem.folderGone.body', { folder })];
}

/** Title and body of what is said while the history cannot be written. */
export function historyWaits(t: Translate): [title: string, body: string] {
  return [t('app.name'), t('problem.historyWaits')];
}

/** Title and body of the last words of an app that cannot start. */
export function cannotStart(logFile: string, t: Translate): [title: string, body: string] {
  return [t('problem.cannotStart.title'), t('problem.cannotStart.body', { file: logFile })];
}

/** Title and body of the last words of an app that may not write where its data lies. */
export function folderNotWritable(folder: string, t: Translate): [title: string, body: string] {
  return [t('problem.folderNotWritable.title'), t('problem.folderNotWritable.body', { folder })];
}

/** Title and body of the last words of an app in whose data folder something lies that it cannot move. */
export function lockBlocked(file: string, t: Translate): [title: string, body: string] {
  return [t('problem.lockInTheWay.title'), t('problem.lockInTheWay.body', { file })];
}

/** Titles and bodies of what is said at a start where keys of our shortcuts do nothing: other apps have them, or the desktop hands none out. */
export function idleShortcuts(
  statuses: ShortcutStatuses,
  shortcuts: Shortcuts,
  { list, t }: Pick<Interpreter, 'list' | 't'>,
): readonly [title: string, body: string][] {
  const bodies = { taken: 'system.shortcutsIdle.taken', desktopRefuses: 'system.shortcut.desktopRefuses' } as const;
  return (['taken', 'desktopRefuses'] as const).flatMap((why): [string, string][] => {
    const keys = shortcutNames.flatMap((name) => (statuses[name] === why ? (shortcuts[name] ?? []) : []));
    return keys.length === 0 ? [] : [[t('system.shortcutsIdle.title'), t(bodies[why], { keys: list(keys) })]];
  });
}

/** Title and body of what is said of a window that could not be brought onto the screen. */
export function windowUnseen(t: Translate): [title: string, body: string] {
  return [t('problem.windowUnseen.title'), t('problem.windowUnseen.body')];
}

/** Title and body of what is said of a break whose window could not be brought onto the screen. */
export function breakWindowLost(t: Translate): [title: string, body: string] {
  return [t('problem.breakWindowLost.title'), t('problem.breakWindowLost.body', { show: t('tray.showBreak') })];
}

export function breakUnseen(t: Translate): [title: string, body: string] {
  return [t('problem.breakUnseen.title'), t('problem.breakUnseen.body')];
}

/** A sentence about something in a file, with the line in which it stands; as it is where that is not known (null). */
export function inLine(sentence: string, line: number | null, t: Translate): string {
  return line === null ? sentence : t('import.inLine', { sentence, line });
}
