/** The main process's sentences: whole messages from the locale, with times and durations filled in. */
import type { RoutineSummary, ShortcutStatuses, Snapshot } from '../contract.ts';
import type { Posture, RefusalReason } from '../core/cycle/cycleTypes.ts';
import type { KindOutlook } from '../core/cycle/outlook.ts';
import { shortcutNames, type Shortcuts } from '../core/preferences/systemPreferences.ts';
import { lengthText } from '../core/routine/lengthText.ts';
import { timingOf } from '../core/cycle/timing.ts';
import { timingText } from '../core/senses/timingText.ts';
import type { Translate } from '../core/text/messages.ts';
import { SECOND } from '../core/time/time.ts';
import type { Interpreter } from './interpreter.ts';

export function routineText(routine: RoutineSummary, t: Translate): string {
  return t('tray.routine', { name: routine.name, length: lengthText(routine.seconds, t) });
}

/** Why the next break comes when it does, or why nothing does: one sentence. */
export function timingSentence({ outlook, senses }: Snapshot, t: Translate): string {
  return timingText(timingOf(outlook), senses, t);
}

/** A break that may be had in place of a longer one, by name and length. */
export function shorterText({ name, breakMs }: Pick<KindOutlook, 'name' | 'breakMs'>, t: Translate): string {
  return t('reminder.shorter', { kind: name, length: lengthText(breakMs / SECOND, t) });
}

/** One line that suggests a change of posture. @param afterMs time in the present one */
export function postureText(suggested: Posture, afterMs: number, t: Translate): string {
  return t(suggested === 'standing' ? 'posture.suggest.standing' : 'posture.suggest.sitting', {
    duration: lengthText(afterMs / SECOND, t),
  });
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

/** Title and body of what is said where data of a newer version were found, and left as they are. */
export function dataNewer(t: Translate): [title: string, body: string] {
  return [t('problem.dataNewer.title'), t('problem.dataNewer.body')];
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
