import { expect, test } from 'vitest';
import { systemCalls } from '../../../src/app/preferences/systemCalls.ts';
import type { LoginItemState } from '../../../src/contract.ts';
import { noStrap } from '../../support/noStrap.ts';
import { quietSystem } from '../../support/quietSystem.ts';

/** A system in which start at login goes as told. */
function targetWhere(set: (on: boolean) => LoginItemState) {
  let state: LoginItemState = 'off';
  return systemCalls({
    loginItem: {
      state: () => state,
      set: (on) => {
        state = set(on);
      },
    },
    shortcuts: { statuses: () => ({ pause: 'desktopDecides' }), rest: () => undefined },
    input: { isBlind: () => true },
    windows: { pagePainted: () => undefined, canBePlaced: () => false, heart: noStrap },
    surface: { card: quietSystem.card, notificationTrouble: () => null },
    isTrayShown: () => Promise.resolve('yes'),
    notificationSettings: { offered: false, open: () => undefined },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    updater: null,
    about: {
      versions: { version: '1.0.0', electron: '45.0.0', sources: '' },
      ...{ licences: () => Promise.resolve(''), copyDiagnostics: () => Promise.resolve() },
    },
    ...{ bells: quietSystem.bells, noteOutput: quietSystem.noteOutput },
    t: (key) => key,
  });
}

test('start at login that the system wants approved is taken, and shown as waiting for that', () => {
  const target = targetWhere((on) => (on ? 'needsApproval' : 'off'));
  expect(target.setStartAtLogin(true)).toEqual({ accepted: true });
  expect(target.state()).toMatchObject({
    loginItem: 'needsApproval',
    shortcuts: { pause: 'desktopDecides' },
    inputIsUnknown: true,
    placesWindows: false,
  });
  expect(target.setStartAtLogin(false)).toEqual({ accepted: true });
});

test('one that the system does not take, or refuses with an error, is refused', () => {
  const refusal = { accepted: false, field: 'startAtLogin', message: 'system.startAtLogin.refused' };
  expect(targetWhere(() => 'off').setStartAtLogin(true)).toEqual(refusal);
  expect(targetWhere(() => 'desktopDecides').setStartAtLogin(true)).toEqual(refusal);
  const broken = targetWhere(() => {
    throw new Error('no rights');
  });
  expect(broken.setStartAtLogin(true)).toEqual(refusal);
});
