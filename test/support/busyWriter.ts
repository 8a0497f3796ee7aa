/**
 * A process to be killed: lives busy days into the history at `argv[2]`, one after the other, as fast as it can, and prints
 * the beginning of every break once the history has taken it.
 */
import { writeSync } from 'node:fs';
import type { HistoryStore } from '../../src/app/history/historyPort.ts';
import { historyIn } from './history.ts';
import { writtenHistory } from './writtenHistory.ts';

const history: HistoryStore = historyIn(process.argv[2] ?? '');
const { breaks, deskBlocks, absences, holds } = writtenHistory(200, 24);
for (const [index, record] of breaks.entries()) {
  const block = deskBlocks[index];
  if (block !== undefined)
    for (const part of [0.3, 0.6, 1]) history.write([{ type: 'deskBlock', record: grown(block, part) }]);
  history.write([{ type: 'break', record: record }]);
  writeSync(1, `${record.beganWall}\n`); // from here on it may not be lost
  const [absence, hold] = [absences[index], holds[index]];
  if (absence !== undefined) history.write([{ type: 'absence', record: absence }]);
  if (hold !== undefined) history.write([{ type: 'hold', record: hold }]);
}

function grown<Block extends { beganWall: number; endedWall: number }>(block: Block, part: number): Block {
  return { ...block, endedWall: block.beganWall + Math.round((block.endedWall - block.beganWall) * part) };
}
