/** Whether a window fills the screen or the person has set the machine to present: one question to whoever must not be disturbed. */
import type { SenseSays } from '../../core/senses/sense.ts';
import type { StartSense } from './startSense.ts';

/** That the machine is set to present says yes by itself; else all depends on the windows, for many desktops have no such switch. */
export function sensePresentingOr(fillsScreen: StartSense, presents: StartSense): StartSense {
  return (say) => {
    const heard: { fillsScreen: SenseSays | null; presents: SenseSays | null } = { fillsScreen: null, presents: null };
    const tell = (): void => {
      const says = heard.presents?.answer === 'yes' ? heard.presents : heard.fillsScreen;
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
