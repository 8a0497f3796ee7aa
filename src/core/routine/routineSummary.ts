import type { RoutinePlace } from './routine.ts';
import type { RoutineFacts } from './routineFacts.ts';

/** A routine as lists show it. */
export interface RoutineSummary {
  readonly id: string;
  readonly name: string;
  readonly setting: RoutinePlace;
  readonly seconds: number;
  /** The person's own: it can be changed and deleted. */
  readonly own: boolean;
  /** Null where nothing is told of it: of a person's own, and of the seated breathing that hip precautions leave of it. */
  readonly facts: RoutineFacts | null;
}
