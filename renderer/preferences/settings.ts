/**
 * Every setting there is, as data: where it stands, what it is called, and by which words it is found. What is not in
 * this list cannot be drawn, so nothing that is drawn is missed by the search.
 */
import type { MessageKey } from '../../src/core/messages.ts';

export const sections = {
  breaks: 'preferences.breaks',
  reminders: 'preferences.reminders',
  body: 'preferences.body',
  breathing: 'preferences.breathing',
  ownRoutines: 'preferences.ownRoutines',
  breakWindow: 'preferences.breakWindow',
  sound: 'preferences.sound',
  system: 'system.title',
} as const satisfies Record<string, MessageKey>;
export type SectionId = keyof typeof sections;

export const sectionIds = Object.keys(sections) as readonly SectionId[];

/** A setting; all its sentences are whole without values. */
export interface SettingEntry {
  readonly section: SectionId;
  readonly name: MessageKey;
  /** The one sentence that says what it does; absent where each of its answers has its own. */
  readonly means?: MessageKey;
  /** Words that people may look for instead, in one message. */
  readonly also: MessageKey;
  /** The preferences it changes, as dotted names; a break kind's as `breakKinds.…`. */
  readonly changes: readonly string[];
}

const table = {
  interval: {
    section: 'breaks',
    name: 'preferences.interval',
    means: 'preferences.interval.means',
    also: 'preferences.interval.also',
    changes: ['breakKinds.everyMs'],
  },
  length: {
    section: 'breaks',
    name: 'preferences.length',
    also: 'preferences.length.also',
    changes: ['breakKinds.lengthMs', 'breakKinds.routines'],
  },
  routines: {
    section: 'breaks',
    name: 'preferences.chooseRoutines',
    means: 'preferences.chooseRoutines.means',
    also: 'preferences.chooseRoutines.also',
    changes: ['breakKinds.routines'],
  },
  insistence: {
    section: 'reminders',
    name: 'preferences.insistence',
    means: 'preferences.insistence.means',
    also: 'preferences.insistence.also',
    changes: ['insistence'],
  },
  reminderStyle: {
    section: 'reminders',
    name: 'system.reminderStyle',
    means: 'system.reminderStyle.means',
    also: 'system.reminderStyle.also',
    changes: ['reminderStyle'],
  },
  waitForLull: {
    section: 'reminders',
    name: 'preferences.lull',
    means: 'preferences.lull.means',
    also: 'preferences.lull.also',
    changes: ['waitForLull'],
  },
  snooze: {
    section: 'reminders',
    name: 'preferences.snooze',
    means: 'preferences.snooze.means',
    also: 'preferences.snooze.also',
    changes: ['snoozeMs'],
  },
  soreKnee: {
    section: 'body',
    name: 'preferences.body.soreKnee',
    means: 'preferences.body.soreKnee.means',
    also: 'preferences.body.soreKnee.also',
    changes: ['body.soreKnee'],
  },
  pregnantOrReflux: {
    section: 'body',
    name: 'preferences.body.pregnantOrReflux',
    means: 'preferences.body.pregnantOrReflux.means',
    also: 'preferences.body.pregnantOrReflux.also',
    changes: ['body.pregnantOrReflux'],
  },
  hipPrecautions: {
    section: 'body',
    name: 'preferences.body.hipPrecautions',
    means: 'preferences.body.hipPrecautions.means',
    also: 'preferences.body.hipPrecautions.also',
    changes: ['body.hipPrecautions'],
  },
  noFloor: {
    section: 'body',
    name: 'preferences.body.noFloor',
    means: 'preferences.body.noFloor.means',
    also: 'preferences.body.noFloor.also',
    changes: ['body.noFloor'],
  },
  cannotStand: {
    section: 'body',
    name: 'preferences.body.cannotStand',
    means: 'preferences.body.cannotStand.means',
    also: 'preferences.body.cannotStand.also',
    changes: ['body.cannotStand'],
  },
  pace: {
    section: 'breathing',
    name: 'preferences.pace',
    means: 'preferences.pace.means',
    also: 'preferences.pace.also',
    changes: ['pace', 'holdsAccepted'],
  },
  rampIn: {
    section: 'breathing',
    name: 'preferences.rampIn',
    means: 'preferences.rampIn.means',
    also: 'preferences.rampIn.also',
    changes: ['rampIn'],
  },
  ownRoutines: {
    section: 'ownRoutines',
    name: 'preferences.ownRoutines',
    means: 'preferences.ownRoutines.lead',
    also: 'preferences.ownRoutines.also',
    changes: [],
  },
  checkInEvery: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.checkIn',
    means: 'preferences.breakWindow.checkIn.means',
    also: 'preferences.breakWindow.checkIn.also',
    changes: ['checkInEvery'],
  },
  cards: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.cards',
    means: 'preferences.breakWindow.cards.means',
    also: 'preferences.breakWindow.cards.also',
    changes: ['cards'],
  },
  psoasBand: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.psoasBand',
    means: 'preferences.breakWindow.psoasBand.means',
    also: 'preferences.breakWindow.psoasBand.also',
    changes: ['psoasBand'],
  },
  breaksFillScreen: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.breaksFillScreen',
    means: 'preferences.breakWindow.breaksFillScreen.means',
    also: 'preferences.breakWindow.breaksFillScreen.also',
    changes: ['breaksFillScreen'],
  },
  breaksOnEveryDisplay: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.breaksOnEveryDisplay',
    means: 'preferences.breakWindow.breaksOnEveryDisplay.means',
    also: 'preferences.breakWindow.breaksOnEveryDisplay.also',
    changes: ['breaksOnEveryDisplay'],
  },
  sound: {
    section: 'sound',
    name: 'preferences.sound.what',
    means: 'preferences.sound.what.means',
    also: 'preferences.sound.also',
    changes: ['sound'],
  },
  voice: {
    section: 'sound',
    name: 'preferences.sound.voiceChoice',
    means: 'preferences.sound.voiceChoice.means',
    also: 'preferences.sound.voiceChoice.also',
    changes: ['voice'],
  },
  speechRate: {
    section: 'sound',
    name: 'preferences.sound.rate',
    means: 'preferences.sound.rate.means',
    also: 'preferences.sound.rate.also',
    changes: ['speechRate'],
  },
  volume: {
    section: 'sound',
    name: 'preferences.volume',
    means: 'preferences.volume.means',
    also: 'preferences.volume.also',
    changes: ['volume'],
  },
  startAtLogin: {
    section: 'system',
    name: 'system.startAtLogin',
    means: 'system.startAtLogin.means',
    also: 'system.startAtLogin.also',
    changes: [],
  },
  shortcuts: {
    section: 'system',
    name: 'system.shortcuts',
    means: 'system.shortcut.how',
    also: 'system.shortcuts.also',
    changes: ['shortcuts'],
  },
} as const satisfies Record<string, SettingEntry>;

export type SettingId = keyof typeof table;

export const settings: Readonly<Record<SettingId, SettingEntry>> = table;

export const settingIds = Object.keys(table) as readonly SettingId[];

/** The sentence that says what a setting does, or its name where its answers say it. */
export function meansOf(id: SettingId): MessageKey {
  return settings[id].means ?? settings[id].name;
}

/** The settings of a section, in the order of the list. */
export function settingsIn(section: SectionId): readonly SettingId[] {
  return settingIds.filter((id) => settings[id].section === section);
}
