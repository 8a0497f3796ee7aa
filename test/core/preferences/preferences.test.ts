import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.ts';
import { breakKindRanges, defaultPreferences, type Preferences } from '../../../src/core/preferences/preferences.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { salvagePreferences } from '../../../src/core/preferences/salvagePreferences.ts';

describe('the defaults', () => {
  it('are those of the contract', () => {
    const [reset, release] = defaultPreferences.breakKinds;
    expect(reset).toMatchObject({
      id: 'reset',
      everyMs: 1_800_000,
      lengthMs: 90_000,
      naturalBreakMs: 120_000,
      standingFactor: 1,
    });
    expect(release).toMatchObject({
      id: 'release',
      everyMs: 3_600_000,
      lengthMs: 180_000,
      naturalBreakMs: 300_000,
      standingFactor: 0.5,
    });
    expect(defaultPreferences).toMatchObject({
      awayAfterMs: 120_000,
      maxGapMs: 30_000,
      mergeWithinMs: 120_000,
      waitForLull: true,
      insistence: 'gentle',
      graceMs: 60_000,
      remindAgainMs: 300_000,
      snoozeMs: 300_000,
      maxSnoozes: 3,
      settleMs: 60_000,
      workingHours: {},
      deskDayStarts: '04:00',
      windDown: { enabled: true, at: 'workEnds' },
      dayLimitMs: null,
    });
  });
});

describe('parsePreferences', () => {
  it('takes nothing for the defaults', () => {
    expect(parsePreferences({})).toEqual({ ok: true, preferences: defaultPreferences });
  });

  it('lays what is named over the base, and keeps the rest', () => {
    const base: Preferences = {
      ...defaultPreferences,
      snoozeMs: 120_000,
      windDown: { enabled: false, at: 'workEnds' },
    };
    const parsed = parsePreferences({ settleMs: 0, windDown: { at: '18:00' } }, base);
    expect(parsed).toEqual({
      ok: true,
      preferences: { ...base, settleMs: 0, windDown: { enabled: false, at: '18:00' } },
    });
  });

  it('completes a break kind that the base has, and a new one by plain answers', () => {
    const walk = { id: 'walk', everyMs: 600_000, lengthMs: 60_000, naturalBreakMs: 60_000 };
    const parsed = parsePreferences({ breakKinds: [{ id: 'reset', everyMs: 1_200_000 }, walk] });
    expect(parsed.ok && parsed.preferences.breakKinds).toEqual([
      { ...defaultPreferences.breakKinds[0], everyMs: 1_200_000 },
      { ...walk, name: 'walk', standingFactor: 1, routines: [] },
    ]);
  });

  it('refuses an impossible number by its field, with the allowed range as data and in words', () => {
    expect(parsePreferences({ breakKinds: [{ id: 'reset', everyMs: 10 }] })).toEqual({
      ok: false,
      field: 'breakKinds.0.everyMs',
      range: breakKindRanges.everyMs,
      message:
        'breakKinds.0.everyMs must be a whole number of milliseconds between 60000 (1 minute) and 86400000 (24 hours).',
    });
    expect(parsePreferences({ maxSnoozes: 1.5 })).toMatchObject({
      field: 'maxSnoozes',
      message: 'maxSnoozes must be a whole number between 0 and 100.',
    });
    expect(parsePreferences({ volume: 'loud' })).toMatchObject({
      field: 'volume',
      message: 'volume must be a number between 0 and 1.',
    });
    expect(parsePreferences({ settleMs: -1 })).toMatchObject({
      message: 'settleMs must be a whole number of milliseconds between 0 (0 seconds) and 3600000 (1 hour).',
    });
  });

  it.each([
    [{ breakKinds: [] }, 'breakKinds'],
    [{ breakKinds: 'none' }, 'breakKinds'],
    [{ breakKinds: [7] }, 'breakKinds.0'],
    [
      {
        breakKinds: Array.from({ length: 9 }, (_, index) => ({ ...defaultPreferences.breakKinds[0], id: `k${index}` })),
      },
      'breakKinds',
    ],
    [{ breakKinds: [{ id: 'reset' }, { id: 'reset' }] }, 'breakKinds.1.id'],
    [{ breakKinds: [{ id: 'new' }] }, 'breakKinds.0.everyMs'],
    [{ breakKinds: [{ id: 'reset', at: ['12:30', '25:00'] }] }, 'breakKinds.0.at.1'],
    [{ breakKinds: [{ id: 'reset', name: ' ' }] }, 'breakKinds.0.name'],
    [{ windDown: 'late' }, 'windDown'],
    [{ windDown: { at: 'late' } }, 'windDown.at'],
    [{ workingHours: { monday: [['09:00']] } }, 'workingHours.monday.0'],
    [{ workingHours: { someday: [] } }, 'workingHours.someday'],
    [{ deskDayStarts: '4:00' }, 'deskDayStarts'],
    [{ insistence: 'loud' }, 'insistence'],
    [{ waitForLull: 1 }, 'waitForLull'],
    [{ snoozMs: 1 }, 'snoozMs'],
    [[], ''],
    [null, ''],
  ])('refuses %j at "%s"', (input, field) => {
    const parsed = parsePreferences(input);
    expect(parsed).toMatchObject({ ok: false, field });
    if (!parsed.ok) expect(parsed.message).toMatch(/^[\w.]+.*\.$/);
  });

  it('takes any input without throwing, and what it takes it takes again', () => {
    const almost = fc.dictionary(fc.constantFrom(...Object.keys(defaultPreferences)), fc.anything());
    fc.assert(
      fc.property(fc.oneof(almost, fc.anything()), (input) => {
        const parsed = parsePreferences(input);
        if (parsed.ok) expect(parsePreferences(parsed.preferences)).toEqual(parsed);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what a person tells about body and breath', () => {
  it('changes one answer and leaves the others', () => {
    const knee = parsePreferences({ body: { soreKnee: true } });
    expect(knee.ok && knee.preferences.body).toEqual({ ...defaultPreferences.body, soreKnee: true });
    const both = parsePreferences({ body: { noFloor: true } }, knee.ok ? knee.preferences : undefined);
    expect(both.ok && both.preferences.body).toMatchObject({ soreKnee: true, noFloor: true });
  });

  it.each(['box', '4-7-8'])('refuses %s until the warning about holding the breath is accepted', (pace) => {
    expect(parsePreferences({ pace })).toMatchObject({ ok: false, field: 'pace' });
    expect(parsePreferences({ holdsAccepted: true, pace })).toMatchObject({ ok: true, preferences: { pace } });
  });

  it('refuses an answer to no question', () => {
    expect(parsePreferences({ body: { sorePride: true } })).toMatchObject({ ok: false, field: 'body.sorePride' });
  });
});

describe('salvagePreferences', () => {
  it('keeps every valid key of a damaged file and names the others', () => {
    const { preferences, dropped } = salvagePreferences({
      settleMs: 0,
      snoozeMs: 'soon',
      fromTheFuture: true,
      volume: 1,
    });
    expect(preferences).toEqual({ ...defaultPreferences, settleMs: 0, volume: 1 });
    expect(dropped).toEqual(['snoozeMs', 'fromTheFuture']);
  });

  it('keeps a pace with held breath together with its accepted warning', () => {
    const { preferences, dropped } = salvagePreferences({
      ...defaultPreferences,
      holdsAccepted: true,
      pace: 'box',
      x: 1,
    });
    expect(preferences.pace).toBe('box');
    expect(dropped).toEqual(['x']);
  });

  it('falls back to the defaults when nothing is there', () => {
    expect(salvagePreferences('garbage')).toEqual({ preferences: defaultPreferences, dropped: ['(everything)'] });
  });
});

describe('salvaging break kinds', () => {
  const own = { id: 'eyes', everyMs: 20 * MINUTE, lengthMs: MINUTE, naturalBreakMs: 2 * MINUTE };

  it('a single bad interval of a known kind takes its default, and the other kinds stay', () => {
    const { preferences, dropped } = salvagePreferences({ breakKinds: [{ id: 'reset', everyMs: 5_000 }, own] });
    expect(dropped).toEqual(['breakKinds.0.everyMs']);
    expect(preferences.breakKinds).toMatchObject([{ id: 'reset', everyMs: 30 * MINUTE }, { id: 'eyes' }]);
  });

  it('a kind of one’s own without a sound interval goes alone', () => {
    const { preferences, dropped } = salvagePreferences({
      breakKinds: [
        { ...own, everyMs: 'often' },
        { ...own, id: 'legs' },
      ],
    });
    expect(dropped).toEqual(['breakKinds.0.everyMs', 'breakKinds.0']);
    expect(preferences.breakKinds.map(({ id }) => id)).toEqual(['legs']);
  });

  it('kinds that are no kinds at all leave the defaults', () => {
    expect(salvagePreferences({ breakKinds: ['x', 7] }).preferences).toEqual(defaultPreferences);
  });

  it('a bad range of one weekday leaves the other days', () => {
    const workingHours = { monday: [['09:00', '25:00']], friday: [['09:00', '17:00']] };
    expect(salvagePreferences({ workingHours }).preferences.workingHours.friday).toEqual([['09:00', '17:00']]);
  });

  it('never fails and always gives preferences that pass', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(defaultPreferences)), fc.jsonValue()), (input) => {
        const { preferences } = salvagePreferences(input);
        expect(parsePreferences(preferences)).toMatchObject({ ok: true });
      }),
    );
  });
});

describe('salvaging what is nothing like preferences', () => {
  it.each([[null], [7], ['text'], [[]]])('%j leaves the defaults', (input) => {
    expect(salvagePreferences(input)).toEqual({ preferences: defaultPreferences, dropped: ['(everything)'] });
  });
});
