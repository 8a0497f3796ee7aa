/** Spent means spent: breaks that a person works through, wholly or in part. */
import { describe, expect, it } from 'vitest';
import type { Effect, EngineStep } from '../../src/core/cycle/breakCycle.ts';
import { parseScenario } from '../../src/core/day/scenario.ts';
import { SimulatedMachine } from '../../src/core/day/simulate.ts';
import { routineLengthsMs, simulateDesk } from '../support/simulatedDesk.ts';

describe('a break that waits for work to end', () => {
  it('waits once eight seconds were worked, and goes on after five without', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'idle 10s', 'worked 15s', 'idle 2m');
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:00:18 break waits reset',
      '00:00:30 break goes on reset',
      '00:01:42 break closed reset completed',
    );
  });

  it.each([['500ms'], ['1s'], ['5s'], ['7s'], ['13s'], ['30s']])(
    'does so at the same moment read every %s',
    (readingEveryMs) => {
      const desk = simulateDesk({ readingEveryMs });
      desk.live('startBreak', 'idle 10s', 'worked 15s', 'idle 4s', 'worked 1s', 'idle 30s');
      desk.expect(
        '00:00:00 break opened reset unfold_90 user',
        expect.stringContaining('break waits reset') as string,
        expect.stringContaining('break goes on reset') as string,
      );
      expect(desk.outlook().runningBreak).toMatchObject({ elapsedMs: 43_000, spentMs: 35_000, waits: false });
    },
  );

  it('lets be what the hand still does at its beginning, and a word typed now and then', () => {
    const desk = simulateDesk();
    desk.live(
      'startBreak',
      'worked 12s',
      'idle 6s',
      'worked 2s',
      'idle 4s',
      'worked 3s',
      'idle 4s',
      'worked 2s',
      'idle 1m',
    );
    desk.expect('00:00:00 break opened reset unfold_90 user', '00:01:30 break closed reset completed');
  });

  it('goes on when told, and waits again for new work only', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'idle 5s', 'worked 10s', 'continueBreak', 'worked 7s', 'idle 8s', 'worked 8s');
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:00:13 break waits reset',
      '00:00:15 break goes on reset',
      '00:00:38 break waits reset',
    );
  });

  it('that is paused meanwhile goes on when the person says so', () => {
    const desk = simulateDesk();
    desk.live(
      'startBreak',
      'idle 5s',
      'worked 10s',
      'pauseBreak',
      'worked 1m',
      'idle 10s',
      'continueBreak',
      'idle 90s',
    );
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:00:13 break waits reset',
      '00:02:42 break closed reset completed',
    );
  });

  it('is over after ten minutes of waiting, and was none', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'idle 5s', 'worked 11m');
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:00:13 break waits reset',
      '00:10:13 break closed reset abandoned',
    );
  });

  it('goes on after the app was started anew', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'idle 5s', 'worked 10s', { do: 'restart', for: '1s' }, 'idle 10s');
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:00:13 break waits reset',
      '00:00:20 break goes on reset',
    );
  });

  it('goes on at once where waiting is switched off', () => {
    const desk = simulateDesk();
    desk.live('startBreak', 'idle 5s', 'worked 10s', { do: 'set', preferences: { whileWorking: 'goOn' } }, 'worked 5s');
    desk.expect(
      '00:00:00 break opened reset unfold_90 user',
      '00:00:13 break waits reset',
      '00:00:15 break goes on reset',
    );
  });
});

describe('a firm break that opens into work', () => {
  it.each([['1s'], ['13s'], ['30s']])('waits at the same moment read every %s', (readingEveryMs) => {
    const desk = simulateDesk({ readingEveryMs, preferences: { insistence: 'firm' } });
    desk.live('worked 31m30s', 'idle 2m');
    expect(desk.lines.map(({ event }) => event.event)).toEqual([
      'reminder shown',
      'reminder hidden',
      'break opened',
      'break waits',
      'break goes on',
      'break closed',
    ]);
    expect(desk.lines[5]?.atMs).toBeLessThanOrEqual(1_972_000 + 30_000);
  });
});

describe('a break that goes on through work', () => {
  const goOn = { preferences: { whileWorking: 'goOn' } };

  it('is credited when at least half of it was spent', () => {
    const desk = simulateDesk(goOn);
    desk.live('work 10m', 'startBreak', 'idle 5s', 'worked 45s', 'idle 40s', 'idle 1s');
    desk.expect('00:10:00 break opened reset unfold_90 user', '00:11:30 break closed reset completed');
    desk.verify({ counters: { reset: 1000 } });
  });

  it('is none when more than half was worked, and comes back', () => {
    const desk = simulateDesk(goOn);
    desk.live('work 30m', 'startBreak', 'idle 5s', 'worked 46s', 'idle 39s', 'work 6m');
    desk.expect(
      '00:30:00 reminder shown reset 1',
      '00:30:00 reminder hidden reset answered',
      '00:30:00 break opened reset unfold_90 user',
      '00:31:30 break closed reset abandoned',
      '00:36:30 reminder shown reset 1',
    );
  });

  it('knows of no work before it', () => {
    const desk = simulateDesk();
    desk.live('worked 31m');
    desk.expect('00:30:00 reminder shown reset 1');
    desk.verify({ deskMs: 1_860_000 });
  });
});

describe('the record of a break', () => {
  it.each([['wait'], ['goOn']])('says what was spent, worked, waited and paused (%s)', (whileWorking) => {
    const steps = [
      'idle 5s',
      'worked 12s',
      'idle 6s',
      'pauseBreak',
      'idle 20s',
      'continueBreak',
      'worked 4s',
      'idle 2m',
    ];
    expect(closedBreak(whileWorking, steps)).toMatchObject(
      whileWorking === 'wait'
        ? { spentMs: 78_000, workedMs: 12_000, waitedMs: 9_000, pausedMs: 20_000 }
        : { spentMs: 74_000, workedMs: 16_000, waitedMs: 0, pausedMs: 20_000 },
    );
  });

  it('counts no work beyond its end, however seldom it is read', () => {
    expect(closedBreak('goOn', ['idle 80s', 'worked 40s'], '30s')).toMatchObject({ spentMs: 80_000, workedMs: 10_000 });
  });
});

function closedBreak(whileWorking: string, steps: readonly string[], readingEveryMs = '1s'): Effect | undefined {
  const trace = ['startBreak', ...steps].map((step) => {
    const [action, length] = step.split(' ');
    return length === undefined ? { do: action } : { do: action, for: length };
  });
  const startsAt = '2026-03-02T09:00:00';
  const parsed = parseScenario({ startsAt, readingEveryMs, preferences: { whileWorking }, trace });
  if (!parsed.ok) throw new Error(parsed.problem);
  const effects: Effect[] = [];
  const keep = (step: EngineStep): void => void effects.push(...step.effects);
  const machine = new SimulatedMachine(parsed.scenario, routineLengthsMs, keep);
  for (const step of parsed.scenario.trace) machine.live(step);
  return effects.find(({ type }) => type === 'closeBreak');
}
