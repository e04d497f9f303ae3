import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/**
 * Processes that belong to a browser started in `folder`: those of its group or session, and those that work in the
 * folder or name it. Chromium's children overwrite their variables and command lines, hence four ways to know them.
 * Always empty where there is no /proc.
 */
export function processesOf(folder: string, leader?: number): readonly number[] {
  return allProcesses().filter(
    (pid) => inGroup(pid, leader) || cwd(pid).startsWith(folder) || read(pid, 'cmdline').includes(folder),
  );
}

/** Bytes of memory the processes hold, pages they share counted once for each. */
export function memoryOf(pids: readonly number[]): number {
  return pids.reduce((sum, pid) => sum + Number(read(pid, 'statm').split(' ')[1] ?? 0) * pageSize, 0);
}

/** Ends the group that `leader` leads and whatever else belongs to `folder`. */
export function killTree(folder: string, leader: number | undefined): void {
  if (leader !== undefined) kill(process.platform === 'win32' ? leader : -leader);
  for (const pid of processesOf(folder, leader)) kill(pid);
}

const pageSize = 4096;

function allProcesses(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => pid !== process.pid);
  } catch {
    return [];
  }
}

/** The name in `stat` may hold spaces and brackets; state, parent, group and session follow its last bracket. */
function inGroup(pid: number, leader: number | undefined): boolean {
  const stat = read(pid, 'stat');
  const [state, , group, session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return state !== 'Z' && leader !== undefined && (Number(group) === leader || Number(session) === leader);
}

/** Empty where the process is gone or belongs to somebody else. */
function read(pid: number, what: string): string {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return '';
  }
}

function cwd(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return '';
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}
