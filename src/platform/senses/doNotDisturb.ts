/**
 * Whether the person has asked for no notifications. The program that shows them knows; each has its own way to say it, and which one is
 * asked follows who has the name of the notification server.
 */
import type { StartSense } from '../../app/senses/startSense.ts';
import type { Stop } from '../../app/ports.ts';
import { DAY } from '../../core/time/time.ts';
import { NOTHING } from '../../core/senses/sense.ts';
import type { Bus, UniqueName } from '../bus/bus.ts';
import { followName } from '../bus/busNames.ts';
import { followProperty } from '../bus/busProperties.ts';
import { followGnomeSetting } from './gnomeSetting.ts';
import { shownName, startAnswers, type SenseAnswers } from './senseAnswers.ts';
import { followXfconf } from './xfconf.ts';

const SERVER = 'org.freedesktop.Notifications';
const OBJECT = { path: '/org/freedesktop/Notifications', interface: SERVER } as const;
const GET_SERVER_INFORMATION = { ...OBJECT, member: 'GetServerInformation', takes: '', gives: 'ssss' } as const;

/** GNOME Shell's name for itself is that of its package, which nobody has on the screen. */
const GNOME = 'gnome-shell';

/** Hears whether notifications are off; null where the server does not tell. */
type FollowServer = (hear: (off: boolean | null) => void) => Stop;

/** @param environment whose settings count: `gsettings` finds them by it */
export function senseDoNotDisturb(bus: Bus, environment: NodeJS.ProcessEnv = process.env): StartSense {
  return (say) => {
    const answers = startAnswers(say);
    answers.await({ answer: 'unknown', why: 'notHere' });
    const stopFollowing = followName(bus, SERVER, {
      owned: (owner) => askServer(bus, owner, environment, answers),
      unowned: () => answers.answer({ answer: 'unknown', why: 'notHere' }),
      left: () => answers.answer(NOTHING), // what it held back went with it
    });
    return () => {
      stopFollowing();
      answers.stop();
    };
  };
}

function askServer(bus: Bus, owner: UniqueName, environment: NodeJS.ProcessEnv, answers: SenseAnswers): Stop {
  let over = false;
  let stopFollowing: Stop = () => undefined;
  answers.await({ answer: 'unknown', why: 'noAnswer' });
  void bus
    .method({ ...GET_SERVER_INFORMATION, destination: owner })([], DAY)
    .then((answer) => {
      if (over) return;
      if (answer.kind !== 'values') {
        answers.answer({ answer: 'unknown', why: 'noAnswer' });
        return;
      }
      const [server] = answer.values;
      const by = server === GNOME ? 'GNOME' : shownName(server);
      answers.await({ answer: 'unknown', why: 'noAnswer', by });
      stopFollowing = serverCalled(
        server,
        bus,
        owner,
        environment,
      )((off) => {
        if (off === null) answers.answer({ answer: 'unknown', why: 'desktopDoesNotTell', by });
        else answers.answer(off ? { answer: 'yes', why: 'notificationsOff', by } : NOTHING);
      });
    });
  return () => {
    over = true;
    stopFollowing();
  };
}

/** How the server of that name is asked; names are those that the servers themselves give. */
function serverCalled(name: string, bus: Bus, owner: UniqueName, environment: NodeJS.ProcessEnv): FollowServer {
  switch (name) {
    case 'dunst': {
      const paused = { path: OBJECT.path, interface: 'org.dunstproject.cmd0', property: 'paused', gives: 'b' } as const;
      return (hear) => followProperty(bus, owner, paused, hear);
    }
    case 'Xfce Notify Daemon':
      // A setting that nobody has ever touched is not there.
      return (hear) =>
        followXfconf(bus, { channel: 'xfce4-notifyd', property: '/do-not-disturb', gives: 'b' }, (value) => {
          hear(value === 'unset' ? false : value);
        });
    case GNOME: {
      const banners = { schema: 'org.gnome.desktop.notifications', key: 'show-banners' } as const;
      return (hear) =>
        followGnomeSetting(bus, banners, environment, (text) => {
          hear(text === 'true' || text === 'false' ? text === 'false' : null);
        });
    }
    default: {
      // Plasma's; others that have it mean the same.
      const inhibited = { ...OBJECT, property: 'Inhibited', gives: 'b' } as const;
      return (hear) => followProperty(bus, owner, inhibited, hear);
    }
  }
}
