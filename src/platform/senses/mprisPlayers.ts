/** Media players on the bus, and what each says of itself. Source: MPRIS D-Bus Interface Specification 2.2 (freedesktop.org). */
import type { Stop } from '../../app/ports.ts';
import type { Bus, UniqueName } from '../bus/bus.ts';
import { followNamesUnder } from '../bus/busNames.ts';
import { followProperty } from '../bus/busProperties.ts';
import { shownName } from './senseAnswers.ts';

const PLAYERS = 'org.mpris.MediaPlayer2';
/** Stands for another player, whichever was used last. */
const PROXY = `${PLAYERS}.playerctld`;

export const PLAYER = { path: '/org/mpris/MediaPlayer2', interface: `${PLAYERS}.Player` } as const;
const IDENTITY = { path: PLAYER.path, interface: PLAYERS, property: 'Identity', gives: 's' } as const;
export const PLAYBACK_STATUS = { ...PLAYER, property: 'PlaybackStatus', gives: 's' } as const;
export const PLAYING = 'Playing';

export interface MprisPlayer {
  readonly owner: UniqueName;
  /** By which a person knows it. */
  readonly name: string;
  readonly plays: boolean;
}

/** Hears of all players whenever something of one of them has changed. */
export function followPlayers(bus: Bus, hear: (players: readonly MprisPlayer[]) => void): Stop {
  const players = new Map<string, MprisPlayer>();
  let over = false;
  const change = (busName: string, changes: Partial<MprisPlayer> | null): void => {
    const player = players.get(busName);
    if (player === undefined) return;
    if (changes === null) players.delete(busName);
    else players.set(busName, { ...player, ...changes });
    if (!over) hear([...players.values()]);
  };
  const stop = followNamesUnder(bus, PLAYERS, {
    owned: (owner, busName) => {
      if (busName === PROXY) return () => undefined;
      const nameOnBus = busName.slice(PLAYERS.length + 1);
      players.set(busName, { owner, name: shownName(nameOnBus), plays: false });
      const stops = [
        followProperty(bus, owner, PLAYBACK_STATUS, (status) => change(busName, { plays: status === PLAYING })),
        followProperty(bus, owner, IDENTITY, (identity) => {
          const name = shownName(identity ?? '');
          if (name !== '') change(busName, { name });
        }),
      ];
      return () => {
        for (const stop of stops) stop();
        change(busName, null);
      };
    },
  });
  return () => {
    over = true;
    stop();
  };
}
