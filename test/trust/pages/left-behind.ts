import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** Processes that work in, run from, name or hold open anything in `folder`; looked up apart from the product's way. */
export function leftBehind(folder: string): readonly string[] {
  return entries('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => marks(pid).some((mark) => mark.includes(folder)))
    .map((pid) => `${pid} ${text(`/proc/${pid}/comm`).trim()}`);
}

const marks = (pid: string): readonly string[] => [
  text(`/proc/${pid}/cmdline`),
  text(`/proc/${pid}/environ`),
  link(`/proc/${pid}/cwd`),
  ...entries(`/proc/${pid}/fd`).map((fd) => link(join('/proc', pid, 'fd', fd))),
];

function entries(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function text(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function link(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
