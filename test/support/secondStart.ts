/** What a person does who clicks the app's icon although it runs already. */
import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const root = dirname(dirname(import.meta.dirname));
const executeFile = promisify(execFile);

/** Starts the built app again on the same user data and waits until that second process has ended. @throws when it fails */
export async function secondStart(userData: string, ...words: readonly string[]): Promise<void> {
  const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  if (runtime === undefined) throw new Error('The tests are told the runtime by ELECTRON_OVERRIDE_DIST_PATH.');
  await executeFile(join(runtime, 'electron'), ['--no-sandbox', root, `--user-data-dir=${userData}`, ...words]);
}
