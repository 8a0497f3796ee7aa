/**
 * One job after the other, in the order in which they were asked for: nothing is written by one while another looks through the file.
 * A job that cannot even begin has failed, and the next one has its turn.
 */
import type { Log } from '../../app/ports.ts';
import type { RunUpkeep } from './historyUpkeep.ts';

/** Lets whoever asks begin once all who asked before have ended, perhaps at once. Whoever has begun calls `end`, once. */
export type Turn = (begin: (end: () => void) => void) => void;

export function openTurn(): Turn {
  const waiting: Parameters<Turn>[0][] = [];
  let isTaken = false;

  const next = (): void => {
    const begin = isTaken ? undefined : waiting.shift();
    if (begin === undefined) return;
    isTaken = true;
    begin(() => {
      isTaken = false;
      next();
    });
  };
  return (begin) => {
    waiting.push(begin);
    next();
  };
}

/** @param turn shared with all else that may not meet a job */
export function upkeepInTurn(run: RunUpkeep, log: Pick<Log, 'error'>, turn: Turn): RunUpkeep {
  return (job, ended) => {
    turn((endTurn) => {
      const end: typeof ended = (outcome) => {
        try {
          ended(outcome);
        } finally {
          endTurn();
        }
      };
      try {
        run(job, end);
      } catch (error) {
        log.error(`history: could not begin to ${job.doing}`, error);
        end('failed');
      }
    });
  };
}
