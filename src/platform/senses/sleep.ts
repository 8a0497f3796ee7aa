/**
 * When the machine goes to sleep and comes back, by logind's word.
 *
 * Nothing here holds the sleep up until the state is saved, because Electron does: its powerMonitor takes logind's delay lock as soon as
 * somebody listens to it, gives it back only after all have heard `suspend`, and takes it again at `resume`
 * (shell/browser/lib/power_observer_linux.cc). logind hands such a lock out as a file descriptor, which Node's sockets cannot receive; a
 * second one would cost a process that lives all day (`systemd-inhibit`) and hold nothing that the first does not.
 */
import type { Stop } from '../../app/ports.ts';
import type { SleepEdge } from '../../app/senses/sleepEdges.ts';
import type { Bus, UniqueName } from '../bus/bus.ts';
import { followName } from '../bus/busNames.ts';
import { LOGIND, MANAGER } from './logind.ts';

/** Hears each sleep's begin and end, in turns. A logind that ends in between means that the machine is awake. */
export function startSleepSignals(systemBus: Bus, hear: (edge: SleepEdge) => void): Stop {
  let over = false;
  const stop = followName(systemBus, LOGIND, {
    owned: (owner) =>
      followManager(systemBus, owner, (edge) => {
        if (!over) hear(edge);
      }),
  });
  return () => {
    over = true;
    stop();
  };
}

function followManager(bus: Bus, owner: UniqueName, hear: (edge: SleepEdge) => void): Stop {
  let asleep = false;
  const turn = (to: boolean): void => {
    if (to === asleep) return;
    asleep = to;
    hear(asleep ? 'suspend' : 'resume');
  };
  const stopListening = bus.listen({ ...MANAGER, sender: owner, member: 'PrepareForSleep', gives: 'b' }, ([begins]) =>
    turn(begins),
  );
  return () => {
    stopListening();
    turn(false);
  };
}
