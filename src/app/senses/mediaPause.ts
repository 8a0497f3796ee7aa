/** What plays is paused when a break begins and goes on after it, where the person wants that. */
import type { MediaPlayers, Resume } from './mediaPlayers.ts';

export interface MediaPause {
  /** Hears again and again whether it is to be quiet now. */
  follow(quiet: boolean): void;
}

interface Quiet {
  over: boolean;
  resume: Resume | null;
}

/** @param players null where nobody can pause what plays */
export function openMediaPause(players: MediaPlayers | null): MediaPause {
  let current: Quiet | null = null;

  const begin = (from: MediaPlayers): void => {
    const quiet: Quiet = { over: false, resume: null };
    current = quiet;
    void from.pausePlaying().then((resume) => {
      if (quiet.over) resume();
      else quiet.resume = resume;
    });
  };
  const end = (quiet: Quiet): void => {
    quiet.over = true;
    quiet.resume?.();
    current = null;
  };

  return {
    follow(quiet) {
      if (players === null || quiet === (current !== null)) return;
      if (current === null) begin(players);
      else end(current);
    },
  };
}
