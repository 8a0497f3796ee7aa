/**
 * Every setting there is, as data: where it stands, what it is called, by which words it is found, and how it is drawn. What is not in
 * this list cannot be drawn, so nothing that is drawn is missed by the search; undo and the mark of the default live on it too, and a
 * preference without a row fails a test. A field is a shared component over a `Part`.
 */
import type { MessageKey } from '../../../src/core/text/messages.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { bodySwitchOf, choiceOf, lengthsOf, numberOf, switchOf, type RowControl } from './rowControl.ts';

/** What only macOS can do is neither shown nor found elsewhere. */
const isMac = navigator.userAgent.includes('Macintosh');

export const sections = {
  breaks: 'preferences.breaks',
  schedule: 'preferences.schedule',
  reminders: 'preferences.reminders',
  senses: 'preferences.senses',
  body: 'preferences.body',
  breathing: 'preferences.breathing',
  ownRoutines: 'preferences.ownRoutines',
  breakWindow: 'preferences.breakWindow',
  sound: 'preferences.sound',
  system: 'system.title',
  data: 'preferences.data',
  about: 'about.title',
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
  /** Absent: its section draws it by hand. */
  readonly control?: RowControl;
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
  eveningNote: { section: 'schedule', name: 'preferences.eveningNote', ...switchOf('eveningNote') },
  insistence: { section: 'reminders', name: 'preferences.insistence', changes: ['insistence'] },
  reminderStyle: {
    section: 'reminders',
    name: 'system.reminderStyle',
    ...choiceOf('reminderStyle', [
      { value: 'notification', name: 'system.reminderStyle.notification' },
      { value: 'card', name: 'system.reminderStyle.card' },
      { value: 'both', name: 'system.reminderStyle.both' },
    ]),
  },
  waitForLull: { section: 'reminders', name: 'preferences.lull', ...switchOf('waitForLull') },
  remindAgain: {
    section: 'reminders',
    name: 'preferences.remindAgain',
    ...numberOf('remindAgainMs', { unit: 'minutes', range: { from: 1, to: 60 }, step: 1 }),
  },
  grace: {
    section: 'reminders',
    name: 'preferences.grace',
    ...numberOf('graceMs', { unit: 'seconds', range: { from: 0, to: 600 }, step: 10 }),
  },
  snooze: {
    section: 'reminders',
    name: 'preferences.snooze',
    ...numberOf('snoozeMs', { unit: 'minutes', range: { from: 1, to: 60 }, step: 1 }),
  },
  maxSnoozes: {
    section: 'reminders',
    name: 'preferences.maxSnoozes',
    ...numberOf('maxSnoozes', { unit: 'times', range: { from: 0, to: 20 }, step: 1 }),
  },
  maxSkips: { section: 'reminders', name: 'preferences.maxSkips', changes: ['maxSkipsPerDay'] },
  notice: {
    section: 'reminders',
    name: 'preferences.notice',
    ...lengthsOf('noticeMs', [30 * SECOND, MINUTE, 2 * MINUTE]),
  },
  noticeOnCard: { section: 'reminders', name: 'preferences.noticeOnCard', ...switchOf('noticeOnCard') },
  postureEvery: {
    section: 'reminders',
    name: 'preferences.postureEvery',
    ...lengthsOf('postureEveryMs', [30 * MINUTE, 45 * MINUTE, 60 * MINUTE, 90 * MINUTE]),
  },
  merge: {
    section: 'reminders',
    name: 'preferences.merge',
    ...numberOf('mergeWithinMs', { unit: 'minutes', range: { from: 0, to: 30 }, step: 1 }),
  },
  away: {
    section: 'reminders',
    name: 'preferences.away',
    ...numberOf('awayAfterMs', { unit: 'minutes', range: { from: 1, to: 30 }, step: 1 }),
  },
  settle: {
    section: 'reminders',
    name: 'preferences.settle',
    ...numberOf('settleMs', { unit: 'seconds', range: { from: 0, to: 600 }, step: 10 }),
  },
  meeting: { section: 'senses', name: 'preferences.senses.meeting', changes: ['senses.meeting'] },
  ignoredInMeetings: {
    section: 'senses',
    name: 'preferences.ignoredInMeetings',
    changes: ['ignoredInMeetings'],
  },
  screenShare: { section: 'senses', name: 'preferences.senses.screenShare', changes: ['senses.screenShare'] },
  fullscreen: { section: 'senses', name: 'preferences.senses.fullscreen', changes: ['senses.fullscreen'] },
  doNotDisturb: {
    section: 'senses',
    name: 'preferences.senses.doNotDisturb',
    changes: ['senses.doNotDisturb'],
  },
  apps: { section: 'senses', name: 'preferences.senses.apps', changes: ['senses.apps'] },
  appRules: { section: 'senses', name: 'preferences.appRules', changes: ['appRules'] },
  media: { section: 'senses', name: 'preferences.senses.media', changes: ['senses.media'] },
  watching: { section: 'senses', name: 'preferences.senses.watching', changes: ['senses.watching'] },
  lock: { section: 'senses', name: 'preferences.senses.lock', changes: ['senses.lock'] },
  sleep: { section: 'senses', name: 'preferences.senses.sleep', changes: ['senses.sleep'] },
  idle: { section: 'senses', name: 'preferences.senses.idle', changes: ['senses.idle'] },
  holdAfter: {
    section: 'senses',
    name: 'preferences.holdAfter',
    ...numberOf('holdAfterMs', { unit: 'seconds', range: { from: 0, to: 600 }, step: 5 }),
  },
  releaseAfter: {
    section: 'senses',
    name: 'preferences.releaseAfter',
    ...numberOf('releaseAfterMs', { unit: 'seconds', range: { from: 0, to: 600 }, step: 10 }),
  },
  soreKnee: { section: 'body', name: 'preferences.body.soreKnee', ...bodySwitchOf('soreKnee') },
  soreBack: { section: 'body', name: 'preferences.body.soreBack', ...bodySwitchOf('soreBack') },
  pregnantOrReflux: { section: 'body', name: 'preferences.body.pregnantOrReflux', ...bodySwitchOf('pregnantOrReflux') },
  hipPrecautions: { section: 'body', name: 'preferences.body.hipPrecautions', ...bodySwitchOf('hipPrecautions') },
  hipApproach: { section: 'body', name: 'preferences.body.hipApproach', changes: ['body.hipApproach'] },
  noFloor: { section: 'body', name: 'preferences.body.noFloor', ...bodySwitchOf('noFloor') },
  cannotStand: { section: 'body', name: 'preferences.body.cannotStand', ...bodySwitchOf('cannotStand') },
  wheelchair: { section: 'body', name: 'preferences.body.wheelchair', ...bodySwitchOf('wheelchair') },
  gentlerPoses: { section: 'body', name: 'preferences.gentlerPoses', changes: ['gentlerPoses'] },
  pace: { section: 'breathing', name: 'preferences.pace', changes: ['pace', 'holdsAccepted'] },
  rampIn: { section: 'breathing', name: 'preferences.rampIn', ...switchOf('rampIn') },
  ownRoutines: { section: 'ownRoutines', name: 'preferences.ownRoutines', changes: [] },
  checkInEvery: { section: 'breakWindow', name: 'preferences.breakWindow.checkIn', changes: ['checkInEvery'] },
  sevenDays: { section: 'breakWindow', name: 'preferences.sevenDays', changes: ['sevenDays'] },
  cards: { section: 'breakWindow', name: 'preferences.breakWindow.cards', ...switchOf('cards') },
  psoasBand: { section: 'breakWindow', name: 'preferences.breakWindow.psoasBand', ...switchOf('psoasBand') },
  whileWorking: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.whileWorking',
    ...choiceOf('whileWorking', [
      { value: 'wait', name: 'preferences.breakWindow.whileWorking.wait' },
      { value: 'goOn', name: 'preferences.breakWindow.whileWorking.goOn' },
    ]),
  },
  askBeforeEnding: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.askBeforeEnding',
    ...switchOf('askBeforeEnding'),
  },
  breaksFillScreen: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.breaksFillScreen',
    ...switchOf('breaksFillScreen'),
  },
  breaksOnEveryDisplay: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.breaksOnEveryDisplay',
    ...switchOf('breaksOnEveryDisplay'),
  },
  otherDisplays: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.otherDisplays',
    ...choiceOf('otherDisplays', [
      { value: 'nothing', name: 'preferences.breakWindow.otherDisplays.nothing' },
      { value: 'dim', name: 'preferences.breakWindow.otherDisplays.dim' },
    ]),
  },
  heartStrap: {
    section: 'breakWindow',
    name: 'preferences.breakWindow.heartStrap',
    changes: ['heartStrap', 'knownHeartStrap'],
  },
  sound: {
    section: 'sound',
    name: 'preferences.sound.what',
    ...choiceOf('sound', [
      { value: 'tones', name: 'preferences.sound.tones' },
      { value: 'voice', name: 'preferences.sound.voice' },
      { value: 'both', name: 'preferences.sound.both' },
      { value: 'off', name: 'preferences.sound.off' },
    ]),
  },
  softBackground: { section: 'sound', name: 'preferences.sound.background', ...switchOf('softBackground') },
  bell: { section: 'sound', name: 'preferences.sound.bell', changes: ['ownBell'] },
  outputDevice: { section: 'sound', name: 'preferences.sound.output', changes: ['outputDevice'] },
  voice: { section: 'sound', name: 'preferences.sound.voiceChoice', changes: ['voice'] },
  speechRate: { section: 'sound', name: 'preferences.sound.rate', changes: ['speechRate'] },
  volume: { section: 'sound', name: 'preferences.volume', changes: ['volume'] },
  language: { section: 'system', name: 'system.language', changes: ['language'] },
  theme: {
    section: 'system',
    name: 'system.theme',
    ...choiceOf('theme', [
      { value: 'system', name: 'system.theme.system' },
      { value: 'light', name: 'system.theme.light' },
      { value: 'dark', name: 'system.theme.dark' },
    ]),
  },
  minutesInMenuBar: {
    section: 'system',
    name: 'system.minutesInMenuBar',
    ...switchOf('minutesInMenuBar'),
    onlyOnMac: true,
  },
  startAtLogin: { section: 'system', name: 'system.startAtLogin', changes: [] },
  shortcuts: { section: 'system', name: 'system.shortcuts', changes: ['shortcuts'] },
  keepHistory: { section: 'data', name: 'preferences.keepHistory', changes: ['keepHistoryDays'] },
  dataFolder: { section: 'data', name: 'preferences.dataFolder', changes: [] },
  transfer: { section: 'data', name: 'preferences.transfer', changes: [] },
  reset: { section: 'data', name: 'preferences.reset', changes: [] },
  updates: { section: 'about', name: 'system.updates', ...switchOf('looksForUpdates') },
  safety: { section: 'about', name: 'about.safety', changes: [] },
  diagnostics: { section: 'about', name: 'about.diagnostics', changes: [] },
  pain: { section: 'about', name: 'pain', changes: [] },
  privacy: { section: 'about', name: 'about.privacy', changes: [] },
  accessibility: { section: 'about', name: 'about.accessibility', changes: [] },
  licences: { section: 'about', name: 'about.licences', changes: [] },
} satisfies Record<string, SettingEntry>;

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
