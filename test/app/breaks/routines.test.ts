import { describe, expect, test } from 'vitest';
import { routinesFound } from '../../../src/app/breaks/routineWording.ts';
import { defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
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
    expect(offered(desk)).toEqual([
      ...[
        'between_45',
        'eyes_60',
        'downshift_60',
        'wrists_60',
        'midback_75',
        'bow_90',
        'neck_90',
        'rock_90',
        'sigh_120',
      ],
      ...['chair_180', 'long_exhale_240', 'evening_chair_360', 'paces_420'],
    ]);
    expect(desk.app.snapshot().standIns).toMatchObject({ unfold_90: 'rock_90', stand_180: 'chair_180' });

    desk.app.perform({ type: 'startBreak', kind: 'release' });
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('chair_180');
  });

  test('is heeded by the reminder: it names the length of what will run', () => {
    const desk = simulateApp();
    desk.app.setPreferences({ body: { cannotStand: true } });
    desk.work(31 * MINUTE);
    expect(desk.events.at(-1)).toBe('reminder: 30 minutes at your desk | Time for a 90 sec break. Click to start.');
  });

  test('leaves the chosen routines as they were chosen: taken back, they are there again', () => {
    const desk = simulateApp();
    desk.app.setPreferences({ body: { cannotStand: true } });
    desk.app.setPreferences({ body: { cannotStand: false } });
    expect(desk.savedPreferences.at(-1)?.breakKinds.map(({ routines }) => routines)).toEqual(
      defaultPreferences.breakKinds.map(({ routines }) => routines),
    );
    desk.app.perform({ type: 'startBreak', kind: 'release' });
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('stand_180');
  });

  test('decides what is told of a routine: seated breathing in its place is no reason to leave anything out', () => {
    const desk = simulateApp();
    const toldOfBow = () => desk.app.snapshot().routines.find(({ id }) => id === 'bow_90');
    expect(toldOfBow()?.facts?.leaveOut).toContain('hipReplacement');
    desk.app.setPreferences({ body: { hipPrecautions: true } });
    expect(toldOfBow()).toMatchObject({ name: 'Seated breathing', facts: null });
    expect(desk.app.snapshot().routines.find(({ id }) => id === 'sigh_120')?.facts?.leaveOut).toContain('panic');
  });

  test('a break that has begun goes on as it began; the next one is another', () => {
    const desk = simulateApp();
    desk.choose('Start break', 'Standing stretch · 3 min');
    desk.work(15 * SECOND);
    const before = desk.app.snapshot().guidedBreak?.routine;
    desk.app.setPreferences({ body: { cannotStand: true }, pace: '5-5' });
    desk.work(5 * SECOND);
    expect(desk.app.snapshot().guidedBreak?.routine).toEqual(before);
    expect(desk.app.snapshot().guidedBreak?.elapsedMs).toBe(20_000);

    desk.app.perform({ type: 'endBreak' });
    desk.app.perform({ type: 'startBreak', kind: 'release' });
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('rock_90');
  });

  test('the wind-down is offered to everybody, seated where there is no floor', () => {
    const desk = simulateApp({
      preferences: {
        windDown: { enabled: true, at: '09:30' },
        body: { ...defaultBody, noFloor: true },
      },
    });
    desk.work(31 * MINUTE);
    expect(desk.events.some((event) => event.startsWith('wind-down: Time to wind down'))).toBe(true);
  });
});

describe('what is there for straps', () => {
  test('is offered, and known at all, only where a strap is wanted; and by no length of a break', () => {
    const desk = simulateApp();
    const forStraps = (): readonly string[] =>
      [...offered(desk), ...desk.app.snapshot().knownRoutines.map(({ id }) => id)].filter((id) =>
        ['before_after_300', 'find_pace_600'].includes(id),
      );
    expect(forStraps()).toEqual([]);
    desk.app.setPreferences({ heartStrap: true });
    expect(forStraps()).toEqual(['before_after_300', 'find_pace_600', 'before_after_300', 'find_pace_600']);
    desk.app.setPreferences({
      breakKinds: [
        { id: 'long', everyMs: 60 * MINUTE, lengthMs: 10 * MINUTE, naturalBreakMs: 5 * MINUTE, routines: ['gone'] },
      ],
    });
    desk.app.perform({ type: 'startBreak', kind: 'long' });
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('paces_420');
  });

  test('the search for a pace keeps its own ones, whatever the person breathes at', () => {
    const desk = simulateApp({ preferences: { heartStrap: true, pace: '4-8', rampIn: true } });
    desk.app.perform({ type: 'startBreak', routine: 'find_pace_600' });
    const breaths = desk.app
      .snapshot()
      .guidedBreak?.routine.steps.flatMap(({ breath }) => (breath ? [breath.out] : []));
    expect(breaths).toEqual([5.5, 6, 6.5, 7, 8]);
  });
});

describe('a pace', () => {
  test('with held breath is refused until the warning is accepted, and then breathed', () => {
    const desk = simulateApp();
    expect(desk.app.setPreferences({ pace: 'box' })).toMatchObject({ accepted: false, field: 'pace' });
    expect(desk.app.setPreferences({ holdsAccepted: true, pace: 'box' })).toEqual({ accepted: true });
    desk.choose('Start break', 'Slow breathing · 60 sec');
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
    expect(desk.app.snapshot().guidedBreak?.routine.id).toBe('circles_90'); // the kind's turn goes on
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
        'You already have a routine with the id “mine”. Delete that one, or give the new one a different id. (Line 1 of the file.)',
    });
  });

  test.each([
    ['no JSON', '{', 'Nothing was imported: mine.json isn’t a valid JSON file. (Line 1 of the file.)'],
    [
      'an unknown pose',
      { steps: [{ ...mine.steps[0], pose: 'headstand' }] },
      'Step 1, pose: there is no pose called “headstand”. (Line 1 of the file.)',
    ],
    [
      'a missing field',
      { steps: [{ ...mine.steps[0], seconds: undefined }] },
      'Step 1, seconds: missing. (Line 1 of the file.)',
    ],
    [
      'a number as text',
      { steps: [{ ...mine.steps[0], seconds: 'ten' }] },
      'Step 1, seconds: needs a number. (Line 1 of the file.)',
    ],
    ['a misspelt field', { colour: 'red' }, 'The routine: unknown field: colour. Check the spelling.'],
    [
      'a wrong sum',
      { seconds: 30 },
      'Routine, seconds: set to 30 seconds, but the steps add up to 20. (Line 1 of the file.)',
    ],
    [
      'a shipped id',
      { id: 'stand_180' },
      'The id “stand_180” belongs to a built-in routine. Give yours a different id. (Line 1 of the file.)',
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
      message: `Step 2, seconds: needs a number. (Line ${String(line)} of the file.)`,
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
        'Your routine mine.json can’t be used',
        'Step 2, line 1: 9 words are too many to say in 2 seconds. Shorten the line or give it more time. Your file wasn’t changed. Unbrace uses a built-in routine instead.',
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
        '10 of your routines can’t be used',
        '0.json, 1.json, 2.json and 7 more. You’ll find what’s wrong with each in main.log. Unbrace uses built-in routines instead.',
      ],
    ]);
  });

  test('what can be no routine is told with where it was put, and files beyond the most with their number', () => {
    const pipe = { file: 'pipe.json', asideFile: 'pipe.json.damaged', why: 'it is no regular file' };
    expect(toldOf([pipe], 3500)).toEqual([
      [
        'Your routine pipe.json can’t be used',
        'It’s too large for a routine, or can’t be read as a file. It was put aside as pipe.json.damaged.',
      ],
      ['Too many routine files', 'Unbrace reads 500 of them. 3,500 more are unchanged and aren’t used.'],
    ]);
  });
});
