/**
 * What Electron's own default app does, for the runtime that lacks it: loads the app named on the command line.
 * It stays an ES module that awaits the app at its top level: Electron waits for it, and `ready` cannot fire too early.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { userInfo } from 'node:os';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const { modules, target, wantsVersion } = parse(process.argv.slice(1));
if (wantsVersion) {
  console.log(`v${process.versions.electron}`);
  app.exit(0);
} else if (target) {
  await load(resolve(target));
} else {
  console.error('Name the app to start: a folder with a package.json, or a file.');
  app.exit(1);
}

/** Reads `electron [switches] [-r FILE]… APP [arguments of the app]`; what follows APP is the app's own. */
function parse(words) {
  const found = { modules: [], target: undefined, wantsVersion: false };
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (word === '-v' || word === '--version') found.wantsVersion = true;
    else if (word === '-r' || word === '--require') found.modules.push(words[++index]);
    else if (!word.startsWith('-')) return { ...found, target: word };
  }
  return found;
}

async function load(path) {
  Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
  const require = createRequire(import.meta.url);
  for (const file of modules) require(resolve(file));
  try {
    const entry = statSync(path).isDirectory() ? enterFolder(path) : path;
    await import(pathToFileURL(entry).href);
  } catch (error) {
    console.error(`App threw an error during load\n${error instanceof Error ? error.stack : String(error)}`);
    app.exit(1);
  }
}

/** A session may name a relative one, which Electron takes as it is, and refuses when it is set. */
function settingsFolder() {
  const found = app.getPath('appData');
  return isAbsolute(found) ? found : join(userInfo().homedir, '.config');
}

/** Gives the app its own name, version and place, and returns its entry file. */
function enterFolder(folder) {
  const manifestFile = join(folder, 'package.json');
  const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : {};
  const name = manifest.productName ?? manifest.name;
  if (name) {
    app.setName(name);
    app.setDesktopName?.(manifest.desktopName ?? `${name}.desktop`);
    // The user data folder was derived from this stand-in's name before we could say the app's.
    if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(settingsFolder(), name));
  }
  if (manifest.version) app.setVersion?.(manifest.version);
  app.setAppPath?.(folder);
  return createRequire(manifestFile).resolve(resolve(dirname(manifestFile), manifest.main ?? 'index.js'));
}
