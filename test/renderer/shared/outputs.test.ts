import { expect, it } from 'vitest';
import {
  chosenOutput,
  forgotten,
  foundNow,
  nothingFound,
  systemOutput,
} from '../../../renderer/shared/sound/outputs.ts';

const speaker = { id: '1', name: 'Speaker' };
const headphones = { id: '2', name: 'Headphones' };

it('a device that comes back has arrived anew, and those that stayed have not', () => {
  const first = foundNow(nothingFound, [speaker, headphones]);
  const gone = foundNow(first, [speaker]);
  const back = foundNow(gone, [headphones, speaker]);
  expect(first.outputs?.map(({ arrival }) => arrival)).toEqual([0, 0]);
  expect(back.outputs).toEqual([
    { ...headphones, arrival: 1 },
    { ...speaker, arrival: 0 },
  ]);
  const again = foundNow(foundNow(back, [speaker]), [speaker, headphones]);
  expect(chosenOutput('Headphones', again.outputs)).toMatchObject({ id: '2', arrival: 2 });
});

it('nothing new is the very same, and no device at all is known as such', () => {
  const found = foundNow(nothingFound, [speaker]);
  expect(foundNow(found, [{ ...speaker }])).toBe(found);
  const none = foundNow(nothingFound, []);
  expect(none.outputs).toEqual([]);
  expect(foundNow(none, [])).toBe(none);
});

it('a chosen device that is not there leaves it to the system, and is unknown until somebody has looked', () => {
  const { outputs } = foundNow(nothingFound, [speaker]);
  expect(chosenOutput('', null)).toBe(systemOutput);
  expect(chosenOutput('Headphones', null)).toBeNull();
  expect(chosenOutput('Headphones', outputs)).toBe(systemOutput);
  expect(chosenOutput('Speaker', outputs)).toMatchObject({ id: '1' });
});

it('a device that what it played was lost with is not known until the next look, and has then arrived anew', () => {
  const first = foundNow(nothingFound, [headphones]);
  const lost = forgotten(first);
  expect(chosenOutput('Headphones', lost.outputs)).toBeNull();
  expect(chosenOutput('Headphones', foundNow(lost, [headphones]).outputs)).toMatchObject({ id: '2', arrival: 1 });
  expect(chosenOutput('Headphones', foundNow(lost, [speaker]).outputs)).toBe(systemOutput);
});
