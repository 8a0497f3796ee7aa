/** What the first start offers: rhythms, places, plain working hours. */
import { describe, expect, it } from 'vitest';
import { defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import { officeHoursOf, usualOfficeHours, workingHoursOf } from '../../../src/core/calendar/officeHours.ts';
import { parsePreferences } from '../../../src/core/preferences/parsePreferences.ts';
import { bodyAt, breakPlaceOf, breakPlaces } from '../../../src/core/preferences/breakPlaces.ts';
import { defaultPreferences, type BreakKind } from '../../../src/core/preferences/preferences.ts';
import { rhythmNames, rhythmOf, rhythms, withRhythm } from '../../../src/core/preferences/rhythms.ts';
import { MINUTE } from '../../../src/core/time/time.ts';
import { simulateDesk } from '../../support/simulatedDesk.ts';

const { breakKinds } = defaultPreferences;
const tea: BreakKind = {
  id: 'tea',
  name: 'Tea',
  everyMs: 100 * MINUTE,
  lengthMs: MINUTE,
  naturalBreakMs: MINUTE,
  standingFactor: 1,
  routines: [],
};

describe('a rhythm', () => {
  it.each(rhythmNames)('%s is known again by its intervals, and is taken by the preferences', (name) => {
    const kinds = withRhythm(breakKinds, name);
    expect(kinds.map(({ everyMs }) => everyMs)).toEqual([rhythms[name].reset, rhythms[name].release]);
    expect(rhythmOf(kinds)).toBe(name);
    expect(parsePreferences({ breakKinds: kinds })).toMatchObject({ ok: true });
  });

  it('is gentle by default; other intervals, or a kind of one’s own, are a rhythm of one’s own', () => {
    expect(rhythmOf(breakKinds)).toBe('gentle');
    expect(rhythmOf(breakKinds.map((kind) => ({ ...kind, everyMs: 25 * MINUTE })))).toBeNull();
    expect(rhythmOf([...breakKinds, tea])).toBeNull();
    expect(withRhythm([tea], 'light')).toEqual([tea]);
  });

  it('of equal intervals brings the longer break each time', () => {
    const desk = simulateDesk({ preferences: { breakKinds: withRhythm(breakKinds, 'evidence') } });
    desk.live('work 31m', 'startBreak', 'idle 180s', 'work 31m');
    desk.expect(
      '00:30:00 reminder shown release 1',
      '00:31:00 reminder hidden release answered',
      '00:31:00 break opened release stand_180 user',
      '00:34:00 break closed release completed',
      '01:04:00 reminder shown release 1',
    );
  });
});

describe('a place', () => {
  it('is told from the body’s answers and told back to them, and leaves the others alone', () => {
    const body = { ...defaultBody, soreKnee: true };
    for (const place of breakPlaces) {
      expect(breakPlaceOf(bodyAt(body, place))).toBe(place);
      expect(bodyAt(body, place)).toMatchObject({ soreKnee: true });
    }
    expect(breakPlaceOf(defaultBody)).toBe('floor');
    expect(breakPlaceOf({ ...defaultBody, cannotStand: true })).toBeNull();
  });
});

describe('office hours', () => {
  it('are working hours that are the same on some days', () => {
    const hours = workingHoursOf(usualOfficeHours);
    expect(parsePreferences({ workingHours: hours })).toMatchObject({ ok: true });
    expect(hours.monday).toEqual([['09:00', '17:00']]);
    expect(hours.sunday).toBeUndefined();
    expect(officeHoursOf(hours)).toEqual(usualOfficeHours);
  });

  it('are none where there are none, or hours are less plain', () => {
    const range = ['09:00', '17:00'] as const;
    expect(officeHoursOf({})).toBeNull();
    expect(officeHoursOf({ monday: [range], tuesday: [['10:00', '17:00']] })).toBeNull();
    expect(officeHoursOf({ monday: [range], tuesday: [['09:00', '16:00']] })).toBeNull();
    expect(officeHoursOf({ monday: [range, ['18:00', '20:00']] })).toBeNull();
  });
});
