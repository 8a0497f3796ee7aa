import { expect, it } from 'vitest';
import { english } from '../../support/english.ts';
import { openEveningNote } from '../../../src/app/reminding/eveningNote.ts';
import type { Effect } from '../../../src/core/cycle/cycleTypes.ts';
import type { Outlook } from '../../../src/core/cycle/outlook.ts';
import { HOUR, MINUTE } from '../../../src/core/time/time.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

const ended: Effect = {
  type: 'deskDayEnded',
  day: '2026-03-02',
  deskMs: 5 * HOUR + 12 * MINUTE,
  breaks: 7,
  windDownShown: false,
};
const endedAfterWindDown: Effect = { ...ended, windDownShown: true };
const atTheDesk = simulateApp().app.snapshot().outlook;
const away: Outlook = { ...atTheDesk, phase: { type: 'away' } };

function evening() {
  const told: string[] = [];
  const note = openEveningNote({ tell: (title, body) => told.push(`${title}: ${body}`) }, english);
  return { note, told };
}

it('tells of the day when it has ended and somebody is there to read it', () => {
  const { note, told } = evening();
  note.follow([ended], away, '2026-03-03', true);
  const meeting: Outlook = { ...atTheDesk, heldBy: [{ reason: 'meeting' }] };
  note.follow([], meeting, '2026-03-03', true);
  expect(told).toEqual([]);
  note.follow([], atTheDesk, '2026-03-03', true);
  note.follow([], atTheDesk, '2026-03-03', true);
  expect(told).toEqual(['Monday at the desk: You were at the desk for 5 h 12 min and took 7 breaks.']);
});

it('comes in the evening where there is a wind-down, and not again when the day ends', () => {
  const { note, told } = evening();
  const outlook: Outlook = { ...atTheDesk, deskMsToday: 2 * HOUR, breaksToday: 1 };
  note.follow([{ type: 'showWindDown' }], outlook, '2026-03-02', true);
  note.follow([endedAfterWindDown], atTheDesk, '2026-03-03', true);
  expect(told).toEqual(['Monday at the desk: You were at the desk for 2 h and took one break.']);
});

it('does not come again when the app was started anew between the wind-down and the day’s end', () => {
  const { note, told } = evening();
  note.follow([endedAfterWindDown], atTheDesk, '2026-03-03', true);
  expect(told).toEqual([]);
});

it('that nobody came to read in the evening tells of the whole day when it has ended', () => {
  const { note, told } = evening();
  note.follow([{ type: 'showWindDown' }], away, '2026-03-02', true);
  note.follow([endedAfterWindDown], away, '2026-03-03', true);
  note.follow([], atTheDesk, '2026-03-03', true);
  expect(told).toEqual(['Monday at the desk: You were at the desk for 5 h 12 min and took 7 breaks.']);
});

it('comes only when it is wished for, and never about an empty day', () => {
  const { note, told } = evening();
  note.follow([ended], atTheDesk, '2026-03-03', false);
  note.follow([{ ...ended, deskMs: 0, breaks: 0 }], atTheDesk, '2026-03-03', true);
  note.follow([], atTheDesk, '2026-03-03', true);
  expect(told).toEqual([]);
});
