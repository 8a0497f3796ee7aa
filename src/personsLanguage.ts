/** The language of this process, known before Electron is ready: the command line speaks it too. */
import { join } from 'node:path';
import { app } from 'electron';
import { startInterpreter, type Interpreter } from './app/interpreter.ts';
import { savedLanguageWish } from './core/text/language.ts';
import { readLocaleTexts } from './platform/files/localeTexts.ts';
import { readJson } from './platform/files/readJson.ts';
import { silentLog } from './platform/silentLog.ts';

export function openInterpreter(): Interpreter {
  const assets = join(app.getAppPath(), 'assets');
  const saved = readJson(join(app.getPath('userData'), 'preferences.json'), silentLog);
  return startInterpreter(
    { preferred: () => app.getPreferredSystemLanguages(), read: (language) => readLocaleTexts(assets, language) },
    savedLanguageWish(saved),
  );
}
