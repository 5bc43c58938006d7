import { readFile } from 'node:fs/promises';

/** Linux counts it in hundredths of a second. */
const TICK = 10;

/**
 * Milliseconds of processor time a process has used since it began, its system calls included: what it costs, whatever
 * else the machine does meanwhile. Linux only.
 */
export async function processorTime(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/stat`, 'utf8');
  const [user = NaN, system = NaN] = status.slice(status.lastIndexOf(')') + 2).split(' ').slice(11, 13).map(Number);
  return (user + system) * TICK;
}
