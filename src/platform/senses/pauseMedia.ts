/** Pauses what plays for the length of a break, by the same interface as the keys for media on a keyboard. */
import type { Stop } from '../../app/ports.ts';
import type { MediaPlayers } from '../../app/senses/mediaPlayers.ts';
import { SECOND } from '../../core/time/time.ts';
import type { Bus } from '../bus/bus.ts';
import { followProperty } from '../bus/busProperties.ts';
import { followPlayers, PLAYBACK_STATUS, PLAYER, PLAYING, type MprisPlayer } from './mprisPlayers.ts';

/** A player that has not said by then that it plays does not take part. */
const FIND_WITHIN_MS = SECOND / 2;
const PAUSE_WITHIN_MS = SECOND / 2;

interface PausedPlayer {
  /** Once it has paused, or did not in time. */
  readonly paused: Promise<void>;
  /** Lets it go on, unless the person has started or stopped it since. */
  readonly resume: () => void;
}

export function mediaPlayers(bus: Bus): MediaPlayers {
  return {
    async pausePlaying() {
      const players = (await playersThatPlay(bus)).map((player) => pause(bus, player));
      await Promise.all(players.map(({ paused }) => paused));
      return () => {
        for (const { resume } of players.splice(0)) resume();
      };
    },
  };
}

/** Those that have said that they play by the time that all could have. */
function playersThatPlay(bus: Bus): Promise<readonly MprisPlayer[]> {
  return new Promise((resolve) => {
    let found: readonly MprisPlayer[] = [];
    const stop = followPlayers(bus, (players) => (found = players));
    setTimeout(() => {
      stop();
      resolve(found.filter(({ plays }) => plays));
    }, FIND_WITHIN_MS);
  });
}

function pause(bus: Bus, { owner }: MprisPlayer): PausedPlayer {
  const player = { ...PLAYER, destination: owner, takes: '', gives: '' } as const;
  /** `used`: it did something else than to pause, which is the person's doing. */
  let is: 'asked' | 'playing' | 'paused' | 'used' = 'asked';
  let stop: Stop = () => undefined;
  let over = false;
  const paused = new Promise<void>((resolve) => {
    setTimeout(resolve, PAUSE_WITHIN_MS);
    void bus
      .method({ ...player, member: 'Pause' })([])
      .then(() => {
        if (over) return;
        is = 'playing';
        stop = followProperty(bus, owner, PLAYBACK_STATUS, (status) => {
          if (status === 'Paused') is = is === 'playing' ? 'paused' : is;
          else if (status !== PLAYING || is !== 'playing') is = 'used';
          if (is !== 'playing') resolve();
        });
      });
  });
  return {
    paused,
    resume: () => {
      over = true;
      stop();
      // One that hangs does both when it goes on, one after the other.
      if (is === 'paused' || is === 'asked') void bus.method({ ...player, member: 'Play' })([]);
    },
  };
}
