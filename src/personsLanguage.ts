/** The language of this process, known before Electron is ready: the command line speaks it too. */
import { join } from 'node:path';
import { app } from 'electron';
import { startInterpreter, type Interpreter } from './app/interpreter.ts';
import { savedLanguageWish } from './core/text/language.ts';
import { largestBytes } from './core/text/limits.ts';
import { jsonOrUndefined } from './core/text/plainData.ts';
import { readLocaleTexts } from './platform/files/localeTexts.ts';
import { readFound } from './platform/files/fileReading.ts';

/** @param data the folder of the person's data; null where there is none */
export function openInterpreter(data: string | null): Interpreter {
  const built = join(app.getAppPath(), 'dist');
  const found = data === null ? null : readFound(join(data, 'preferences.json'), largestBytes.preferences);
  const saved = found?.type === 'text' ? jsonOrUndefined(found.text) : undefined;
  return startInterpreter(
    {
      preferred: () => app.getPreferredSystemLanguages(),
      times: () => timesOfSession(process.env),
      read: (language) => readLocaleTexts(built, language),
    },
    savedLanguageWish(saved),
  );
}

/** Linux and macOS: `LC_ALL` stands over `LC_TIME`, and without either the language decides. Null there. */
function timesOfSession({ LC_ALL: all, LC_TIME: times }: NodeJS.ProcessEnv): string | null {
  const found = [all, times].find((name) => name !== undefined && name !== '');
  return found === undefined || /^(C|POSIX)\b/.test(found) ? null : found;
}
