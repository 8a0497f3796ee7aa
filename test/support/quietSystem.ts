/** What windows' calls reach besides the app, where nothing is there and nothing comes of what is asked. */
import type { PreferencesTransfer } from '../../src/app/preferences/preferencesTransfer.ts';
import type { SystemCalls } from '../../src/app/preferences/systemCalls.ts';
import { noStrap } from './noStrap.ts';

const nothing = (): undefined => undefined;

export const quietSystem: SystemCalls = {
  card: { shown: () => null, answer: nothing, dismiss: nothing, fit: nothing, focus: nothing },
  about: { licences: () => Promise.resolve(''), copyDiagnostics: () => Promise.resolve() },
  state: () => ({
    ...{ loginItem: 'off', shortcuts: {}, inputIsUnknown: false, notificationTrouble: null },
    ...{ hasNotificationSettings: false, placesWindows: true },
    ...{ updateWay: null, version: '1.0.0', electron: '45.0.0', sources: '' },
  }),
  isTrayShown: () => Promise.resolve('unknown'),
  setStartAtLogin: () => ({ accepted: true }),
  ...{ restShortcuts: nothing, openNotificationSettings: nothing, pagePainted: nothing },
  ...{ heart: noStrap, noteStrapPacket: nothing, noteOutput: nothing },
  bells: { choose: () => Promise.resolve(null), keep: () => ({ accepted: true }), inForce: () => null },
};

export const noTransfer: PreferencesTransfer = {
  ...{ folder: () => '', showFolder: nothing },
  ...{ write: () => Promise.resolve(null), read: () => Promise.resolve(null) },
};
