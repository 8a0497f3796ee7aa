/**
 * Whether the person has set the machine to present. Of Linux desktops only Xfce has a switch that says so. Others only know that some
 * program wants the screen to stay on, which players, browsers and downloads want as well; that is no answer to this question.
 */
import type { StartSense } from '../../app/senses/startSense.ts';
import { NOTHING } from '../../core/senses/sense.ts';
import type { Bus } from '../bus/bus.ts';
import { followName } from '../bus/busNames.ts';
import { startAnswers } from './senseAnswers.ts';
import { followXfconf } from './xfconf.ts';

/** The switch counts as long as Xfce's power manager runs, which obeys it. */
const POWER_MANAGER = 'org.xfce.PowerManager';
const PRESENTATION_MODE = {
  channel: 'xfce4-power-manager',
  property: '/xfce4-power-manager/presentation-mode',
  gives: 'b',
} as const;

export function sensePresenting(bus: Bus): StartSense {
  return (say) => {
    const answers = startAnswers(say);
    answers.await({ answer: 'unknown', why: 'desktopDoesNotTell' });
    const stopFollowing = followName(bus, POWER_MANAGER, {
      owned: () => {
        answers.await({ answer: 'unknown', why: 'noAnswer', by: 'Xfce' });
        return followXfconf(bus, PRESENTATION_MODE, (on) => {
          if (on === null) answers.answer({ answer: 'unknown', why: 'noAnswer', by: 'Xfce' });
          else if (on === true) answers.answer({ answer: 'yes', why: 'presentationMode', by: 'Xfce' });
          else answers.answer(NOTHING);
        });
      },
      unowned: () => answers.answer({ answer: 'unknown', why: 'desktopDoesNotTell' }),
      left: () => answers.answer(NOTHING),
    });
    return () => {
      stopFollowing();
      answers.stop();
    };
  };
}
