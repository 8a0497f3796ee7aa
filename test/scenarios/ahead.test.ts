/** What is told of before it comes: a notice of a break, and a change of posture. */
import { describe, expect, it } from 'vitest';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('notice ahead', () => {
  const preferences = { noticeMs: 60_000 };

  it('is off unless one wishes it', () => {
    const desk = simulateDesk();
    desk.live('work 30m');
    desk.expect('00:30:00 reminder shown reset 1');
  });

  it('is up before a break is due, and says in how long', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 29m30s');
    desk.expect('00:29:00 notice shown reset dueInMs 60000');
    expect(desk.outlook().notice).toEqual({ kind: 'reset', dueInMs: 30_000 });
    desk.live('work 30s');
    desk.expect('00:30:00 notice hidden reset', '00:30:00 reminder shown reset 1');
    expect(desk.outlook().notice).toBeNull();
  });

  it('never stands before an empty chair, a locked screen or somebody who is held', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 28m', 'idle 3m', 'work 1m');
    desk.expect(
      '00:29:00 notice shown reset dueInMs 60000',
      '00:30:00 notice hidden reset',
      '00:31:00 natural break reset awayMs 180000',
    );
    desk.live('work 28m', 'lock 1s', 'work 1s', 'hold meeting', 'work 30s', 'release meeting');
    const later = desk.lines.slice(3).map(({ event }) => event.event);
    expect(later).toEqual([
      'notice shown',
      'notice hidden',
      'notice shown',
      'held',
      'notice hidden',
      'released',
      'notice shown',
    ]);
  });

  it('snoozed moves the moment by its length, once', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 29m30s', 'snooze 10m', 'work 9m30s', 'snooze', 'work 1m');
    desk.expect(
      '00:29:00 notice shown reset dueInMs 60000',
      '00:29:30 snoozed reset untilMs 2400000',
      '00:29:30 notice hidden reset',
      '00:39:00 notice shown reset dueInMs 60000',
      '00:39:00 call refused snooze no snoozes are left for this break',
      '00:40:00 notice hidden reset',
      '00:40:00 reminder shown reset 1',
    );
    desk.live('startBreak', 'idle 90s', 'work 30m');
    expect(desk.lines.findLast(({ event }) => event.event === 'reminder shown')?.at).toBe('01:11:30');
  });

  it('snoozed moves all that would have been offered together', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 30m', 'skip', 'work 29m', 'snooze 5m', 'work 6m');
    expect(desk.lines.slice(-5).map(({ at, event }) => [at, event.event, event['kind']])).toEqual([
      ['00:59:00', 'snoozed', 'release'],
      ['00:59:00', 'notice hidden', 'release'],
      ['01:04:00', 'notice shown', 'release'],
      ['01:05:00', 'notice hidden', 'release'],
      ['01:05:00', 'reminder shown', 'release'],
    ]);
  });

  it('of another kind is snoozed for itself, and the kind that was moved before stays moved', () => {
    const desk = simulateDesk({ preferences: { ...preferences, mergeWithinMs: 0 } });
    desk.live('work 29m30s', 'snooze 40m', 'work 30m', 'snooze 5m', 'work 11m');
    expect(desk.lines.map(({ at, event }) => [at, event.event, event['kind']])).toEqual([
      ['00:29:00', 'notice shown', 'reset'],
      ['00:29:30', 'snoozed', 'reset'],
      ['00:29:30', 'notice hidden', 'reset'],
      ['00:59:00', 'notice shown', 'release'],
      ['00:59:30', 'snoozed', 'release'],
      ['00:59:30', 'notice hidden', 'release'],
      ['01:04:00', 'notice shown', 'release'],
      ['01:05:00', 'notice hidden', 'release'],
      ['01:05:00', 'reminder shown', 'release'],
      ['01:10:00', 'reminder shown', 'release'],
    ]);
  });

  it('comes again before a firm break opens by itself', () => {
    const desk = simulateDesk({ preferences: { noticeMs: 30_000, insistence: 'firm' } });
    desk.live('work 31m');
    desk.expect(
      '00:29:30 notice shown reset dueInMs 30000',
      '00:30:00 notice hidden reset',
      '00:30:00 reminder shown reset 1',
      '00:30:30 notice shown reset dueInMs 30000',
      '00:31:00 notice hidden reset',
      '00:31:00 reminder hidden reset answered',
      '00:31:00 break opened reset unfold_90 engine',
    );
  });

  it('cannot be snoozed where reminders are strict', () => {
    const desk = simulateDesk({ preferences: { ...preferences, insistence: 'strict' } });
    desk.live('work 29m30s', 'snooze');
    desk.expect(
      '00:29:00 notice shown reset dueInMs 60000',
      '00:29:30 call refused snooze strict reminders cannot be snoozed',
    );
  });

  it('goes on over a restart', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 29m30s', { do: 'restart', for: 0 }, 'work 30s');
    const events = desk.lines.map(({ event }) => event.event);
    expect(events.filter((event) => event.startsWith('notice'))).toEqual(['notice shown', 'notice hidden']);
  });
});

describe('sit and stand', () => {
  const preferences = { postureEveryMs: 1_200_000 };

  it('suggests the other posture once, and begins anew with it', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 25m');
    desk.expect('00:20:00 posture suggested standing');
    expect(desk.outlook().suggestedPosture).toBe('standing');
    desk.live('posture standing');
    expect(desk.outlook().suggestedPosture).toBeNull();
    desk.live('work 30m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:40:00 reminder shown reset 3',
      '00:45:00 posture suggested sitting reset',
    );
  });

  it('is said with a break that is due soon, never beside it', () => {
    const desk = simulateDesk({ preferences: { postureEveryMs: 1_740_000 } });
    desk.live('work 31m');
    desk.expect('00:30:00 reminder shown reset 1', '00:30:00 posture suggested standing reset');
    desk.live('startBreak', 'idle 90s', 'work 1m');
    expect(desk.outlook().suggestedPosture).toBeNull();
  });

  it('waits for a lull, though not for ever', () => {
    const desk = simulateDesk({ preferences: { ...preferences, waitForLull: true } });
    desk.live('work 20m30s', 'idle 3s');
    desk.expect('00:20:33 posture suggested standing');
    const typist = simulateDesk({ preferences: { ...preferences, waitForLull: true } });
    typist.live('work 22m');
    typist.expect('00:21:00 posture suggested standing');
  });

  it('is for nobody who is away or held, and begins anew after five minutes away', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 19m', 'hold meeting', 'work 2m', 'release meeting', 'work 61s');
    // Whoever is released arrives first, as before a reminder.
    desk.expect('00:19:00 held meeting', '00:21:00 released meeting', '00:22:00 posture suggested standing');
    const walker = simulateDesk({ preferences });
    walker.live('work 19m', 'lock 5m', 'work 19m');
    walker.expect('00:24:00 natural break reset+release awayMs 300000');
    walker.live('work 2m');
    walker.expect('00:44:00 posture suggested standing');
  });

  it('begins anew after a break of five minutes that no machine saw, and goes on where that is taken back', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 19m', 'rested 4m59s', 'work 30s', 'rested 5m', 'work 2m');
    expect(desk.outlook().suggestedPosture).toBeNull();
    desk.live('work 18m');
    expect(desk.lines.at(-1)).toMatchObject({ at: '00:39:30', event: { event: 'posture suggested' } });

    const mistaken = simulateDesk({ preferences });
    mistaken.live('work 19m', 'rested 5m', 'work 5s', 'undoRested', 'work 1m');
    expect(mistaken.lines.at(-1)).toMatchObject({ at: '00:20:00', event: { event: 'posture suggested' } });
  });

  it('that was over stays so when a break that no machine saw is taken back, and is forgotten with a change since', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 31m', 'rested 5m', 'work 5s', 'undoRested', 'work 30s');
    expect(desk.lines.filter(({ event }) => event.event === 'posture suggested')).toHaveLength(1);

    const risen = simulateDesk({ preferences });
    risen.live('work 19m', 'rested 5m', 'posture standing', 'work 5s', 'undoRested', 'work 2m');
    expect(risen.outlook().suggestedPosture).toBeNull();
  });

  it('that came into an absence is suggested again, once it is due', () => {
    const desk = simulateDesk({ preferences });
    desk.live('work 19m', 'idle 3m', 'work 1m', 'idle 1s');
    desk.expect(
      '00:20:00 posture suggested standing',
      '00:22:00 natural break reset awayMs 180000',
      '00:23:00 posture suggested standing',
    );
  });
});

describe('what nobody saw', () => {
  it('was not said: a reminder, its notice and a posture that came as somebody was found to have gone', () => {
    const preferences = { noticeMs: 30_000, postureEveryMs: 1_800_000, awayAfterMs: 160_000 };
    const desk = simulateDesk({ preferences, readingEveryMs: '11s' });
    desk.live('work 27m21s', 'idle 2m40s', 'work 2m');
    desk.expect(
      '00:29:31 notice shown reset dueInMs 30000',
      '00:30:01 notice hidden reset',
      '00:30:01 natural break reset awayMs 160000',
    );
  });

  it('comes again after an absence that was too short to begin anew', () => {
    const desk = simulateDesk({ preferences: { postureEveryMs: 1_200_000 } });
    desk.live('work 21m', 'lock 30s', 'work 61s');
    desk.expect('00:20:00 posture suggested standing', '00:22:30 posture suggested standing');
  });
});
