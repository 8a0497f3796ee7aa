import { renameSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import type { BreakRecord } from '../../../src/core/history/records.ts';
import { byReason, recordsOf } from '../../support/history.ts';
import { ownHistoryPlace } from '../../support/ownHistoryPlace.ts';
import { writtenHistory } from '../../support/writtenHistory.ts';

const place = ownHistoryPlace();
const { opened } = place;

const days = writtenHistory(3, 6);
const [first] = days.breaks as readonly [BreakRecord];

describe('a history', () => {
  it.each([
    ['was deleted with its folder', () => rmSync(place.folder, { recursive: true })],
    ['was moved away with its folder', () => renameSync(place.folder, `${place.folder}-elsewhere`)],
    ['was deleted alone', () => rmSync(place.file)],
  ])('whose file %s goes into a new one at its path, with all that it held', (_what, happens) => {
    const history = opened();
    history.add(days);
    happens();
    const added = { ...first, beganWall: 1_000, endedWall: 61_000 };
    history.write([{ type: 'break', record: added }]);
    rmSync(`${place.folder}-elsewhere`, { recursive: true, force: true });
    history.close();
    const found = recordsOf(opened());
    expect(byReason(found)).toEqual(byReason({ ...days, breaks: [added, ...days.breaks] }));
  });

  it('whose folder was moved away while it was opened goes into a new one at its path, too', () => {
    const lived = opened();
    lived.add(days);
    lived.close();
    const exec: (this: DatabaseSync, sql: string) => void = Reflect.get(DatabaseSync.prototype, 'exec');
    vi.spyOn(DatabaseSync.prototype, 'exec').mockImplementation(function (this: DatabaseSync, sql) {
      exec.call(this, sql);
      if (sql.includes('journal_mode')) renameSync(place.folder, `${place.folder}-elsewhere`);
    });
    const history = opened();
    expect(history.firstWall()).toBe(days.deskBlocks[0]?.beganWall);
    vi.restoreAllMocks();
    expect(history.whyNotKept()).toBeNull();
    rmSync(`${place.folder}-elsewhere`, { recursive: true });
    history.close();
    expect(byReason(recordsOf(opened()))).toEqual(byReason(days));
  });
});
