/**
 * Every setting there is, as data: where it stands, what it is called, and by which words it is found. What is not in
 * this list cannot be drawn, so nothing that is drawn is missed by the search.
 */
import type { MessageKey } from '../../../src/core/text/messages.ts';

/** What only macOS can do is neither shown nor found elsewhere. */
export const isMac = navigator.userAgent.includes('Macintosh');

export const sections = {
  breaks: 'preferences.breaks',
  schedule: 'preferences.schedule',
  reminders: 'preferences.reminders',
  body: 'preferences.body',
  breathing: 'preferences.breathing',
  ownRoutines: 'preferences.ownRoutines',
  breakWindow: 'preferences.breakWindow',
  sound: 'preferences.sound',
  system: 'system.title',
  data: 'preferences.data',
} as const satisfies Record<string, MessageKey>;
export type SectionId = keyof typeof sections;

export const sectionIds = Object.keys(sections) as readonly SectionId[];

/** The names that have a sentence on what they do (`….means`) and other words to be found by (`….also`), whole without values. */
type SettingName = {
  [Key in MessageKey]: `${Key}.means` | `${Key}.also` extends MessageKey ? Key : never;
}[MessageKey];

export interface SettingEntry {
  readonly section: SectionId;
  readonly name: SettingName;
  /** The preferences it changes, as dotted names; a break kind's as `breakKinds.…`. */
  readonly changes: readonly string[];
  readonly onlyOnMac?: true;
}

const table = {
  kindName: { section: 'breaks', name: 'preferences.kind.name', changes: ['breakKinds.name'] },
  interval: { section: 'breaks', name: 'preferences.interval', changes: ['breakKinds.everyMs'] },
  length: { section: 'breaks', name: 'preferences.length', changes: ['breakKinds.lengthMs', 'breakKinds.routines'] },
  routines: { section: 'breaks', name: 'preferences.chooseRoutines', changes: ['breakKinds.routines'] },
  naturalBreak: { section: 'breaks', name: 'preferences.naturalBreak', changes: ['breakKinds.naturalBreakMs'] },
  standing: { section: 'breaks', name: 'preferences.standing', changes: ['breakKinds.standingFactor'] },
  clockTimes: { section: 'breaks', name: 'preferences.clockTimes', changes: ['breakKinds.at', 'breakKinds.days'] },
  workingHours: { section: 'schedule', name: 'preferences.workingHours', changes: ['workingHours'] },
  windDown: { section: 'schedule', name: 'preferences.windDown', changes: ['windDown.enabled'] },
  windDownAt: { section: 'schedule', name: 'preferences.windDownAt', changes: ['windDown.at'] },
  deskDayStarts: { section: 'schedule', name: 'preferences.deskDayStarts', changes: ['deskDayStarts'] },
  dayLimit: { section: 'schedule', name: 'preferences.dayLimit', changes: ['dayLimitMs'] },
  insistence: { section: 'reminders', name: 'preferences.insistence', changes: ['insistence'] },
  reminderStyle: { section: 'reminders', name: 'system.reminderStyle', changes: ['reminderStyle'] },
  waitForLull: { section: 'reminders', name: 'preferences.lull', changes: ['waitForLull'] },
  remindAgain: { section: 'reminders', name: 'preferences.remindAgain', changes: ['remindAgainMs'] },
  grace: { section: 'reminders', name: 'preferences.grace', changes: ['graceMs'] },
  snooze: { section: 'reminders', name: 'preferences.snooze', changes: ['snoozeMs'] },
  maxSnoozes: { section: 'reminders', name: 'preferences.maxSnoozes', changes: ['maxSnoozes'] },
  merge: { section: 'reminders', name: 'preferences.merge', changes: ['mergeWithinMs'] },
  away: { section: 'reminders', name: 'preferences.away', changes: ['awayAfterMs'] },
  settle: { section: 'reminders', name: 'preferences.settle', changes: ['settleMs'] },
  soreKnee: { section: 'body', name: 'preferences.body.soreKnee', changes: ['body.soreKnee'] },
  pregnantOrReflux: { section: 'body', name: 'preferences.body.pregnantOrReflux', changes: ['body.pregnantOrReflux'] },
  hipPrecautions: { section: 'body', name: 'preferences.body.hipPrecautions', changes: ['body.hipPrecautions'] },
  noFloor: { section: 'body', name: 'preferences.body.noFloor', changes: ['body.noFloor'] },
  cannotStand: { section: 'body', name: 'preferences.body.cannotStand', changes: ['body.cannotStand'] },
  pace: { section: 'breathing', name: 'preferences.pace', changes: ['pace', 'holdsAccepted'] },
  rampIn: { section: 'breathing', name: 'preferences.rampIn', changes: ['rampIn'] },
  ownRoutines: { section: 'ownRoutines', name: 'preferences.ownRoutines', changes: [] },
  checkInEvery: { section: 'breakWindow', name: 'preferences.breakWindow.checkIn', changes: ['checkInEvery'] },
  cards: { section: 'breakWindow', name: 'preferences.breakWindow.cards', changes: ['cards'] },
  psoasBand: { section: 'breakWindow', name: 'preferences.breakWindow.psoasBand', changes: ['psoasBand'] },
  breaksFillScreen: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.breaksFillScreen',
    changes: ['breaksFillScreen'],
  },
  breaksOnEveryDisplay: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.breaksOnEveryDisplay',
    changes: ['breaksOnEveryDisplay'],
  },
  sound: { section: 'sound', name: 'preferences.sound.what', changes: ['sound'] },
  voice: { section: 'sound', name: 'preferences.sound.voiceChoice', changes: ['voice'] },
  speechRate: { section: 'sound', name: 'preferences.sound.rate', changes: ['speechRate'] },
  volume: { section: 'sound', name: 'preferences.volume', changes: ['volume'] },
  language: { section: 'system', name: 'system.language', changes: ['language'] },
  theme: { section: 'system', name: 'system.theme', changes: ['theme'] },
  startAtLogin: { section: 'system', name: 'system.startAtLogin', changes: [] },
  minutesInMenuBar: {
    section: 'system',
    name: 'system.minutesInMenuBar',
    changes: ['minutesInMenuBar'],
    onlyOnMac: true,
  },
  shortcuts: { section: 'system', name: 'system.shortcuts', changes: ['shortcuts'] },
  dataFolder: { section: 'data', name: 'preferences.dataFolder', changes: [] },
  transfer: { section: 'data', name: 'preferences.transfer', changes: [] },
  reset: { section: 'data', name: 'preferences.reset', changes: [] },
} as const satisfies Record<string, SettingEntry>;

export type SettingId = keyof typeof table;

export const settings: Readonly<Record<SettingId, SettingEntry>> = table;

/** Those that mean something on this system. */
export const settingIds = (Object.keys(table) as readonly SettingId[]).filter(
  (id) => isMac || settings[id].onlyOnMac !== true,
);

/** The one sentence that says what a setting does. */
export function meansOf(id: SettingId): MessageKey {
  return `${settings[id].name}.means`;
}

/** The settings of a section, in the order of the list. */
export function settingsIn(section: SectionId): readonly SettingId[] {
  return settingIds.filter((id) => settings[id].section === section);
}
