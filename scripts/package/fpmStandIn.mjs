#!/usr/bin/env node
/**
 * A stand-in for fpm where the real one cannot be had, for tests and trials only: it takes the command line that electron-builder gives fpm,
 * and answers with `dpkg-deb --build` (Debian's dpkg) or `rpmbuild -bb` (Debian's rpm). electron-builder runs it by CUSTOM_FPM_PATH.
 * An option that it does not know ends the build, so that a changed electron-builder or a changed setting is noticed. The real fpm keeps the
 * modes of files; this one sets them to 755 and 644.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const flags = ['--force', '--debug'];
const single = [
  '-s',
  '-t',
  '--log',
  '--name',
  '--version',
  '--iteration',
  '--architecture',
  '--maintainer',
  '--vendor',
  '--url',
  '--license',
  '--category',
  '--description',
  '--package',
  '--after-install',
  '--after-remove',
  '--before-install',
  '--before-remove',
  '--deb-priority',
  '--deb-compression',
  '--deb-changelog',
  '--rpm-os',
  '--rpm-summary',
  '--rpm-compression',
];
const many = ['-d', '--deb-recommends', '--deb-suggests', '--conflicts', '--provides', '--replaces', '--config-files'];
const given = {};
const mappings = [];
for (let words = process.argv.slice(2); words.length > 0;) {
  const [word, ...rest] = words;
  const [, name, inline] = /^(--[a-z-]+)=(.*)$/s.exec(word) ?? [undefined, word, undefined];
  if (!word.startsWith('-')) mappings.push(word.split(/=(?=\/)/));
  else if (flags.includes(name)) given[name] = true;
  else if (single.includes(name) || many.includes(name)) {
    const value = inline ?? rest.shift();
    given[name] = many.includes(name) ? [...(given[name] ?? []), value] : value;
  } else fail(`option ${name} is not known to this stand-in`);
  words = rest;
}
if (given['-s'] !== 'dir') fail('only -s dir');

const work = mkdtempSync(join(tmpdir(), 'fpm-stand-in-'));
const tree = join(work, 'tree');
try {
  for (const [from, to] of mappings) place(from, to);
  if (given['--deb-changelog']) placeChangelog(given['--deb-changelog']);
  settle(tree);
  if (given['-t'] === 'deb') buildDeb();
  else if (given['-t'] === 'rpm') buildRpm();
  else fail(`only -t deb and rpm, not ${given['-t']}`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** FOLDER/=/opt/X puts what is in the folder there; FILE=/usr/…/name puts the file there under that name, a link as a link. */
function place(from, to) {
  if (to === undefined) fail(`${from} says not where it goes`);
  const target = join(tree, to);
  mkdirSync(dirname(target), { recursive: true });
  const kind = lstatSync(from);
  if (kind.isDirectory())
    return cpSync(from, target, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  const file = to.endsWith('/') ? join(target, from.split('/').at(-1)) : target;
  if (kind.isSymbolicLink())
    symlinkSync(readlinkSync(from), file); // cpSync of Node 24 refuses a link to what is not there yet
  else copyFileSync(from, file);
}

/** As the real one does: compressed, without the time of the compression. */
function placeChangelog(from) {
  const folder = join(tree, 'usr/share/doc', given['--name'].toLowerCase());
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'changelog.gz'), gzipSync(readFileSync(from), { level: 9 }));
}

/** Folders 755, files 644 or 755, and with SOURCE_DATE_EPOCH one time for all. */
function settle(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  if (entry.isDirectory()) for (const name of readdirSync(path)) settle(join(path, name));
  chmodSync(path, entry.isDirectory() || entry.mode & 0o100 ? 0o755 : 0o644);
  const epoch = Number(process.env.SOURCE_DATE_EPOCH);
  if (epoch > 0) utimesSync(path, epoch, epoch);
}

function buildDeb() {
  const control = join(tree, 'DEBIAN');
  const files = filesIn(tree);
  const size = files.reduce((sum, file) => sum + Math.ceil(lstatSync(join(tree, file)).size / 1024), 0);
  const sums = files
    .filter((file) => lstatSync(join(tree, file)).isFile())
    .map((file) => `${md5(join(tree, file))}  ${file}\n`);
  mkdirSync(control);
  const fields = {
    Package: given['--name'].toLowerCase(),
    Version: given['--version'] + (given['--iteration'] ? `-${given['--iteration']}` : ''),
    License: given['--license'] ?? 'unknown',
    Vendor: given['--vendor'],
    Architecture: given['--architecture'] === 'x86_64' ? 'amd64' : given['--architecture'],
    Maintainer: given['--maintainer'],
    'Installed-Size': size,
    Depends: given['-d']?.join(', '),
    Recommends: given['--deb-recommends']?.join(', '),
    Suggests: given['--deb-suggests']?.join(', '),
    Conflicts: given['--conflicts']?.join(', '),
    Provides: given['--provides']?.join(', '),
    Replaces: given['--replaces']?.join(', '),
    Section: given['--category'] ?? 'default',
    Priority: given['--deb-priority'] ?? 'extra',
    Homepage: given['--url'],
    Description: described(given['--description']),
  };
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  writeFileSync(join(control, 'control'), lines.map(([name, value]) => `${name}: ${value}\n`).join(''));
  writeFileSync(join(control, 'md5sums'), sums.join(''));
  if (given['--config-files'])
    writeFileSync(join(control, 'conffiles'), given['--config-files'].map((file) => `${file}\n`).join(''));
  for (const [option, name] of [
    ['--before-install', 'preinst'],
    ['--after-install', 'postinst'],
    ['--before-remove', 'prerm'],
    ['--after-remove', 'postrm'],
  ]) {
    if (!given[option]) continue;
    copyFileSync(given[option], join(control, name));
    chmodSync(join(control, name), 0o755);
  }
  settle(control);
  // xz, which electron-builder asks for, takes a minute on two cores: UNBRACE_DEB_COMPRESSION=zstd is for tests.
  const compression = process.env.UNBRACE_DEB_COMPRESSION ?? given['--deb-compression'] ?? 'gz';
  const ours = { gz: 'gzip', bzip2: 'xz' }[compression] ?? compression;
  run('dpkg-deb', [
    '--root-owner-group',
    `-Z${ours}`,
    ...(ours === 'zstd' ? ['-z3'] : []),
    '--build',
    tree,
    given['--package'],
  ]);
}

/** The first line, then the rest, each line indented and an empty one as a dot (deb-control(5)). */
function described(text = 'no description given') {
  const [first = '', ...rest] = text
    .trim()
    .split('\n')
    .map((line) => line.trim());
  return [first, ...rest.map((line) => ` ${line === '' ? '.' : line}`)].join('\n');
}

function buildRpm() {
  const script = (option, section) =>
    given[option] ? `%${section} -p /bin/bash\n${readFileSync(given[option], 'utf8').replaceAll('%', '%%')}\n` : '';
  const own = filesIn(tree)
    .map((file) => `"/${file}"\n`)
    .join('');
  const spec = join(work, 'package.spec');
  writeFileSync(
    spec,
    `%define __os_install_post %{nil}\n%define _build_id_links none\n%define debug_package %{nil}\n%define _binary_payload ${{ xzmt: 'w6T.xzdio', xz: 'w6.xzdio', none: 'w0.gzdio' }[given['--rpm-compression']] ?? 'w3.zstdio'}\n` +
      `Name: ${given['--name']}\nVersion: ${given['--version']}\nRelease: ${given['--iteration'] ?? 1}\nSummary: ${(given['--rpm-summary'] ?? given['--description']).split('\n')[0]}\n` +
      `License: ${given['--license'] ?? 'unknown'}\nVendor: ${given['--vendor'] ?? 'none'}\nURL: ${given['--url'] ?? 'none'}\nPackager: ${given['--maintainer'] ?? 'none'}\nAutoReqProv: no\n` +
      (given['-d'] ?? []).map((need) => `Requires: ${need}\n`).join('') +
      `%description\n${given['--description']}\n%prep\n%build\n%install\nrm -rf %{buildroot}; cp -a ${tree} %{buildroot}\n` +
      script('--before-install', 'pre') +
      script('--after-install', 'post') +
      script('--before-remove', 'preun') +
      script('--after-remove', 'postun') +
      `%files\n%defattr(-,root,root,-)\n${own}`,
  );
  const out = join(work, 'out');
  run('rpmbuild', [
    '-bb',
    '--quiet',
    '--target',
    { amd64: 'x86_64', arm64: 'aarch64' }[given['--architecture']] ?? given['--architecture'],
    '--define',
    `_topdir ${join(work, 'top')}`,
    '--define',
    `_rpmdir ${out}`,
    '--define',
    `_rpmfilename package.rpm`,
    spec,
  ]);
  copyFileSync(join(out, 'package.rpm'), given['--package']);
}

function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)))
    .sort();
}

function md5(file) {
  return createHash('md5').update(readFileSync(file)).digest('hex');
}

function run(program, args) {
  execFileSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

function fail(text) {
  process.stderr.write(`fpm stand-in: ${text}\n`);
  process.exit(1);
}
