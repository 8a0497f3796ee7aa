/** The pace that is kept with a break, where its breath gave way to “This hurts”. */
import { expect, it } from 'vitest';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { SECOND } from '../../../src/core/time/time.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

const breath = { in: 4, holdIn: 0, out: 6, holdOut: 0 };

/** A minute of the usual breath in a pose that can rest. */
const own: Routine = {
  ...{ id: 'own', name: 'Own', setting: 'standing', seconds: 60 },
  steps: [{ kind: 'breathe', seconds: 60, pose: 'stand_tall', breath, cues: [] }],
};

/** @param pressedAfter seconds into the break at which it hurts, and hurts again */
function keptPace(rests: boolean, pressedAfter: number | null) {
  const gentlerPoses = rests ? [{ pose: 'stand_tall', ease: 'rest' as const }] : [];
  const preferences = { checkInEvery: 0, cards: false, sound: 'off', stopRulesRead: true, gentlerPoses } as const;
  const desk = simulateApp({ own: [own], preferences });
  desk.app.perform({ type: 'startBreak', routine: 'own' });
  if (pressedAfter !== null) {
    desk.idle(pressedAfter * SECOND);
    desk.app.perform({ type: 'thisHurts' });
  }
  desk.idle(61 * SECOND);
  return desk.history().breaks.map(({ outcome, pace }) => [outcome, pace]);
}

it('is the one that was asked for as long as some of its breath is led', () => {
  expect(keptPace(false, null)).toEqual([['completed', '4-6']]);
  expect(keptPace(false, 30)).toEqual([['completed', '4-6']]);
});

it('is none where all of its breath was let go free, from the beginning or by a press at once', () => {
  expect(keptPace(true, null)).toEqual([['completed', null]]);
  expect(keptPace(false, 0)).toEqual([['completed', null]]);
});

it('is compared with none where a move rests in every break', async () => {
  const paced = async (gentlerPoses: readonly { pose: string; ease: 'rest' }[]) => {
    const shown = await simulateApp({ own: [own], preferences: { gentlerPoses } }).app.trial.shown();
    return shown?.phase === 'none' ? shown.paced['own'] : undefined;
  };
  expect(await paced([])).toContain('4-6');
  expect((await paced([{ pose: 'stand_tall', ease: 'rest' }])) ?? []).toEqual([]);
});
