/** Desk-time §5, §8, §9: breaks from opening to close, restarts, changed preferences. */
import { describe, expect, it } from 'vitest';
import { simulateDesk } from '../support/simulatedDesk.ts';

describe('a break', () => {
  it('lasts as long as its routine, and routines take turns', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'work 90s', 'startBreak', 'work 60s', 'startBreak', 'work 90s');
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:01:30 break closed reset completed',
      '00:01:30 break opened reset downshift_60 user',
      '00:02:30 break closed reset completed',
      '00:02:30 break opened reset unfold_90 user',
      '00:04:00 break closed reset completed',
    );
    expect(desk.outlook().breaksToday).toBe(3);
  });

  it('lasts its kind’s own length where no routine is known', () => {
    const kinds = [
      { id: 'stretch', everyMs: 600_000, lengthMs: 20_000, naturalBreakMs: 60_000 },
      { id: 'walk', everyMs: 600_000, lengthMs: 40_000, naturalBreakMs: 60_000, routines: ['own_walk'] },
    ];
    const desk = simulateDesk({ preferences: { breakKinds: kinds } });
    desk.live('startBreak stretch', 'work 20s', 'startBreak walk', 'work 40s');
    desk.expect(
      '00:00:00 break opened stretch null user',
      '00:00:20 break closed stretch completed',
      '00:00:20 break opened walk own_walk user',
      '00:01:00 break closed walk completed',
    );
  });

  it('takes a routine that is there before one that is not, and counts one of a kind’s very length for it', () => {
    const sip = { everyMs: 600_000, naturalBreakMs: 60_000 };
    const kinds = [
      { ...sip, id: 'minute', lengthMs: 60_000, routines: ['lost_60', 'unfold_90'] },
      { ...sip, id: 'half', lengthMs: 30_000 },
    ];
    const desk = simulateDesk({ preferences: { breakKinds: kinds } });
    desk.live('startBreak minute', 'work 90s', { do: 'startBreak', routine: 'downshift_60' });
    desk.expect(
      '00:00:00 break opened minute unfold_90 user',
      '00:01:30 break closed minute completed',
      '00:01:30 break opened minute downshift_60 user',
    );
  });

  it('counts no desk time, and takes lock, sleep and stillness as part of it', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'startBreak release', 'idle 30s', 'lock 30s', 'sleep 1m', 'work 1m', 'work 1m');
    desk.expect('00:10:00 break opened release stand_180 user', '00:13:00 break closed release completed');
    desk.verify({ deskMs: 660_000, counters: { reset: 60_000, release: 60_000 } });
  });

  it('leaves whoever stays away after it absent from its end on', () => {
    const desk = simulateDesk();
    desk.live('work 31m', 'startBreak', 'idle 90s', 'idle 5m', 'work 1s');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset answered',
      '00:31:00 break opened reset unfold_90 user',
      '00:32:30 break closed reset completed',
      '00:37:30 natural break reset+release awayMs 300000',
    );
    desk.verify({ deskMs: 1_861_000 });
  });

  it('that ends in the middle of a sleep leaves the rest of the sleep as an absence', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'startBreak', 'idle 30s', 'sleep 10m', 'work 1s');
    desk.expect(
      '00:10:00 break opened reset unfold_90 user',
      '00:20:30 break closed reset completed',
      '00:20:30 natural break reset+release awayMs 540000',
    );
  });

  it('on a screen that stays locked leaves the user absent from its end on', () => {
    const desk = simulateDesk({ readingEveryMs: 7000 });
    desk.live('work 10m', 'startBreak', 'lock 92s', 'work 10s');
    desk.verify({ deskMs: 610_000 });
  });

  it('ended after half of it is shortened and credited', () => {
    const desk = simulateDesk();
    desk.live('work 31m', 'startBreak', 'idle 45s', 'endBreak', 'work 1s');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset answered',
      '00:31:00 break opened reset unfold_90 user',
      '00:31:45 break closed reset shortened',
    );
    desk.verify({ counters: { reset: 1000 } });
  });

  it('ended before half of it is abandoned, and the reminder returns after snoozeMs', () => {
    const desk = simulateDesk();
    desk.live('work 31m', 'startBreak', 'idle 44s', 'endBreak', 'work 5m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset answered',
      '00:31:00 break opened reset unfold_90 user',
      '00:31:44 break closed reset abandoned',
      '00:36:44 reminder shown reset 1',
    );
  });

  it('can be paused and continued; the pause does not count', () => {
    const desk = simulateDesk();
    desk.live(
      'startBreak',
      'work 30s',
      'pauseBreak',
      'pauseBreak',
      'work 9m',
      'continueBreak',
      'continueBreak',
      'work 1m',
    );
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:00:30 call refused pauseBreak the break is already paused',
      '00:09:30 call refused continueBreak the break is not paused',
      '00:10:30 break closed reset completed',
    );
  });

  it('paused for more than 10 min is over, by what was spent of it', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'work 30s', 'pauseBreak', 'work 11m', 'startBreak', 'work 45s', 'pauseBreak', 'work 11m');
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:10:30 break closed reset abandoned',
      '00:11:30 break opened reset downshift_60 user',
      '00:22:15 break closed reset shortened',
    );
  });

  it('refuses what makes no sense, and says why', () => {
    const desk = simulateDesk();
    desk.live('endBreak', 'pauseBreak', 'continueBreak', 'resume', 'startBreak tea');
    desk.live(
      { do: 'startBreak', routine: 'tea_60' },
      'startBreak',
      'startBreak',
      'skip',
      'work 90s',
      'lock 1s',
      'startBreak',
    );
    desk.expect(
      '00:00:00 call refused endBreak no break is running',
      '00:00:00 call refused pauseBreak no break is running',
      '00:00:00 call refused continueBreak no break is running',
      '00:00:00 call refused resume reminders are not paused',
      '00:00:00 call refused startBreak there is no break kind of that id',
      '00:00:00 call refused startBreak there is no routine of that id',
      '00:00:00 break opened reset unfold_90 user',
      '00:00:00 call refused startBreak a break is running',
      '00:00:00 call refused skip a break is running',
      '00:01:30 break closed reset completed',
      '00:01:31 call refused startBreak the screen is locked',
    );
  });

  it('by a routine that is named but not known lasts as long as its kind', () => {
    const desk = simulateDesk({
      preferences: { breakKinds: [{ id: 'reset' }, { id: 'release', routines: ['mine'] }] },
    });
    desk.live({ do: 'startBreak', routine: 'mine' }, 'work 4m');
    desk.expect('00:00:00 break opened release mine user', '00:03:00 break closed release completed');
  });

  it('is of the first kind where none will ever be due', () => {
    const breakKinds = [
      { id: 'reset', standingFactor: 0 },
      { id: 'release', standingFactor: 0 },
    ];
    const desk = simulateDesk({ preferences: { breakKinds } });
    desk.live('posture standing', 'work 2h', 'startBreak', 'work 2m');
    desk.expect('02:00:00 break opened reset unfold_90 user', '02:01:30 break closed reset completed');
  });

  it('asked for by an idle user is their return', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 5m', 'startBreak', 'idle 90s');
    desk.expect(
      '00:15:00 natural break reset+release awayMs 300000',
      '00:15:00 break opened reset unfold_90 user',
      '00:16:30 break closed reset completed',
    );
  });

  it('refused to an idle user leaves them idle', () => {
    const desk = simulateDesk();
    desk.live('work 10m', 'idle 5m', 'startBreak tea', 'idle 1m', 'work 1s');
    desk.expect(
      '00:15:00 call refused startBreak there is no break kind of that id',
      '00:16:00 natural break reset+release awayMs 360000',
    );
  });

  it('by routine counts for the kind that has it, or that it is long enough for', () => {
    const desk = simulateDesk();
    desk.live(
      { do: 'startBreak', routine: 'stand_180' },
      'work 3m',
      { do: 'startBreak', routine: 'floor_300' },
      'work 5m',
    );
    desk.expect(
      '00:00:00 break opened release stand_180 user',
      '00:03:00 break closed release completed',
      '00:03:00 break opened release floor_300 user',
      '00:08:00 break closed release completed',
    );
  });

  it('by routine prefers the kind about to be offered, and falls back to the shortest', () => {
    const sip = { everyMs: 600_000, naturalBreakMs: 60_000, routines: ['unfold_90'] };
    const kinds = [
      { ...sip, id: 'long', lengthMs: 120_000 },
      { ...sip, id: 'soon', lengthMs: 90_000, everyMs: 300_000 },
    ];
    const desk = simulateDesk({ preferences: { breakKinds: kinds } });
    desk.live({ do: 'startBreak', routine: 'unfold_90' }, 'work 90s', 'work 11m');
    desk.live({ do: 'startBreak', routine: 'unfold_90' }, 'work 90s', { do: 'startBreak', routine: 'downshift_60' });
    desk.expect(
      '00:00:00 break opened soon unfold_90 user',
      '00:01:30 break closed soon completed',
      '00:06:30 reminder shown soon 1',
      '00:09:30 reminder hidden soon no longer due',
      '00:09:30 reminder shown long 1',
      '00:12:30 reminder hidden long answered',
      '00:12:30 break opened long unfold_90 user',
      '00:14:00 break closed long completed',
      '00:14:00 break opened soon downshift_60 user',
    );
  });

  it('of one kind does not count for another of the same length, and the one due first goes first', () => {
    const sip = { lengthMs: 60_000, naturalBreakMs: 60_000 };
    const kinds = [
      { ...sip, id: 'later', everyMs: 660_000 },
      { ...sip, id: 'first', everyMs: 600_000 },
    ];
    const desk = simulateDesk({ preferences: { breakKinds: kinds } });
    desk.live('work 10m', 'startBreak', 'work 60s', 'work 1m');
    desk.expect(
      '00:10:00 reminder shown first 1',
      '00:10:00 reminder hidden first answered',
      '00:10:00 break opened first null user',
      '00:11:00 break closed first completed',
      '00:12:00 reminder shown later 1',
    );
  });

  it('never piles up: after one there is everyMs of desk time before the next is due', () => {
    const desk = simulateDesk({ preferences: { breakKinds: [{ id: 'reset' }] } });
    desk.live('work 50m', 'startBreak', 'work 31m29s', 'work 1s');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:35:00 reminder shown reset 2',
      '00:40:00 reminder shown reset 3',
      '00:50:00 reminder hidden reset answered',
      '00:50:00 break opened reset unfold_90 user',
      '00:51:30 break closed reset completed',
      '01:21:30 reminder shown reset 1',
    );
  });
});

describe('changed preferences', () => {
  it('count at once, with the desk time already counted', () => {
    const desk = simulateDesk({ preferences: { breakKinds: [{ id: 'reset', everyMs: 3_600_000 }] } });
    desk.live('work 31m', { do: 'set', preferences: { breakKinds: [{ id: 'reset', everyMs: 1_800_000 }] } });
    desk.expect('00:31:00 reminder shown reset 1');
    desk.live({ do: 'set', preferences: { breakKinds: [{ id: 'reset', everyMs: 3_600_000 }] } }, 'work 29m');
    desk.expect('00:31:00 reminder hidden reset no longer due', '01:00:00 reminder shown reset 1');
  });

  it('may take the kind away that is being reminded of, and bring new ones, which begin to count', () => {
    const desk = simulateDesk({ preferences: { breakKinds: [{ id: 'reset' }] } });
    const walk = { id: 'walk', everyMs: 600_000, lengthMs: 60_000, naturalBreakMs: 60_000 };
    desk.live('work 31m', { do: 'set', preferences: { breakKinds: [walk] } }, 'work 10m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:31:00 reminder hidden reset no longer due',
      '00:41:00 reminder shown walk 1',
    );
  });

  it('leave a running break alone, even one of a kind that is gone', () => {
    const desk = simulateDesk();
    desk.live('startBreak release', { do: 'set', preferences: { breakKinds: [{ id: 'reset' }] } }, 'work 3m');
    desk.expect('00:00:00 break opened release stand_180 user', '00:03:00 break closed release completed');
  });
});
