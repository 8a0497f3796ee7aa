/** The network as the kernel sees it: which internet sockets the app's processes hold (Linux only; see proc_pid_net(5)). */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { processTree } from '../../scripts/bench/processTree.ts';

const tables = ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'] as const;
/** 127.0.0.1, ::1 and 127.0.0.1 as IPv6, in the kernel's hexadecimal words of host order (little-endian). */
const ownMachine = ['0100007F', '00000000000000000000000001000000', '0000000000000000FFFF00000100007F'];
/** How often the sockets are looked at, milliseconds: one that lives shorter may be missed. */
const lookEveryMs = 100;

/**
 * Watches a process and all its descendants. Left out is TCP that is bound to this machine's own loopback address: Playwright
 * itself talks through it to the app's debugger.
 * @returns ends the watch, and gives each foreign socket that was ever seen: its table, its own and its far end's address
 */
export function watchInternetSockets(pid: number): () => readonly string[] {
  const seen = new Set<string>();
  const look = (): void => {
    for (const socket of internetSockets(processTree(pid))) seen.add(socket);
  };
  look();
  const timer = setInterval(look, lookEveryMs);
  return () => {
    clearInterval(timer);
    look();
    return [...seen];
  };
}

/** The tables are those of a network namespace: processes that share one, as an app's do outside of a sandbox, are looked up in it together. */
function internetSockets(pids: readonly number[]): readonly string[] {
  const bySpace = new Map<string, number[]>();
  for (const pid of pids) {
    const [space = String(pid)] = orNothing(() => [readlinkSync(`/proc/${String(pid)}/ns/net`)]);
    bySpace.set(space, [...(bySpace.get(space) ?? []), pid]);
  }
  return [...bySpace.values()].flatMap((together) => {
    const held = new Set(together.flatMap(socketsHeld));
    return tables.flatMap((table) =>
      rowsOf(together, table)
        // Columns: number, local address, remote address, state, …, the tenth is the socket's inode.
        .filter(([, local = '', , , , , , , , inode = '']) => held.has(inode) && !isDebugger(table, local))
        .map(([, local = '', remote = '']) => `${table} ${local} ${remote}`),
    );
  });
}

function isDebugger(table: string, local: string): boolean {
  return table.startsWith('tcp') && ownMachine.includes(local.split(':')[0] ?? '');
}

/** The inodes of the sockets that the process has open; none where it has ended meanwhile. */
function socketsHeld(pid: number): readonly string[] {
  const folder = `/proc/${String(pid)}/fd`;
  const links = orNothing(() => readdirSync(folder)).map((fd) => orNothing(() => [readlinkSync(`${folder}/${fd}`)])[0]);
  return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link ?? '')?.[1] ?? []);
}

/** By the first of the processes that still lives. */
function rowsOf(pids: readonly number[], table: string): readonly (readonly string[])[] {
  const text = firstReadable(pids.map((pid) => `/proc/${String(pid)}/net/${table}`));
  return text
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
}

function orNothing(read: () => readonly string[]): readonly string[] {
  try {
    return read();
  } catch {
    return [];
  }
}

function firstReadable(files: readonly string[]): string {
  for (const file of files) {
    const [text] = orNothing(() => [readFileSync(file, 'utf8')]);
    if (text !== undefined) return text;
  }
  return '';
}
