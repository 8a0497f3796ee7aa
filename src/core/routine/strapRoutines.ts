/** The shipped routines whose point is what a chest strap tells in them. Nobody meets them without one, and no length of a break brings them up. */

/** Free breathing, paced breathing, and free breathing again. */
const BEFORE_AFTER = 'before_after_300';
/** The five paces among which today's is searched. */
const FIND_PACE = 'find_pace_600';

export function needsStrap(routine: string): boolean {
  return routine === BEFORE_AFTER || routine === FIND_PACE;
}

/** Its paces are its point: it takes no other. */
export function searchesPace(routine: string): boolean {
  return routine === FIND_PACE;
}
