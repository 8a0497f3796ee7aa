import { expect, it } from 'vitest';
import { writtenTexts } from '../../../scripts/setup/localeTexts.ts';
import { breakNames } from '../../../renderer/history/breakNames.ts';
import { startInterpreter } from '../../../src/app/interpreter.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

function inGerman() {
  const interpreter = startInterpreter({ times: () => null, preferred: () => ['de'], read: writtenTexts }, 'system');
  const { app } = simulateApp({ interpreter });
  return { app, names: () => breakNames(app.snapshot(), interpreter.t) };
}

it('calls a kind that ships in the person’s language, and another as they do', () => {
  const { app, names } = inGerman();
  expect(names().kind('reset')).toBe('Kurze Pause');
  app.setPreferences({ breakKinds: [{ id: 'reset', name: 'Stretch' }] });
  expect(names().kind('reset')).toBe('Stretch');
  expect(names().kind('release')).toBe('release'); // deleted since
});

it('knows a routine that body or place rule out by now', () => {
  const { app, names } = inGerman();
  const name = names().routine('floor_300');
  expect(name).not.toBe('floor_300');
  app.setPreferences({ body: { noFloor: true } });
  expect(app.snapshot().routines.map(({ id }) => id)).not.toContain('floor_300');
  expect(names().routine('floor_300')).toBe(name);
  expect(names().routine('long_gone')).toBe('long_gone');
  expect(names().routine(null)).toBe('Ruhiges Atmen');
});
