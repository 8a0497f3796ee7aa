import { describe, expect, test } from 'vitest';
import { routinesFound } from '../../../src/app/breaks/routineWording.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { english } from '../../support/english.ts';
import { simulateApp, type SimulatedApp } from '../../support/simulatedApp.ts';

const mine: Routine = {
  id: 'mine',
  name: 'My pause',
  setting: 'chair',
  seconds: 20,
  steps: [{ kind: 'breathe', seconds: 20, pose: 'chair_tall', cues: [{ at: 0, say: 'Just sit.' }] }],
};

const toldOf = (broken: Parameters<typeof routinesFound>[0]['broken'], left = 0) =>
  routinesFound({ broken, left }, 'main.log', { list: (words) => words.join(', '), t: english });

function offered({ app }: SimulatedApp): readonly string[] {
  return app.snapshot().routines.map(({ id }) => id);
}

describe('what a person tells about their body', () => {
  test('decides what is offered, and what a break kind runs', () => {
    const desk = simulateApp();
    desk.app.setPreferences({ body: { cannotStand: true } });
    expect(offered(desk)).toEqual(['downshift_60', 'chair_180', 'winddown_420']);
    expect(desk.app.snapshot().standIns).toMatchObject({ unfold_90: 'downshift_60', stand_180: 'chair_180' });

    desk.app.perform({ type: 'startBreak', kind: 'release' });
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('chair_180');
  });

  test('is heeded by the reminder: it names the length of what will run', () => {
    const desk = simulateApp();
    desk.app.setPreferences({ body: { cannotStand: true } });
    desk.work(31 * MINUTE);
    expect(desk.events.at(-1)).toBe('reminder: 30 minutes folded | 60 s to unfold? Click to start.');
  });

  test('leaves the chosen routines as they were chosen: taken back, they are there again', () => {
    const desk = simulateApp();
    desk.app.setPreferences({ body: { cannotStand: true } });
    desk.app.setPreferences({ body: { cannotStand: false } });
    expect(desk.savedPreferences.at(-1)?.breakKinds.map(({ routines }) => routines)).toEqual([
      ['unfold_90', 'downshift_60'],
      ['stand_180', 'walk_180', 'chair_180'],
    ]);
    desk.app.perform({ type: 'startBreak', kind: 'release' });
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('stand_180');
  });

  test('a break that has begun goes on as it began; the next one is another', () => {
    const desk = simulateApp();
    desk.choose('Start break', 'At the desk · 3 min');
    desk.work(15 * SECOND);
    const before = desk.app.snapshot().guidedBreak?.routine;
    desk.app.setPreferences({ body: { cannotStand: true }, pace: '5-5' });
    desk.work(5 * SECOND);
    expect(desk.app.snapshot().guidedBreak?.routine).toEqual(before);
    expect(desk.app.snapshot().guidedBreak?.elapsedMs).toBe(20_000);

    desk.app.perform({ type: 'endBreak' });
    desk.app.perform({ type: 'startBreak', kind: 'release' });
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('chair_180');
  });

  test('the wind-down is offered to everybody, seated where there is no floor', () => {
    const desk = simulateApp({
      preferences: {
        windDown: { enabled: true, at: '09:30' },
        body: { soreKnee: false, pregnantOrReflux: false, hipPrecautions: false, noFloor: true, cannotStand: false },
      },
    });
    desk.work(31 * MINUTE);
    expect(desk.events.some((event) => event.startsWith('wind-down: Work is closing'))).toBe(true);
  });
});

describe('a pace', () => {
  test('with held breath is refused until the warning is accepted, and then breathed', () => {
    const desk = simulateApp();
    expect(desk.app.setPreferences({ pace: 'box' })).toMatchObject({ accepted: false, field: 'pace' });
    expect(desk.app.setPreferences({ holdsAccepted: true, pace: 'box' })).toEqual({ accepted: true });
    desk.choose('Start break', 'Downshift · 60 s');
    const rhythms = desk.app.snapshot().guidedBreak?.routine.steps.map(({ breath }) => breath?.holdIn);
    expect(rhythms).toContain(4);
  });
});

describe('own routines', () => {
  test('are offered in the tray, can be chosen for a kind, and go when deleted', () => {
    const desk = simulateApp();
    expect(desk.app.ownRoutines.save(mine)).toMatchObject({ accepted: true });
    expect(desk.events).toContain('routine mine saved');
    expect(offered(desk)[0]).toBe('mine');

    const [reset, release] = desk.app.snapshot().preferences.breakKinds;
    desk.app.setPreferences({ breakKinds: [{ ...reset, routines: ['mine'] }, release] });
    desk.app.perform({ type: 'startBreak', kind: 'reset' });
    expect(desk.app.snapshot().guidedBreak?.routine.name).toBe('My pause');

    desk.app.ownRoutines.remove('mine');
    expect(desk.app.snapshot().guidedBreak?.routine.name).toBe('My pause'); // it has begun
    desk.app.perform({ type: 'endBreak' });
    desk.app.perform({ type: 'startBreak', kind: 'reset' });
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('downshift_60'); // the kind's turn goes on
  });

  test('a sound file is imported', async () => {
    const desk = simulateApp({ chosenFile: { name: 'mine.json', text: JSON.stringify(mine) } });
    expect(await desk.app.ownRoutines.importFile()).toEqual({ accepted: true, routine: mine });
    expect(offered(desk)).toContain('mine');
    expect(await desk.app.ownRoutines.importFile()).toEqual({
      accepted: false,
      step: null,
      field: 'id',
      message:
        'You already have a routine with the id “mine”: delete it first, or give the new one another id. (Line 1 of the file.)',
    });
  });

  test.each([
    ['no JSON', '{', 'mine.json is not a JSON file that can be read. (Line 1 of the file.)'],
    [
      'an unknown pose',
      { steps: [{ ...mine.steps[0], pose: 'headstand' }] },
      'Step 1, pose: there is no pose called “headstand”. (Line 1 of the file.)',
    ],
    [
      'a missing field',
      { steps: [{ ...mine.steps[0], seconds: undefined }] },
      'Step 1, seconds: this is missing. (Line 1 of the file.)',
    ],
    [
      'a number as text',
      { steps: [{ ...mine.steps[0], seconds: 'ten' }] },
      'Step 1, seconds: this must be a number. (Line 1 of the file.)',
    ],
    ['a misspelt field', { colour: 'red' }, 'The routine: no routine has a field of this name: colour.'],
    [
      'a wrong sum',
      { seconds: 30 },
      'The routine’s seconds: it says 30 s, and the steps add up to 20 s. (Line 1 of the file.)',
    ],
    [
      'a shipped id',
      { id: 'stand_180' },
      'The id “stand_180” belongs to a routine that comes with Unbrace: give yours another. (Line 1 of the file.)',
    ],
  ])('a file with %s is refused in one sentence, and nothing is written', async (_what, content, message) => {
    const text = typeof content === 'string' ? content : JSON.stringify({ ...mine, ...content });
    const desk = simulateApp({ chosenFile: { name: 'mine.json', text } });
    expect(await desk.app.ownRoutines.importFile()).toMatchObject({ accepted: false, message });
    expect(desk.events).toEqual([]);
  });

  test('a file of many lines is refused with the line', async () => {
    const [step] = mine.steps;
    const wrong = { ...mine, steps: [step, { ...step, seconds: 'ten' }] };
    const lines = JSON.stringify(wrong, null, 1).split('\n');
    const desk = simulateApp({ chosenFile: { name: 'mine.json', text: lines.join('\n') } });
    const line = 1 + lines.findIndex((text) => text.includes('"ten"'));
    expect(await desk.app.ownRoutines.importFile()).toMatchObject({
      message: `Step 2, seconds: this must be a number. (Line ${String(line)} of the file.)`,
    });
  });

  test('no file chosen is no answer', async () => {
    expect(await simulateApp().app.ownRoutines.importFile()).toBeNull();
  });

  test('one that the body rules out can still be changed and deleted', () => {
    const standing: Routine = { ...mine, steps: [{ kind: 'hold', seconds: 20, pose: 'stand_tall', cues: [] }] };
    const desk = simulateApp({ own: [standing] });
    desk.app.setPreferences({ body: { cannotStand: true } });
    const known = desk.app.snapshot().knownRoutines;
    expect(known.filter(({ own }) => own)).toMatchObject([{ id: 'mine', name: 'My pause' }]);
    expect(desk.app.originalRoutine('mine')).toEqual(standing);
  });

  test('one with the id of a shipped one takes its place, and gives it back when deleted', () => {
    const desk = simulateApp({ own: [{ ...mine, id: 'stand_180' }] });
    expect(desk.app.snapshot().routines.find(({ id }) => id === 'stand_180')).toMatchObject({ own: true, seconds: 20 });
    desk.app.ownRoutines.remove('stand_180');
    expect(desk.app.snapshot().routines.find(({ id }) => id === 'stand_180')).toMatchObject({
      own: false,
      seconds: 180,
    });
  });

  test('a broken file is told of with its step and field', () => {
    const wrong = { key: 'routine.wrong.tooManyWords', values: { words: 9, seconds: 2 } } as const;
    const broken = { file: 'mine.json', step: 2, field: 'cues.0.say', wrong };
    expect(toldOf([broken])).toEqual([
      [
        'Your routine file mine.json cannot be used',
        'Step 2, line 1: 9 words are too many to say in 2 s. The file stays as it is; a routine that comes with Unbrace runs instead.',
      ],
    ]);
  });

  test('ten bad files are one notice, which names three of them and where the rest is told', () => {
    const broken = Array.from({ length: 10 }, (_, index) => ({
      ...{ file: `${String(index)}.json`, step: null, field: 'id' },
      wrong: { key: 'routine.wrong.id' } as const,
    }));
    expect(toldOf(broken)).toEqual([
      [
        '10 of your routine files cannot be used',
        '0.json, 1.json, 2.json and 7 more. What is wrong with each stands in main.log. Routines that come with Unbrace run instead.',
      ],
    ]);
  });

  test('what can be no routine is told with where it was put, and files beyond the most with their number', () => {
    const pipe = { file: 'pipe.json', asideFile: 'pipe.json.damaged', why: 'it is no regular file' };
    expect(toldOf([pipe], 3500)).toEqual([
      [
        'Your routine file pipe.json cannot be used',
        'It is larger than any routine, or no file that can be read. It was put aside as pipe.json.damaged.',
      ],
      ['Too many routine files', 'Unbrace reads 500 of them. 3,500 more stay as they are and are not used.'],
    ]);
  });
});
