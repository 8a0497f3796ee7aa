import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../../src/core/day/scenario.ts';
import { printed, simulate } from '../../../src/core/day/simulate.ts';
import { anyDay, scenarioOf } from '../../support/randomDays.ts';
import { routineLengthsMs } from '../../support/simulatedDesk.ts';

const day = (...trace: readonly unknown[]) => ({ startsAt: '2026-03-02T09:00:00', trace });

describe('a scenario', () => {
  it('is lived and printed as JSON lines', () => {
    const parsed = parseScenario({
      ...day({ do: 'work', for: '31m' }, { do: 'startBreak' }, { do: 'idle', for: '60s' }),
      timeZone: 'Europe/Amsterdam',
      readingEveryMs: 1000,
      preferences: { waitForLull: false },
    });
    if (!parsed.ok) throw new Error(parsed.problem);
    expect(simulate(parsed.scenario, routineLengthsMs).map(printed)).toEqual([
      '{"at":"00:30:00","wall":"2026-03-02T09:30:00+01:00","event":"reminder shown","kind":"reset","level":1}',
      '{"at":"00:31:00","wall":"2026-03-02T09:31:00+01:00","event":"reminder hidden","kind":"reset","because":"answered"}',
      '{"at":"00:31:00","wall":"2026-03-02T09:31:00+01:00","event":"break opened","kind":"reset","routine":"unfold_90","by":"user"}',
      '{"at":"00:32:00","wall":"2026-03-02T09:32:00+01:00","event":"end","deskMs":1860000,"counters":{"reset":1860000,"release":1860000},"phase":"onBreak"}',
    ]);
  });

  it('knows durations in all their forms, and what needs none', () => {
    const parsed = parseScenario(
      day(
        { do: 'work', for: '1h2m3s', note: 'until coffee' },
        { do: 'idle', for: '500ms' },
        { do: 'lock', for: 90_000 },
        { do: 'clock', by: -1000 },
        { do: 'clock', by: '+1h' },
        { do: 'pause', until: 'resumed' },
      ),
    );
    expect(parsed).toMatchObject({
      ok: true,
      scenario: {
        timeZone: 'UTC',
        readingEveryMs: 1000,
        trace: [
          { forMs: 3_723_000 },
          { forMs: 500 },
          { forMs: 90_000 },
          { byMs: -1000 },
          { byMs: 3_600_000 },
          { call: { type: 'pause', until: 'resumed' } },
        ],
      },
    });
  });

  it.each([
    [7, 'scenario: it must be a JSON object'],
    [{ ...day(), start: 1 }, 'scenario: field "start" isn’t allowed here'],
    [{ trace: [] }, 'scenario: field "startsAt" must be a local date and time'],
    [{ ...day(), startsAt: '2026-02-30T09:00:00' }, 'scenario: field "startsAt" must be'],
    [{ ...day(), startsAt: '2026-13-01T09:00:00' }, 'scenario: field "startsAt" must be'],
    [{ ...day(), startsAt: '2026-03-02T24:00:00' }, 'scenario: field "startsAt" must be'],
    [{ ...day(), timeZone: 'Mars/Olympus' }, 'scenario: field "timeZone" must be'],
    [{ ...day(), timeZone: 1 }, 'scenario: field "timeZone" must be'],
    [{ ...day(), readingEveryMs: 0 }, 'scenario: field "readingEveryMs" must be between'],
    [{ ...day(), readingEveryMs: 40_000 }, 'scenario: field "readingEveryMs" must be between'],
    [{ ...day(), preferences: { snoozeMs: 1 } }, 'scenario: field "preferences.snoozeMs" isn’t valid'],
    [{ ...day(), preferences: 1 }, 'scenario: field "preferences" isn’t valid'],
    [{ ...day(), trace: {} }, 'scenario: field "trace" must be a list'],
    [day({ do: 'work', for: '300000h' }), 'step 1 (work): field "for" must be a duration'],
    [day({ do: 'work', for: '9000h' }, { do: 'work', for: '9000h' }), 'scenario: field "trace" must not last'],
    [{ ...day({ do: 'work', for: '9000h' }), readingEveryMs: 1 }, 'scenario: field "readingEveryMs" is too short'],
    [day('work'), 'step 1: field "do" is missing'],
    [day({ for: '1m' }), 'step 1: field "do" is missing'],
    [day({ do: 'work', for: '1m' }, { do: 'snooz' }), 'step 2 (snooz): field "do" isn’t a known step: "snooz"'],
    [day({ do: 4 }), 'step 1: field "do" isn’t a known step: 4'],
    [day({ do: 'work' }), 'step 1 (work): field "for" must be a duration'],
    [day({ do: 'work', for: '' }), 'step 1 (work): field "for" must be a duration'],
    [day({ do: 'work', for: '1m', fro: 1 }), 'step 1 (work): field "fro" isn’t allowed here'],
    [day({ do: 'sleep', for: '1m', announced: 'no' }), 'step 1 (sleep): field "announced" must be true or false'],
    [day({ do: 'clock', by: 'soon' }), 'step 1 (clock): field "by" must be a step of the clock'],
    [day({ do: 'clock', by: 0.5 }), 'step 1 (clock): field "by" must be a step of the clock'],
    [day({ do: 'hold', reason: 'tired' }), 'step 1 (hold): field "reason" must be one of'],
    [day({ do: 'posture', is: 'lying' }), 'step 1 (posture): field "is" must be'],
    [day({ do: 'startBreak', kind: 1 }), 'step 1 (startBreak): field "kind" needs an id'],
    [
      day({ do: 'pause', for: '1m', until: 'tomorrow' }),
      'step 1 (pause): field "until" can’t be used together with "for"',
    ],
    [day({ do: 'pause', until: 'someday' }), 'step 1 (pause): field "until" must be'],
    [day({ do: 'set', preferences: { settleMs: 'x' } }), 'step 1 (set): field "preferences.settleMs" isn’t valid'],
    [
      { ...day({ do: 'resume' }, { do: 'set', preferences: { maxGapMs: 5000 } }), readingEveryMs: 10_000 },
      'step 2 (set): field "preferences.maxGapMs" must not be shorter than readingEveryMs',
    ],
  ])('%j is refused', (input, problem) => {
    const parsed = parseScenario(input);
    const said = parsed.ok ? 'understood' : parsed.problem;
    expect(said).toContain(problem);
    expect(said).not.toContain('\n');
  });

  it('may be anything: it is lived, or refused in one line', () => {
    const field = fc.constantFrom('do', 'for', 'by', 'reason', 'is', 'kind', 'preferences', 'until', 'announced');
    const word = fc.constantFrom(
      'work',
      'idle',
      'sleep',
      'pause',
      'set',
      'clock',
      'hold',
      'meeting',
      '1m',
      '+1h',
      'tomorrow',
    );
    const step = fc.dictionary(field, fc.oneof(word, fc.anything()));
    const almost = fc.record({ startsAt: fc.constant('2026-03-02T09:00:00'), trace: fc.array(step) });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), almost), (input) => {
        const parsed = parseScenario(input);
        if (!parsed.ok) expect(parsed.problem).toMatch(/^(scenario|step \d+)[^\n]*$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('is lived to its end, whatever it says', () => {
    fc.assert(
      fc.property(anyDay, (trace) => {
        const lines = simulate(scenarioOf(trace, {}, 30_000), routineLengthsMs);
        expect(lines.at(-1)?.event.event).toBe('end');
      }),
      { numRuns: 200 },
    );
  });
});
