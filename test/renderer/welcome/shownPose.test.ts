import { describe, expect, it } from 'vitest';
import { shownPose } from '../../../renderer/welcome/shownPose.ts';
import { everyBody } from '../../../src/core/preferences/bodyPreferences.ts';
import { bodyAt, breakPlaces } from '../../../src/core/preferences/breakPlaces.ts';
import { defaultPreferences } from '../../../src/core/preferences/preferences.ts';
import { repertoireOf } from '../../../src/core/repertoire/repertoire.ts';
import { shippedRoutines } from '../../support/shippedFiles.ts';

const all = new Map(shippedRoutines().map((routine) => [routine.id, routine]));

describe('the pose beside the question of what suits somebody', () => {
  it.each(everyBody())('is one that their breaks have: %o', (body) => {
    const { routines } = repertoireOf(all, { ...defaultPreferences, body });
    const offered = new Set([...routines.values()].flatMap(({ steps }) => steps.map(({ pose }) => pose)));
    expect(offered).toContain(shownPose(body));
  });

  it('is another one at each place', () => {
    const shown = breakPlaces.map((place) => shownPose(bodyAt(defaultPreferences.body, place)));
    expect(shown).toEqual(['chair_side_lunge', 'stand_split_tuck', 'floor_half_kneel']);
  });
});
