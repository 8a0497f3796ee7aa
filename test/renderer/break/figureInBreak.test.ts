/** Whatever is pressed in a break, and when: the figure goes on from where it is. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { figureInBreak, type FigureNow, type Timeline } from '../../../renderer/break/figureInBreak.ts';
import { gentlerRoutine } from '../../../src/core/care/gentlerRoutine.ts';
import { distance, type Point } from '../../../src/core/figure/body.ts';
import { type Scene, sceneAt, seenBy } from '../../../src/core/figure/figure.ts';
import type { Pose, Poses } from '../../../src/core/figure/pose.ts';
import { defaultBody } from '../../../src/core/preferences/bodyPreferences.ts';
import { guideAt, stepStartMs } from '../../../src/core/routine/guide.ts';
import type { Routine } from '../../../src/core/routine/routine.ts';
import { SECOND } from '../../../src/core/time/time.ts';
import { shippedFiles, shippedRoutines } from '../../support/shippedFiles.ts';

// figure.test.ts checks the files' form.
const poses: Poses = new Map(shippedFiles('poses').map(({ name, content }) => [name, content as Pose]));
const routines = shippedRoutines();

/** So close upon each other that a jump can be told from a brisk move. */
const PICTURE_MS = 5;
/**
 * Body heights from one picture to the next, of which one is some 250 pixels in a break's window. The briskest usual move goes 0.008, one that is
 * turned round on its way up to 0.01; a jump is a tenth of a body and more.
 */
const JUMP = 0.02;
/** A window's least time between two pictures, at 60 Hz. */
const TICK_MS = 50;
/** A break window's picture is some 300 pixels wide, of which the body has 250. */
const UNSEEN_PX = 2;
/** The longest move there is, and then until the figure stands still anyway. */
const ARRIVED_MS = 6 * SECOND;

const nobody = (): void => undefined;

const presses = ['next', 'again', 'hurts', 'other', 'pause'] as const;
type Press = (typeof presses)[number];

/** A break in a virtual time, with the picture that is drawn of it. */
function drawnBreak(begun: Routine) {
  let nowMs = 0;
  let routine = begun;
  let shown = begun;
  let hurtAtMs: readonly number[] = [];
  const clockFrom = (elapsedMs: number, running: boolean) => {
    const sinceMs = nowMs;
    return { running, elapsedMs: () => (running ? elapsedMs + nowMs - sinceMs : elapsedMs) };
  };
  let clock = clockFrom(0, true);
  const figure = figureInBreak(poses);
  const jumpTo = (elapsedMs: number, running = clock.running) => {
    clock = clockFrom(elapsedMs, running);
  };
  const act: Readonly<Record<Press, () => void>> = {
    next: () => jumpTo(stepStartMs(shown, guideAt(shown, clock.elapsedMs()).stepIndex + 1)),
    again: () => jumpTo(stepStartMs(shown, guideAt(shown, clock.elapsedMs()).stepIndex)),
    hurts() {
      hurtAtMs = [...hurtAtMs, clock.elapsedMs()];
      shown = gentlerRoutine(routine, { always: [], pressedAtMs: hurtAtMs, body: defaultBody }).routine;
    },
    other() {
      routine = shown = routines[(routines.indexOf(routine) + 7) % routines.length] ?? routine;
      hurtAtMs = [];
      jumpTo(0);
    },
    pause: () => jumpTo(clock.elapsedMs(), !clock.running),
  };
  return {
    timeline: (): Timeline => ({ routine: shown, clock }),
    press: (press: Press) => act[press](),
    tellAnew() {
      shown = structuredClone(shown);
      jumpTo(clock.elapsedMs());
    },
    /** All pictures of so long, the first one now; each is seen and let go of. */
    live(ms: number, see: (picture: FigureNow) => void) {
      for (const endsMs = nowMs + ms; nowMs < endsMs; nowMs += PICTURE_MS)
        see(figure.draw({ routine: shown, clock }, nowMs));
    },
  };
}

const story = fc.array(fc.record({ afterMs: fc.integer({ min: 5, max: 6_000 }), press: fc.constantFrom(...presses) }), {
  minLength: 1,
  maxLength: 3,
});

/** In a routine from one of its steps on. */
function told(
  test: (drawn: ReturnType<typeof drawnBreak>, story: readonly { afterMs: number; press: Press }[]) => void,
) {
  fc.assert(
    fc.property(fc.constantFrom(...routines), fc.nat(), story, (routine, step, presses) => {
      const drawn = drawnBreak(routine);
      for (let toPass = step % routine.steps.length; toPass > 0; toPass -= 1) drawn.press('next');
      test(drawn, presses);
    }),
    { numRuns: 50 }, // a break is drawn two hundred times a second
  );
}

it('never jumps', () => {
  told((drawn, presses) => {
    const onlooker = lookOn();
    for (const { afterMs, press } of presses) {
      drawn.live(afterMs, onlooker.see);
      drawn.press(press);
    }
    drawn.live(3 * SECOND, onlooker.see);
    expect(onlooker.furthest()).toBeLessThan(JUMP);
  });
});

it('comes to where the break has it', () => {
  told((drawn, presses) => {
    for (const { afterMs, press } of presses) {
      drawn.live(afterMs, nobody);
      drawn.press(press);
    }
    drawn.live(ARRIVED_MS, nobody);
    const { routine, clock } = drawn.timeline();
    const [now] = picturesOf(drawn, PICTURE_MS);
    const meant = sceneAt(poses, guideAt(routine, clock.elapsedMs() - (clock.running ? PICTURE_MS : 0)).pose);
    expect(now && placesIn(now.scene)).toEqual(placesIn(meant));
    expect(now?.scene.seen).toBe(meant.seen);
  });
});

it('walks out of the chair into which the gentler way has led', () => {
  const drawn = drawnBreak(shippedRoutine('stride_180'));
  for (let toPass = 3; toPass > 0; toPass -= 1) drawn.press('next');
  const onlooker = lookOn();
  drawn.live(2_000, onlooker.see);
  drawn.press('hurts');
  drawn.live(4 * SECOND, onlooker.see);
  expect(onlooker.furthest()).toBeLessThan(JUMP);
});

it('moves on after a press while the break stands still, and rests once it has arrived', () => {
  const drawn = drawnBreak(shippedRoutine('unfold_90'));
  for (let toPass = 2; toPass > 0; toPass -= 1) drawn.press('next');
  const onlooker = lookOn();
  drawn.live(900, onlooker.see);
  drawn.press('pause');
  drawn.press('next');
  const after = picturesOf(drawn, ARRIVED_MS);
  after.forEach(onlooker.see);
  expect(onlooker.furthest()).toBeLessThan(JUMP);
  expect(after.find(({ moves }) => !moves)).toBeDefined();
  expect(after.at(-1)?.moves).toBe(false);
});

it('is drawn as if nothing had been said where the same break is told of anew', () => {
  const routine = shippedRoutine('chair_180');
  const [undisturbed, disturbed] = [drawnBreak(routine), drawnBreak(routine)];
  const expected = picturesOf(undisturbed, 8 * SECOND);
  const pictures = Array.from({ length: 8 }, () => {
    const second = picturesOf(disturbed, SECOND);
    disturbed.tellAnew();
    return second;
  });
  expect(pictures.flat()).toEqual(expected);
});

it.each([
  ...['chair_180', 'rock_90', 'stand_180', 'circles_90', 'neck_90', 'midback_75'].map((id) => [id, 300, 0.97] as const),
  ['wrists_60', 300, null], // hands that turn are drawn as often as there is time for
  ['stand_180', 800, 0.99], // in a window that fills a display
] as const)(
  'is drawn wherever a pixel or two of it move, and less often where it is slow: %s in %i pixels',
  (id, picturePx, atMost) => {
    const routine = shippedRoutine(id);
    const figure = figureInBreak(poses);
    let nowMs = 0;
    const timeline: Timeline = { routine, clock: { running: true, elapsedMs: () => nowMs } };
    let last = figure.draw(timeline, nowMs);
    let [moments, pictures] = [0, 0];
    for (; nowMs < routine.seconds * SECOND; nowMs += TICK_MS) {
      const { scene } = figureInBreak(poses).draw(timeline, nowMs);
      if (last.moves) {
        moments += 1;
        if (figure.hasMovedOn(nowMs, picturePx)) {
          last = figure.draw(timeline, nowMs);
          pictures += 1;
        }
      } else last = figure.draw(timeline, nowMs); // a window asks again where a new step begins
      const drawn = pointsIn(last.scene.skeleton);
      const furthest = Math.max(...pointsIn(scene.skeleton).map((at, index) => Math.abs(at - (drawn[index] ?? NaN))));
      expect(furthest * (picturePx / (2 * scene.reach))).toBeLessThan(UNSEEN_PX);
    }
    if (atMost === null) expect(pictures).toBeGreaterThan(0.97 * moments);
    else expect(pictures).toBeLessThan(atMost * moments);
  },
);

it('is drawn as it is now where its frame has come late, as in a window that was hidden', () => {
  const routine = shippedRoutine('stand_180');
  const figure = figureInBreak(poses);
  let nowMs = 20 * SECOND;
  const timeline: Timeline = { routine, clock: { running: true, elapsedMs: () => nowMs } };
  figure.draw(timeline, nowMs);
  while (!figure.hasMovedOn(nowMs, 300)) nowMs += TICK_MS;
  nowMs += 10 * SECOND;
  expect(figure.draw(timeline, nowMs).scene).toEqual(figureInBreak(poses).draw(timeline, nowMs).scene);
});

/** Every coordinate of whatever has three, and how a hand's fingers lie. */
function pointsIn(skeleton: unknown): readonly number[] {
  if (typeof skeleton !== 'object' || skeleton === null) return [];
  const { x, y, z, spread, curl } = skeleton as Readonly<Record<string, unknown>>;
  const found = [x, y, z, spread, curl].filter((value) => typeof value === 'number');
  return found.length > 1 ? found : Object.values(skeleton).flatMap(pointsIn);
}

function shippedRoutine(id: string): Routine {
  const routine = routines.find((known) => known.id === id);
  if (routine === undefined) throw new Error(`no routine ${id}`);
  return routine;
}

function picturesOf(drawn: ReturnType<typeof drawnBreak>, ms: number): readonly FigureNow[] {
  const pictures: FigureNow[] = [];
  drawn.live(ms, (picture) => pictures.push(picture));
  return pictures;
}

/** Sees one picture after the other, and how far anything goes at most from one to the next. */
function lookOn() {
  let before: { readonly seen: number; readonly places: readonly Point[] } | null = null;
  let furthest = 0;
  return {
    see: ({ scene }: FigureNow) => {
      const places = placesIn(scene);
      // Where one picture fades into another, nothing is at the moment in between.
      if (before !== null && Math.min(before.seen, scene.seen) >= 0.1)
        for (const [index, place] of places.entries())
          furthest = Math.max(furthest, distance(before.places[index] ?? place, place));
      before = { seen: scene.seen, places };
    },
    furthest: () => furthest,
  };
}

/** As the picture shows them: its view goes along. */
function placesIn({ skeleton, camera, view }: Scene) {
  const { head, left, right } = seenBy(skeleton, camera);
  const limbs = [left, right].flatMap(({ hip, knee, ankle, toe, elbow, wrist }) => [
    hip,
    knee,
    ankle,
    toe,
    elbow,
    wrist,
  ]);
  return [head.crown, ...limbs].map(({ x, y }) => ({ x: x - view.x, y: y - view.y }));
}
