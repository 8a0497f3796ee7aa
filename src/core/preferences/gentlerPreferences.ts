/** What a person said of moves that hurt (docs/GUIDED-BREAK.md#this-hurts). */
import { onOff, structure } from './declare.ts';

/** How far a move gives way: to a gentler one, or to rest. In this order: who rests has left the gentler one behind. */
export const eases = ['gentler', 'rest'] as const;
export type Ease = (typeof eases)[number];

export interface GentlerPose {
  /** A pose of `assets/poses`, as routines name it. */
  readonly pose: string;
  readonly ease: Ease;
}

export const gentlerPreferences = {
  /** The moves that give way in every break; each pose at most once. */
  gentlerPoses: structure<readonly GentlerPose[]>([]),
  /** The rules about pain were read. */
  stopRulesRead: onOff(false),
};
