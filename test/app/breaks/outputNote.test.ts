import { expect, it } from 'vitest';
import { outputNote } from '../../../src/app/breaks/outputNote.ts';
import { english as t } from '../../support/english.ts';

it('is told once of a device that is not there, and again only after it was, or another was chosen', () => {
  const told: string[] = [];
  let device = 'Headphones';
  const note = outputNote(
    () => device,
    (title, body) => told.push(`${title}. ${body}`),
    t,
  );
  note(true);
  expect(told).toEqual([]);
  note(false);
  note(false);
  expect(told).toEqual(['Headphones isn’t connected. Your break plays on your system’s device until it is back.']);
  note(true);
  note(false);
  expect(told).toHaveLength(2);
  device = 'Loudspeaker';
  note(false);
  expect(told).toHaveLength(3);
  device = '';
  note(false);
  expect(told).toHaveLength(3);
});
