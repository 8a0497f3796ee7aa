/** What a process and all its descendants take from the machine, read from /proc (Linux only; see proc(5)). */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** The ids of a process and its descendants. */
export function processTree(root: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const fields = /^\d+$/.test(name) ? statFields(Number(name)) : undefined;
    if (fields) parents.set(Number(name), Number(fields[1]));
  }
  const isInTree = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = parents.get(pid);
    return parent !== undefined && isInTree(parent);
  };
  return [...parents.keys()].filter(isInTree);
}

/** Memory of the processes in KiB: each one's own, plus its share of what several map (PSS). */
export function proportionalSetSize(pids: readonly number[]): number {
  return sumOfRollups(pids, 'Pss');
}

/**
 * The anonymous part of `proportionalSetSize` in KiB: heaps, stacks and whatever else no file can give back. Other programs on the
 * same Electron do not change it, for what they share with these processes is its files.
 */
export function anonymousMemory(pids: readonly number[]): number {
  return sumOfRollups(pids, 'Pss_Anon');
}

function sumOfRollups(pids: readonly number[], field: string): number {
  return sumOfField(
    pids.map((pid) => readProc(pid, 'smaps_rollup')),
    field,
  );
}

/** @param texts each with the field on a line of its own, as `Field: 12`; one without it counts as 0 */
function sumOfField(texts: readonly string[], field: string): number {
  const ofOne = new RegExp(`^${field}:\\s+(\\d+)`, 'm');
  return texts.reduce((sum, text) => sum + Number(ofOne.exec(text)?.[1] ?? 0), 0);
}

/** How many files, sockets and pipes the processes have open. */
export function openDescriptors(pids: readonly number[]): number {
  const openIn = (pid: number): number => {
    try {
      return readdirSync(`/proc/${String(pid)}/fd`).length;
    } catch {
      return 0; // it has ended meanwhile
    }
  };
  return pids.reduce((sum, pid) => sum + openIn(pid), 0);
}

/** What processes have done since they started, by all of their threads that still run. */
export interface Activity {
  /** Milliseconds on a processor, as the scheduler counts them: at rest there are too few for the clock ticks of /proc/PID/stat. */
  readonly processorMs: number;
  /** How often a thread went to sleep by itself, and so was woken. */
  readonly wakeUps: number;
  /** These, and how often a thread had to make room for another. */
  readonly contextSwitches: number;
}

/** Source: the kernel's Documentation/scheduler/sched-stats.rst, "/proc/<pid>/schedstat"; proc_pid_status(5), voluntary_ctxt_switches and nonvoluntary_ctxt_switches. */
export function activityOf(pids: readonly number[]): Activity {
  const threads = pids.flatMap((pid) => threadsOf(pid).map((thread) => `${String(pid)}/task/${thread}`));
  const statuses = threads.map((thread) => readProc(thread, 'status'));
  const wakeUps = sumOfField(statuses, 'voluntary_ctxt_switches');
  return {
    processorMs: threads.reduce((sum, thread) => sum + Number(readProc(thread, 'schedstat').split(' ')[0]) / 1e6, 0),
    wakeUps,
    contextSwitches: wakeUps + sumOfField(statuses, 'nonvoluntary_ctxt_switches'),
  };
}

function threadsOf(pid: number): readonly string[] {
  try {
    return readdirSync(`/proc/${String(pid)}/task`);
  } catch {
    return []; // it has ended meanwhile
  }
}

/** The processes that draw a window, by their command line. */
export function rendererProcesses(pids: readonly number[]): readonly number[] {
  return pids.filter((pid) => readProc(pid, 'cmdline').includes('--type=renderer'));
}

/** The processes that run a program, ours and others'. */
export function processesOf(executable: string): readonly number[] {
  const runsIt = (pid: number): boolean => {
    try {
      return readlinkSync(`/proc/${String(pid)}/exe`) === executable;
    } catch {
      return false;
    }
  };
  return readdirSync('/proc').map(Number).filter(runsIt);
}

/** The fields of /proc/PID/stat from the third on, after the name in brackets, which may hold spaces. */
function statFields(pid: number): readonly string[] | undefined {
  const stat = readProc(pid, 'stat');
  return stat === '' ? undefined : stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** Empty for a process that has ended meanwhile. */
function readProc(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${String(pid)}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
