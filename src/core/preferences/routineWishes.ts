/** What a person wishes to do in a break, and must not: the part of the preferences that shapes the routines. */
import { defaultBody, type BodyPreferences } from './bodyPreferences.ts';
import { defaultPace, type Pace } from '../routine/pace.ts';

export interface RoutineWishes {
  readonly body: BodyPreferences;
  /** The warning about holding the breath was read and accepted. Before `pace`, so that a damaged file is read in this order. */
  readonly holdsAccepted: boolean;
  readonly pace: Pace;
  /** Long breathing begins with quicker breaths. */
  readonly rampIn: boolean;
}

export const defaultRoutineWishes: RoutineWishes = {
  body: defaultBody,
  holdsAccepted: false,
  pace: defaultPace,
  rampIn: false,
};
