import { expect, it } from 'vitest';
import { isAskedFor } from '../../../src/core/routine/askedFor.ts';
import { reasonsToLeaveOut, routineFacts } from '../../../src/core/routine/routineFacts.ts';
import { bodyQuestions, defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import { namedStandIn } from '../../../src/core/repertoire/namedSwaps.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const ids = shippedRoutines().map(({ id }) => id);

it('facts are told of shipped routines only, and every reason of one at least', () => {
  const told = ids.filter((id) => routineFacts(id) !== null);
  expect(told.length).toBeGreaterThan(20);
  const reasons = new Set(told.flatMap((id) => routineFacts(id)?.leaveOut ?? []));
  expect([...reasons].toSorted()).toEqual([...reasonsToLeaveOut].toSorted());
  expect(routineFacts('mine')).toBeNull();
});

it('whoever has told of a sore knee or a pregnancy never meets what they had better leave out for it', () => {
  for (const [question, reason] of [
    ['soreKnee', 'soreKnee'],
    ['pregnantOrReflux', 'pregnancy'],
  ] as const)
    for (const id of ids.filter(
      (each) => routineFacts(each)?.leaveOut.includes(reason) === true && each !== 'box_120',
    )) {
      const instead = namedStandIn(id, { ...defaultBody, [question]: true }, () => true);
      expect(routineFacts(instead)?.leaveOut ?? [], `${id} → ${instead}`).not.toContain(reason);
    }
});

it('trials are said to disagree where they do', () => {
  expect(ids.filter((id) => routineFacts(id)?.support === 'disputed').toSorted()).toEqual([
    'eyes_60',
    'long_exhale_240',
  ]);
});

it('what is to be known of eyes and of the hip check is told beforehand', () => {
  const noted = ids.map((id) => [id, routineFacts(id)?.note]).filter(([, note]) => note !== undefined);
  expect(Object.fromEntries(noted)).toEqual({ eyes_60: 'eyes', check_hip_150: 'hipCheck' });
});

it('every stand-in by name is a shipped routine', () => {
  for (const question of bodyQuestions)
    for (const id of ids) expect(ids).toContain(namedStandIn(id, { ...defaultBody, [question]: true }, () => true));
});

it('what is only asked for ships', () => {
  expect(ids.filter(isAskedFor)).toHaveLength(10);
});
