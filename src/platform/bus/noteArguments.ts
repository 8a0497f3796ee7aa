/**
 * What a notification server is asked to show, as the arguments of its `Notify`.
 * Source: Desktop Notifications Specification 1.2 (freedesktop.org), "Hints" and "Capabilities".
 */
import type { SystemNote } from '../../app/ports.ts';
import type { BusVariant, ValuesOf } from './busSignature.ts';

export const NOTIFY_SIGNATURE = 'susssasa{sv}i';

/** A click on the note itself. All other actions are buttons, or entries of a menu. */
export const DEFAULT_ACTION = 'default';
/** xfce4-notifyd shows even that as a button, unless it has nothing to write on it. */
const NO_LABEL = '';

const URGENCY = { normal: 1, critical: 2 } as const;
const EXPIRES = { asTheServerThinks: -1, never: 0 } as const;

export interface NoteLooks {
  readonly appName: string;
  /** A file that other programs can read. */
  readonly icon: string;
  /** The name of our .desktop file, by which a desktop knows whose note it is. */
  readonly desktopEntry: string;
}

/** @param replaced the number of the note in whose place it comes; 0 for none */
export function noteArguments(
  { title, body, question, urgent, actions }: SystemNote,
  replaced: number,
  capabilities: ReadonlySet<string>,
  { appName, icon, desktopEntry }: NoteLooks,
): ValuesOf<typeof NOTIFY_SIGNATURE> {
  const canAnswer = capabilities.has('actions');
  const text = canAnswer ? body : question;
  // Neither `transient` nor `resident`: what still asks may be kept and answered later, and we ourselves take it away once it is answered.
  const hints = new Map<string, BusVariant>([
    ['urgency', { signature: 'y', value: urgent ? URGENCY.critical : URGENCY.normal }],
    ['desktop-entry', { signature: 's', value: desktopEntry }],
    ['suppress-sound', { signature: 'b', value: true }],
  ]);
  return [
    appName,
    replaced,
    icon,
    title,
    capabilities.has('body-markup') ? escaped(text) : text,
    actions.length === 0 || !canAnswer
      ? []
      : [DEFAULT_ACTION, NO_LABEL, ...actions.flatMap(({ action, label }) => [action, label])],
    hints,
    urgent ? EXPIRES.never : EXPIRES.asTheServerThinks,
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
