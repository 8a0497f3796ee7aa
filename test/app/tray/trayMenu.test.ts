/** The tray's list of breaks: what a person meets every day at once, everything else one level down, and nothing lost. */
import { describe, expect, test } from 'vitest';
import { writtenTexts } from '../../../scripts/setup/localeTexts.ts';
import { startInterpreter } from '../../../src/app/interpreter.ts';
import type { MenuEntry } from '../../../src/app/tray/trayMenu.ts';
import { bodyQuestions, defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { languages } from '../../../src/core/text/language.ts';
import { entryAt } from '../../support/menuEntry.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

const mine: Routine = {
  id: 'mine',
  name: 'My pause',
  setting: 'chair',
  seconds: 20,
  steps: [{ kind: 'breathe', seconds: 20, pose: 'chair_tall', cues: [] }],
};

function startList(desk: SimulatedApp, label = 'Start break'): readonly MenuEntry[] {
  const list = entryAt(desk.face().menu, [label]);
  if (list.type !== 'submenu') throw new Error('The breaks are no list.');
  return list.entries;
}

const labelOf = (entry: MenuEntry): string => (entry.type === 'separator' ? '—' : entry.label);
const groupsIn = (entries: readonly MenuEntry[]) => entries.filter((entry) => entry.type === 'submenu');

/** The ids of the routines that these entries start, those of groups too. */
function startedBy(entries: readonly MenuEntry[]): readonly string[] {
  return entries.flatMap((entry) => {
    if (entry.type === 'submenu') return startedBy(entry.entries);
    const started = entry.type === 'action' && entry.command.type === 'startBreak' ? entry.command.routine : undefined;
    return started === undefined ? [] : [started];
  });
}

describe('the list of breaks', () => {
  test('has types and the routines that they go through at once, and all others by their place', () => {
    expect(startList(simulateApp()).map(labelOf)).toEqual([
      ...['Short break', 'Long break', '—'],
      ...['Slow breathing · 60 sec', 'Desk bow · 90 sec', 'Hip circles · 90 sec', 'Seated rock · 90 sec'],
      ...['Stand and breathe · 90 sec', 'Sighing · 2 min', 'Figure four · 150 sec'],
      ...['A short walk · 3 min', 'Chair stretch · 3 min', 'Foot-up stretch · 3 min', 'Hip switch · 3 min'],
      ...['Knee wipers · 3 min', 'Side-lying stretch · 3 min', 'Standing stretch · 3 min', 'Walk from the hip · 3 min'],
      ...['—', 'In a chair', 'Standing', 'On the floor', 'On a bed'],
    ]);
  });

  test('starts what is chosen in a group', () => {
    const desk = simulateApp();
    desk.choose('Start break', 'On the floor', 'Lying rest · 5 min');
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('semi_supine_300');
  });

  test.each([null, ...bodyQuestions])(
    'has each routine that there is once, and no empty group; body: %s',
    (question) => {
      const body = question === null ? defaultBody : { ...defaultBody, [question]: true };
      const desk = simulateApp({ preferences: { body, heartStrap: true }, own: [mine] });
      const entries = startList(desk);
      const offered = desk.app.snapshot().routines.map(({ id }) => id);
      expect(startedBy(entries).toSorted()).toEqual(offered.toSorted());
      for (const group of groupsIn(entries)) expect(group.entries.length).toBeGreaterThan(0);
      const separators = entries.flatMap((entry, index) => (entry.type === 'separator' ? [index] : []));
      expect(separators).not.toContain(0);
      expect(separators).not.toContain(entries.length - 1);
      expect(separators.some((index) => separators.includes(index + 1))).toBe(false);
    },
  );

  test('has what a person wrote under a name of its own, until a type goes through it', () => {
    const desk = simulateApp({ own: [mine] });
    const own = groupsIn(startList(desk)).find(({ label }) => label === 'Your routines');
    expect(own?.entries.map(labelOf)).toEqual(['My pause · 20 sec']);
    const [reset] = defaultPreferences.breakKinds;
    if (reset === undefined) throw new Error('There is no kind.');
    desk.app.setPreferences({ breakKinds: [{ ...reset, routines: ['mine'] }] });
    expect(startList(desk).slice(0, 3).map(labelOf)).toEqual(['Short break', '—', 'My pause · 20 sec']);
    expect(groupsIn(startList(desk)).map(labelOf)).toEqual([
      ...['In a chair', 'Standing', 'Walking', 'On the floor', 'On a bed'],
    ]);
  });

  test('has what stands in for a type’s routine at once, where a body rules that out', () => {
    const desk = simulateApp({ preferences: { body: { ...defaultBody, cannotStand: true } } });
    const { standIns } = desk.app.snapshot();
    expect(standIns['stand_180']).toBeDefined();
    const atOnce = startedBy(startList(desk).filter(({ type }) => type === 'action'));
    expect(atOnce).toContain(standIns['stand_180']);
    expect(atOnce).not.toContain('stand_180');
  });

  test.each(languages)('tells its groups apart in %s', (language) => {
    const interpreter = startInterpreter({ preferred: () => ['en'], times: () => null, read: writtenTexts }, language);
    const desk = simulateApp({ interpreter, own: [mine] });
    const labels = groupsIn(startList(desk, interpreter.t('tray.startBreak'))).map(labelOf);
    expect(labels).toHaveLength(5);
    expect(new Set(labels).size).toBe(5);
  });
});
