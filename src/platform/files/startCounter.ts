/** How many starts in a row have not got through, in a file of its own: it must be on the disk before anything else can go wrong. */
import { join } from 'node:path';
import type { StartCounter } from '../../app/crashLoop.ts';
import type { Log } from '../../app/ports.ts';
import { largestBytes } from '../../core/text/limits.ts';
import { isRecord, jsonOrUndefined } from '../../core/text/plainData.ts';
import { readFound } from './fileReading.ts';
import { writeWhole } from './fileWriting.ts';
import { PRIVATE_FILE_MODE } from './privateData.ts';

export function startCounter(data: string, log: Log): StartCounter {
  const file = join(data, 'starts.json');
  return {
    load() {
      const found = readFound(file, largestBytes.memory);
      const content = found.type === 'text' ? jsonOrUndefined(found.text) : undefined;
      const failed = isRecord(content) ? content['failed'] : 0;
      return typeof failed === 'number' && Number.isInteger(failed) && failed > 0 ? failed : 0;
    },
    save(failed) {
      try {
        writeWhole(file, JSON.stringify({ failed }), PRIVATE_FILE_MODE);
      } catch (error) {
        log.warn('how the starts went could not be kept', error);
      }
    },
  };
}
