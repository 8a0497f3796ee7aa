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
    for (const one of processTree(pid)) for (const socket of internetSockets(one)) seen.add(socket);
  };
  look();
  const timer = setInterval(look, lookEveryMs);
  return () => {
    clearInterval(timer);
    look();
    return [...seen];
  };
}

function internetSockets(pid: number): readonly string[] {
  const held = socketsHeld(pid);
  return tables.flatMap((table) =>
    rowsOf(pid, table)
      // Columns: number, local address, remote address, state, …, the tenth is the socket's inode.
      .filter(([, local = '', , , , , , , , inode = '']) => held.has(inode) && !isDebugger(table, local))
      .map(([, local = '', remote = '']) => `${table} ${local} ${remote}`),
  );
}

function isDebugger(table: string, local: string): boolean {
  return table.startsWith('tcp') && ownMachine.includes(local.split(':')[0] ?? '');
}

/** The inodes of the sockets that the process has open; none where it has ended meanwhile. */
function socketsHeld(pid: number): ReadonlySet<string> {
  const folder = `/proc/${String(pid)}/fd`;
  const links = orNothing(() => readdirSync(folder)).map((fd) => orNothing(() => [readlinkSync(`${folder}/${fd}`)])[0]);
  return new Set(links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link ?? '')?.[1] ?? []));
}

function rowsOf(pid: number, table: string): readonly (readonly string[])[] {
  const text = orNothing(() => [readFileSync(`/proc/${String(pid)}/net/${table}`, 'utf8')])[0] ?? '';
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
