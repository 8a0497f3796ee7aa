/**
 * “This hurts” around the break: when it was said, kept from that moment on, so that it outlives the window and the app; and what a
 * person says of it after the break. What gives way to what: core/care/gentlerRoutine.ts.
 */
import type { HurtInBreak } from '../../core/care/careMemory.ts';
import type { GentlerAnswer } from '../../core/care/gentlerAnswer.ts';
import { joinedGentler, type GentlerRoutine } from '../../core/care/gentlerRoutine.ts';
import type { GentlerPose } from '../../core/preferences/gentlerPreferences.ts';
import type { Preferences } from '../../core/preferences/preferences.ts';
import { most } from '../../core/text/limits.ts';
import type { CareKeeper } from './careKeeper.ts';

/** A break by its beginning, and the routine that it shows. */
export type ShownRoutine = Pick<HurtInBreak, 'beganWall' | 'routine'>;

export interface MovesThatHurtDeps {
  readonly kept: CareKeeper;
  readonly preferences: () => Preferences;
  readonly setPreferences: (change: Partial<Preferences>) => void;
  /** The date of the desk day at hand. */
  readonly today: () => string;
}

export interface MovesThatHurt {
  /** What gives way in a break that begins now, before anybody says a word. */
  always(): readonly GentlerPose[];
  /** Milliseconds into the routine at which it was said to hurt; always the same list until it is said again. */
  pressedIn(shown: ShownRoutine): readonly number[];
  /** It hurts, so many milliseconds into what is shown. @param gentler what the presses make of its routine */
  press(shown: ShownRoutine, atMs: number, gentler: (pressedAtMs: readonly number[]) => GentlerRoutine | null): void;
  /** What was said to hurt in the break that began then, and does not give way by itself yet. */
  hurtIn(beganWall: number): readonly GentlerPose[];
  answer(poses: readonly GentlerPose[], answer: GentlerAnswer): void;
}

const never: readonly number[] = [];

export function openMovesThatHurt(deps: MovesThatHurtDeps): MovesThatHurt {
  const { kept, preferences, setPreferences, today } = deps;
  const ofToday = (): readonly GentlerPose[] => {
    const ofDay = kept.current().today;
    return ofDay?.date === today() ? ofDay.poses : [];
  };
  const always = (): readonly GentlerPose[] => joinedGentler(preferences().gentlerPoses, ofToday());
  const pressedIn = ({ beganWall, routine }: ShownRoutine): readonly number[] => {
    const { hurt } = kept.current();
    return hurt?.beganWall === beganWall && hurt.routine === routine ? hurt.pressedAtMs : never;
  };

  return {
    always,
    pressedIn,
    press(shown, atMs, gentler) {
      const before = pressedIn(shown);
      if (before.length >= most.pressesOfBreak) return;
      const pressedAtMs = [...before, Math.round(atMs)];
      const made = gentler(pressedAtMs);
      if (made === null) return;
      const { hurt } = kept.current();
      const earlier = hurt?.beganWall === shown.beganWall ? hurt.poses : [];
      kept.change({ hurt: { ...shown, pressedAtMs, poses: joinedGentler(earlier, made.hurt) } });
    },
    hurtIn(beganWall) {
      const { hurt } = kept.current();
      if (hurt?.beganWall !== beganWall) return [];
      const known = always();
      return hurt.poses.filter(
        ({ pose, ease }) =>
          !known.some((other) => other.pose === pose && (other.ease === ease || other.ease === 'rest')),
      );
    },
    answer(poses, answer) {
      if (answer === 'always') setPreferences({ gentlerPoses: joinedGentler(preferences().gentlerPoses, poses) });
      if (answer === 'today') kept.change({ today: { date: today(), poses: joinedGentler(ofToday(), poses) } });
    },
  };
}
