import { describe, expect, it } from 'vitest';
import type { CheckAnswer, FeltAnswer } from '../../../src/core/checkIn/selfCheck.ts';
import { noRecords, type SelfCheckRecord } from '../../../src/core/history/records.ts';
import { defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { DAY, SECOND } from '../../../src/core/time/time.ts';
import { historyInMemory } from '../../support/history.ts';
import { simulateApp, STARTS_AT_WALL, type SimulatedApp } from '../../support/simulatedApp.ts';

/** A check is known by its routine's id; these are as short as can be. */
const routineOf = (id: string): Routine => ({
  ...{ id, name: id, setting: 'standing', seconds: 4 },
  steps: [{ kind: 'check-in', seconds: 4, pose: 'stand_tall', cues: [] }],
});
const own = [routineOf('check_tilt_75'), routineOf('check_hip_150')];
const quiet = { checkInEvery: 0, cards: false, sound: 'off' } as const;

/** The history is read a month at a time, and the main thread is free in between. */
async function yearIsRead(): Promise<void> {
  for (let month = 0; month < 20; month += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** One a month, the last of them a month ago. */
function monthly(answers: readonly Omit<SelfCheckRecord, 'beganWall' | 'endedWall' | 'utcOffsetMinutes'>[]) {
  const history = historyInMemory();
  const selfChecks = answers.map((answer, index) => {
    const beganWall = STARTS_AT_WALL - (answers.length - index) * 30 * DAY;
    return { beganWall, endedWall: beganWall + SECOND, utcOffsetMinutes: 0, ...answer };
  });
  history.add({ ...noRecords, selfChecks });
  return history;
}

async function afterCheck(id: string, options: Parameters<typeof simulateApp>[0] = {}): Promise<SimulatedApp> {
  const desk = simulateApp({ ...options, own, preferences: { ...quiet, ...options.preferences } });
  desk.app.perform({ type: 'startBreak', routine: id });
  desk.idle(5 * SECOND);
  await yearIsRead();
  return desk;
}

const rule = 'A change is named only when three months agree and differ from the three before.';

const felt = (word: FeltAnswer) => ({ felt: word, leftHip: null, rightHip: null });

const shown = (desk: SimulatedApp) => desk.app.snapshot().afterBreak?.selfCheck;

/** To the question that is shown, as a window does. */
function answer(desk: SimulatedApp, word: CheckAnswer | null): void {
  answerTo(desk, shown(desk)?.answered ?? 0, word);
}

function answerTo(desk: SimulatedApp, question: number, word: CheckAnswer | null): void {
  desk.app.perform({ type: 'answerSelfCheck', answer: { question, word } });
}

describe('a self-check', () => {
  it('asks after its break, is kept, and names nothing by one answer', async () => {
    const desk = await afterCheck('check_tilt_75');
    expect(shown(desk)?.answers.map(({ word }) => word)).toEqual(['clear', 'faint', 'notYet']);
    answer(desk, 'faint');
    expect(shown(desk)).toMatchObject({ asks: null });
    expect(shown(desk)?.says).toEqual(['About the same.', rule]);
    expect(desk.history().selfChecks).toMatchObject([{ felt: 'faint', leftHip: null, rightHip: null }]);
  });

  it('of the hips asks each side twice', async () => {
    const desk = await afterCheck('check_hip_150');
    for (const word of ['above', 'level', 'above', 'below'] as const) {
      expect(shown(desk)?.asks).not.toBeNull();
      answer(desk, word);
    }
    expect(desk.history().selfChecks).toMatchObject([{ felt: null, leftHip: 'above', rightHip: 'unsure' }]);
  });

  it('takes each answer for the question that it was given to, once', async () => {
    const desk = await afterCheck('check_hip_150');
    answerTo(desk, 1, 'below'); // not asked yet
    expect(shown(desk)).toMatchObject({ answered: 0, asks: expect.stringMatching(/^Left:/) as string });
    answerTo(desk, 0, 'above');
    answerTo(desk, 0, 'above'); // the same again
    answerTo(desk, 0, null);
    expect(shown(desk)).toMatchObject({ answered: 1, asks: expect.stringMatching(/^Right:/) as string });
    answerTo(desk, 1, 'clear'); // none of its answers
    expect(shown(desk)).toMatchObject({ answered: 1 });
    for (const [question, word] of [
      [1, 'level'],
      [2, 'above'],
      [3, 'level'],
      [3, 'below'],
      [4, 'below'],
    ] as const)
      answerTo(desk, question, word);
    expect(shown(desk)).toMatchObject({ answered: 4, asks: null });
    expect(desk.history().selfChecks).toMatchObject([{ leftHip: 'above', rightHip: 'level' }]);
  });

  it('names a change by three months against three', async () => {
    const hip = (leftHip: 'above' | 'below') => ({ felt: null, leftHip, rightHip: 'level' as const });
    const history = monthly([hip('above'), hip('above'), hip('above'), hip('below'), hip('below')]);
    const desk = await afterCheck('check_hip_150', { history });
    for (const word of ['below', 'level', 'below', 'level'] as const) answer(desk, word);
    expect(shown(desk)?.says).toEqual([
      'Your left thigh has hung lower for three months.',
      `${rule} By chance alone, that happens to about 5 in 100 people a year.`,
    ]);
  });

  it('names that the tilt is felt more clearly, be it faintly', async () => {
    const history = monthly([felt('notYet'), felt('notYet'), felt('notYet'), felt('faint'), felt('faint')]);
    const desk = await afterCheck('check_tilt_75', { history });
    answer(desk, 'faint');
    expect(shown(desk)?.says).toEqual(['For three months you have felt it more clearly.', rule]);
  });

  it('never names that the tilt is felt less', async () => {
    const history = monthly([felt('clear'), felt('clear'), felt('clear'), felt('notYet'), felt('notYet')]);
    const desk = await afterCheck('check_tilt_75', { history });
    answer(desk, 'notYet');
    expect(shown(desk)?.says).toEqual(['About the same.', rule]);
  });

  it('is asked once a month at most', async () => {
    const history = historyInMemory();
    const beganWall = STARTS_AT_WALL - 20 * DAY;
    const last = { beganWall, endedWall: beganWall, utcOffsetMinutes: 0, ...felt('clear') };
    history.add({ ...noRecords, selfChecks: [last] });
    const desk = await afterCheck('check_tilt_75', { history });
    expect(shown(desk)).toMatchObject({ asks: null });
    expect(shown(desk)?.says).toEqual([expect.stringMatching(/Once a month is enough\.$/)]);
    const other = await afterCheck('check_hip_150', { history: historyInMemory() });
    expect(shown(other)?.asks).not.toBeNull();
  });

  it('is deleted alone with all answers before it, and brought back', async () => {
    const desk = await afterCheck('check_tilt_75', { history: monthly([felt('clear'), felt('faint')]) });
    answer(desk, 'faint');
    expect(await desk.app.history.removeSelfChecks()).toBe(3);
    expect(desk.history().selfChecks).toEqual([]);
    expect(desk.history().breaks).toMatchObject([{ routine: 'check_tilt_75' }]);
    expect(await desk.app.history.undoRemoval()).toBe('restored');
    expect(desk.history().selfChecks.map((record) => record.felt)).toEqual(['clear', 'faint', 'faint']);
  });

  it('“Not now” keeps nothing, and neither does a break that was broken off or any other routine', async () => {
    const desk = await afterCheck('check_tilt_75');
    answer(desk, null);
    expect(desk.app.snapshot().afterBreak).toBeNull();
    desk.app.perform({ type: 'startBreak', routine: 'check_tilt_75' });
    desk.app.perform({ type: 'endBreak' });
    await yearIsRead();
    expect(desk.app.snapshot().afterBreak).toBeNull();
    expect(desk.history().selfChecks).toEqual([]);
  });

  it.each(['check_tilt_75', 'check_hip_150'])(
    '%s asks nothing after the breathing that hip precautions leave of it',
    async (id) => {
      const body = { ...defaultBody, hipPrecautions: true };
      const desk = await afterCheck(id, { preferences: { body } });
      expect(desk.history().breaks).toMatchObject([{ routine: id, outcome: 'completed' }]);
      expect(desk.app.snapshot().afterBreak).toBeNull();
    },
  );
});
