/** Every routine, for every body, place and pace: sound, as long as before, and without what was ruled out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyBody } from '../../../src/core/preferences/bodyPreferences.ts';
import type { RoutineWishes } from '../../../src/core/preferences/routineWishes.ts';
import { poseDemand } from '../../../src/core/repertoire/poseDemands.ts';
import { repertoireOf, standInFor } from '../../../src/core/repertoire/repertoire.ts';
import { paces } from '../../../src/core/routine/pace.ts';
import type { Routine, Step } from '../../../src/core/routine/routine.ts';
import { parseRoutine } from '../../../src/core/routine/routineSchema.ts';
import { ownRoutines } from '../../support/ownRoutines.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

/** Besides kneeling. */
const bendsAKnee = /figure_four|couch|9090|side_stretch/;

/** Of a back. */
const foldsHangsOrTurns = /chair_fold|hinge|couch|edge_hang|hug_both|wipers/;
/** With these a leg goes behind its hip. */
const trails = /lunge|split|couch|half_kneel|stride|swing|hinge|kendall|bridge|edge_hang|side_stretch/;
/** With these a hip comes to 90° and past it, crosses, or turns in. */
const bendsFar =
  /chair_march|chair_fold|figure_four|bow|hinge|circle|9090|wipers|hug_both|knees_chest|kendall|edge_hang/;

const knownPoses = shippedFiles('poses').map(({ name }) => name);
const all = new Map([...shippedRoutines(), ...ownRoutines].map((routine) => [routine.id, routine]));

const wishes: fc.Arbitrary<RoutineWishes> = fc.record({
  body: fc.constantFrom(...everyBody()),
  pace: fc.constantFrom(...paces),
  rampIn: fc.boolean(),
  holdsAccepted: fc.boolean(),
});

/** No file says how far a repetition goes. */
function withoutRanges(routine: Routine): Routine {
  const asInFile = (step: Step): Step =>
    Object.fromEntries(Object.entries(step).filter(([name]) => name !== 'range')) as unknown as Step;
  return { ...routine, steps: routine.steps.map(asInFile) };
}

describe('the repertoire, whatever is wished', () => {
  const everyWish = (check: (wish: RoutineWishes) => void) => {
    fc.assert(fc.property(wishes, check), { numRuns: 400 });
  };

  it('holds only routines that pass the same check as a file, and as long as they were', () => {
    everyWish((wish) => {
      for (const routine of repertoireOf(all, wish).routines.values()) {
        const asInFile = withoutRanges(routine);
        expect(parseRoutine(asInFile, knownPoses)).toEqual({ ok: true, routine: asInFile });
        expect(routine.seconds).toBe(all.get(routine.id)?.seconds);
      }
    });
  });

  it('offers every routine, or says which one stands in for it', () => {
    everyWish((wish) => {
      const repertoire = repertoireOf(all, wish);
      for (const id of all.keys()) {
        expect(repertoire.routines.has(id)).toBe(!repertoire.standIns.has(id));
        expect(repertoire.routines.has(standInFor(id, repertoire))).toBe(true);
      }
    });
  });

  it('asks nothing of a body that was ruled out', () => {
    everyWish((wish) => {
      const { soreKnee, soreBack, pregnantOrReflux, hipPrecautions, hipApproach, noFloor } = wish.body;
      const cannotStand = wish.body.cannotStand || wish.body.wheelchair;
      const poses = [...repertoireOf(all, wish).routines.values()].flatMap((routine) =>
        routine.steps.map(({ pose }) => pose),
      );
      const asked = new Set(poses.map(poseDemand));
      if (soreKnee) {
        expect(asked).not.toContain('kneeling');
        expect(poses.filter((pose) => bendsAKnee.test(pose))).toEqual([]);
      }
      if (soreBack) expect(poses.filter((pose) => foldsHangsOrTurns.test(pose))).toEqual([]);
      if (pregnantOrReflux) expect(poses).not.toContain('chair_fold');
      if (pregnantOrReflux || noFloor || wish.body.cannotStand) expect(asked).not.toContain('lying');
      if (noFloor || cannotStand) expect(asked).not.toContain('kneeling');
      if (cannotStand) expect(asked).not.toContain('standing');
      if (cannotStand && (noFloor || wish.body.cannotStand)) expect([...asked]).toEqual(['seated']);
      if (hipPrecautions && hipApproach === 'anterior') expect(poses.filter((pose) => trails.test(pose))).toEqual([]);
      if (hipPrecautions && hipApproach === 'posterior')
        expect(poses.filter((pose) => bendsFar.test(pose))).toEqual([]);
      if (hipPrecautions && hipApproach === 'unknown')
        expect(poses.filter((pose) => !['chair_tall', 'stand_tall'].includes(pose))).toEqual([]);
    });
  });

  it('says nothing of standing to who cannot', () => {
    everyWish((wish) => {
      if (!wish.body.cannotStand && !wish.body.wheelchair) return;
      const said = [...repertoireOf(all, wish).routines.values()].flatMap((routine) =>
        routine.steps.flatMap(({ cues }) => cues.map(({ say }) => say)),
      );
      expect(said.filter((line) => /\b(stand|walk|rise)\b/i.test(line))).toEqual([]);
    });
  });

  it('holds no breath before the warning is accepted, nor in pregnancy', () => {
    everyWish((wish) => {
      if (wish.holdsAccepted && !wish.body.pregnantOrReflux) return;
      for (const { steps: each } of repertoireOf(all, wish).routines.values())
        for (const step of each) expect((step.breath?.holdIn ?? 0) + (step.breath?.holdOut ?? 0)).toBe(0);
    });
  });
});
