/** Where one test keeps its history. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { HistoryStore } from '../../src/app/history/historyPort.ts';
import type { DamagedHistory } from '../../src/platform/history/historyFile.ts';
import { historyIn } from './history.ts';

export interface HistoryPlace {
  folder: string;
  file: string;
  /** What was told of damage. */
  readonly damages: DamagedHistory[];
  /** The history in the file; closed after the test. */
  readonly opened: () => HistoryStore;
}

/** A folder of its own for each test of the file that calls this, cleared away after it. */
export function ownHistoryPlace(): HistoryPlace {
  const open: HistoryStore[] = [];
  const damages: DamagedHistory[] = [];
  const place: HistoryPlace = {
    ...{ folder: '', file: '', damages },
    opened() {
      const history = historyIn(place.file, damages);
      open.push(history);
      return history;
    },
  };
  beforeEach(() => {
    place.folder = mkdtempSync(join(tmpdir(), 'unbrace-history-'));
    place.file = join(place.folder, 'history.db');
  });
  afterEach(() => {
    for (const history of open.splice(0)) history.close();
    damages.length = 0;
    rmSync(place.folder, { recursive: true });
  });
  return place;
}
