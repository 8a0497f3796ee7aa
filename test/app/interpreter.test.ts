import { describe, expect, test } from 'vitest';
import { writtenTexts } from '../../scripts/setup/localeTexts.ts';
import { startInterpreter, type LocaleTexts } from '../../src/app/interpreter.ts';
import type { Language } from '../../src/core/text/language.ts';
import { MINUTE, SECOND } from '../../src/core/time/time.ts';
import { simulateApp } from '../support/simulatedApp.ts';

/** English, and a German that says the few things these tests look at. */
function read(language: Language): LocaleTexts {
  const english = writtenTexts('en');
  if (language === 'en') return english;
  return {
    sentences: { ...english.sentences, 'tray.quit': 'Unbrace beenden', 'breakKind.reset': 'Kurzpause' },
    routines: {
      names: { 'Slow breathing': 'Runterfahren' },
      lines: { 'Take your hands off the keyboard.': 'Nimm die Hände von der Tastatur.' },
    },
    cards: { iliopsoas: { title: 'Der Iliopsoas', text: 'Ein Muskel.' } },
  };
}

const interpreter = () => startInterpreter({ preferred: () => ['en-GB', 'de-AT'], times: () => null, read }, 'system');

describe('an interpreter', () => {
  test('speaks the system’s language, with the clock of its region', () => {
    const { t, locale } = interpreter();
    expect(locale()).toEqual({ language: 'en', tag: 'en-GB' });
    const time = Date.UTC(2026, 2, 2, 19, 30);
    expect(t('timing.snoozed', { kind: 'Reset', time })).toBe('Reset comes back at 19:30: you snoozed it');
  });

  test('speaks another language from one word to the next', () => {
    const { t, use, list, locale } = interpreter();
    expect(list(['a', 'b', 'c'])).toBe('a, b and c');
    use('de');
    expect(locale()).toEqual({ language: 'de', tag: 'de-AT' });
    expect(t('tray.quit')).toBe('Unbrace beenden');
    expect(list(['a', 'b', 'c'])).toBe('a, b und c');
  });

  test('leaves lines as they are that it has no words for', () => {
    const { routine, use } = interpreter();
    use('de');
    const cues = ['Take your hands off the keyboard.', 'My own line.'].map((say, at) => ({ at, say }));
    const steps = [{ kind: 'hold', seconds: 10, pose: 'chair_tall', cues }] as const;
    const said = routine({ id: 'mine', name: 'Mine', setting: 'chair', seconds: 10, steps });
    expect(said.name).toBe('Mine');
    expect(said.steps[0]?.cues.map(({ say }) => say)).toEqual(['Nimm die Hände von der Tastatur.', 'My own line.']);
  });
});

describe('the app in another language', () => {
  const german = { language: 'de', checkInEvery: 0 } as const;

  test('changes tray, break and card as soon as the preference does', () => {
    const desk = simulateApp({ preferences: { checkInEvery: 0 }, interpreter: interpreter() });
    expect(desk.face().menu).toContainEqual(expect.objectContaining({ label: 'Quit Unbrace' }));
    desk.app.perform({ type: 'startBreak', routine: 'downshift_60' });
    expect(desk.app.snapshot().guidedBreak?.routine.name).toBe('Slow breathing');

    expect(desk.app.setPreferences({ language: 'de' })).toEqual({ accepted: true });
    expect(desk.face().menu).toContainEqual(expect.objectContaining({ label: 'Unbrace beenden' }));
    expect(desk.snapshots.at(-1)?.locale).toEqual({ language: 'de', tag: 'de-AT' });
    expect(desk.app.snapshot().guidedBreak?.routine.name).toBe('Runterfahren');
    expect(desk.app.snapshot().guidedBreak?.routine.steps[0]?.cues[0]?.say).toBe('Nimm die Hände von der Tastatur.');
    desk.work(MINUTE + SECOND);
    expect(desk.app.snapshot().afterBreak?.card?.title).toBe('Der Iliopsoas');
  });

  test('calls the kinds that ship by their names there, and keeps them as they were', () => {
    const inGerman = interpreter();
    inGerman.use('de');
    const desk = simulateApp({ preferences: german, interpreter: inGerman });
    expect(desk.app.snapshot().outlook.next?.name).toBe('Kurzpause');
    expect(desk.face().tooltip).toContain('Kurzpause');
    expect(desk.app.snapshot().preferences.breakKinds[0]?.name).toBe('Reset');
  });

  test('shows a reminder that is up anew', () => {
    const desk = simulateApp({ interpreter: interpreter() });
    desk.work(31 * MINUTE);
    const shownBefore = desk.events.filter((event) => event.startsWith('reminder: ')).length;
    desk.app.setPreferences({ language: 'de' });
    expect(desk.events.filter((event) => event.startsWith('reminder: '))).toHaveLength(shownBefore + 1);
  });
});
