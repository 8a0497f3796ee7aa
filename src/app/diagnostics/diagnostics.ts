/** What helps to find a fault, as a text that a person may look through and send: versions, desktop, senses, the end of the log. */
import type { Snapshot } from '../../contract.ts';
import { logWithoutPersons } from './withoutPersons.ts';

export interface DiagnosticsDeps {
  readonly snapshot: () => Pick<Snapshot, 'senses' | 'update' | 'preferences' | 'knownRoutines'>;
  /** What is known of the machine: each a word, and what it is. */
  readonly surroundings: () => Readonly<Record<string, string>>;
  /** What was written last; empty where there is nothing. */
  readonly log: () => string;
  /** Of the person and the machine. */
  readonly ownNames: () => readonly string[];
}

export function diagnosticsText({ snapshot, surroundings, log, ownNames }: DiagnosticsDeps): string {
  const { senses, update, preferences, knownRoutines } = snapshot();
  const names = [
    ...ownNames(),
    ...preferences.breakKinds.map(({ name }) => name),
    ...preferences.appRules.map(({ program }) => program),
    ...preferences.ignoredInMeetings,
    ...knownRoutines.filter(({ own }) => own).flatMap(({ id, name }) => [id, name]),
  ];
  return [
    ...Object.entries(surroundings()).map(([what, is]) => `${what}: ${is}`),
    `update: ${update.type}`,
    // By which program is nobody's business.
    ...Object.entries(senses).map(([sense, { answer, why }]) => `sense ${sense}: ${answer} (${why})`),
    '',
    ...logWithoutPersons(log(), names),
    '',
  ].join('\n');
}
