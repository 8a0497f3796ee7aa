/** A call in the whole app: who makes it is told, and after it there is one reminder that says how long it was. */
import { describe, expect, test } from 'vitest';
import { answerCommand } from '../../../src/app/commandLine/commandAnswers.ts';
import { english } from '../../support/english.ts';
import { MINUTE, SECOND } from '../../../src/core/time/time.ts';
import { simulateApp } from '../../support/simulatedApp.ts';

const onCall = { answer: 'yes', why: 'microphone', by: 'Firefox' } as const;
const over = { answer: 'no', why: 'nothing' } as const;

describe('a call', () => {
  test('is told by tray and command line, with who makes it', () => {
    const desk = simulateApp();
    desk.work(MINUTE);
    desk.sense('meeting', onCall);
    desk.work(11 * SECOND);
    expect(desk.face().tooltip).toContain('Quiet while Firefox uses the microphone');
    expect(desk.face().icon.look).toBe('held');
    const status = (json: boolean) => answerCommand(desk.app, { type: 'status', json }, english).text;
    expect(status(false)).toContain('Quiet while Firefox uses the microphone');
    expect(JSON.parse(status(true))).toMatchObject({
      heldBy: [{ reason: 'meeting', until: null, because: { why: 'microphone', by: 'Firefox' } }],
    });
    desk.sense('meeting', over);
    desk.work(SECOND);
    expect(desk.face().tooltip).toContain('Quiet while you’re in a call');
    desk.work(31 * SECOND);
    expect(desk.face().icon.look).toBe('normal');
  });

  test('without a keystroke is followed by one reminder that says how long it was', () => {
    const desk = simulateApp();
    desk.work(5 * MINUTE);
    desk.sense('meeting', onCall);
    desk.idle(50 * MINUTE);
    expect(desk.events).toEqual([]);
    desk.sense('meeting', over);
    desk.work(3 * MINUTE);
    expect(desk.events).toEqual([
      'reminder: 57 minutes at your desk | Your call lasted 50 min. Time for a 90 sec break. Click to start.',
    ]);
  });

  test('that is switched off in its midst holds nothing any more', () => {
    const desk = simulateApp();
    desk.work(MINUTE);
    desk.sense('meeting', onCall);
    desk.work(MINUTE);
    desk.app.setPreferences({ senses: { meeting: false } });
    desk.work(5 * SECOND);
    expect(desk.app.snapshot().outlook.heldBy).toEqual([]);
    expect(desk.app.snapshot().senses.meeting).toBeUndefined();
  });
});
