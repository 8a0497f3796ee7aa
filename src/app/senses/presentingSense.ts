/** Whether a window fills the screen or the person has set the machine to present: one question to whoever must not be disturbed. */
import type { SenseSays } from '../../core/senses/sense.ts';
import { openAnyOf } from './anyOf.ts';
import type { StartSense } from './startSense.ts';

/** Many desktops have no switch to present: all depends on the windows there. */
export function sensePresentingOr(fillsScreen: StartSense, presents: StartSense): StartSense {
  return (say) => {
    const any = openAnyOf();
    const heard: { fillsScreen: SenseSays | null; presents: SenseSays | null } = { fillsScreen: null, presents: null };
    const tell = (): void => {
      const says = any([heard.fillsScreen], [heard.presents]);
      if (says !== null) say(says);
    };
    const stops = [
      presents((says) => {
        heard.presents = says;
        tell();
      }),
      fillsScreen((says) => {
        heard.fillsScreen = says;
        tell();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  };
}
