/** Whether a window fills the screen or the person has set the machine to present: one question to whoever must not be disturbed. */
import { openAnyOf } from './anyOf.ts';
import { joinedSense } from './joinedSense.ts';
import type { StartSense } from './startSense.ts';

/** Many desktops have no switch to present: all depends on the windows there. */
export function sensePresentingOr(fillsScreen: StartSense, presents: StartSense): StartSense {
  return joinedSense([fillsScreen, presents], () => {
    const any = openAnyOf();
    return ([window = null, machine = null]) => any([window], [machine]);
  });
}
