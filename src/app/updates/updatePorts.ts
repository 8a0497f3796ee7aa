/** What looking for newer versions asks of the outside world. */
import type { UpdateTrouble } from '../../core/updates/updateState.ts';
import type { UpdateWay } from '../../core/updates/updateSteps.ts';

/** What a check leads to. Nothing of it comes any more after `failed` or `nothing`. */
export interface CheckNews {
  nothing(): void;
  /** @param changes what is new, as plain text; may be empty @returns whether it is to be fetched */
  newer(version: string, changes: string): boolean;
  progress(percent: number): void;
  fetched(): void;
  failed(why: UpdateTrouble): void;
}

export interface Updater {
  /** Whether this installation replaces itself, as it quits; else the person does, by the way it was installed. */
  readonly way: UpdateWay;
  /** Asks where releases are published. Never throws, and leaves nothing of what is not as it was announced. */
  check(news: CheckNews): void;
  /** Quits, puts in place what was fetched, and starts that. @param startAnew quits, and starts what then lies where this app does */
  restart(startAnew: () => void): void;
  /** Lets a check or a fetching be that is under way; nothing is put in place at quit. */
  cancel(): void;
}

/** When it was last asked, epoch milliseconds; null: never. It outlives the app. */
export interface CheckMemory {
  load(): number | null;
  save(wall: number): void;
}
