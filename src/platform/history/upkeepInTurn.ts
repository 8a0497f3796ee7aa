import type { Log } from '../../app/ports.ts';
import type { RunUpkeep } from './historyUpkeep.ts';

/**
 * One job after the other, in the order in which they were asked for: nothing is written by one while another looks through the file.
 * A job that cannot even begin has failed, and the next one has its turn.
 */
export function upkeepInTurn(run: RunUpkeep, log: Pick<Log, 'error'>): RunUpkeep {
  const waiting: Parameters<RunUpkeep>[] = [];
  let isRunning = false;

  const next = (): void => {
    const first = isRunning ? undefined : waiting.shift();
    if (first === undefined) return;
    const [job, ended] = first;
    isRunning = true;
    const end: typeof ended = (outcome) => {
      try {
        ended(outcome);
      } finally {
        isRunning = false;
        next();
      }
    };
    try {
      run(job, end);
    } catch (error) {
      log.error(`history: could not begin to ${job.doing}`, error);
      end('failed');
    }
  };
  return (job, ended) => {
    waiting.push([job, ended]);
    next();
  };
}
