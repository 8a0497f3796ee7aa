/** The package.json that ships with the app: what it says of the project, and how this copy of it was packed. */
import { join } from 'node:path';
import { isRecord, jsonOrUndefined } from '../../core/text/plainData.ts';
import { readShipped } from './fileReading.ts';

/** Nothing where it is no JSON object. @param root the app's own folder, as built @throws where it cannot be read */
export function ownPackage(root: string): Readonly<Record<string, unknown>> {
  const content = jsonOrUndefined(readShipped(join(root, 'package.json')));
  return isRecord(content) ? content : {};
}
