import { Worker } from 'node:worker_threads';
import type { Duration } from '#app/lib/time.ts';
import type { AboutPdf } from './draw-pdf.server.ts';
import type { Sheet } from './sheet.ts';

export interface Asked {
  readonly id: number;
  readonly sheet: Sheet;
  readonly about: AboutPdf;
}

export type Answer = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly problem: string };

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, (answer: Uint8Array | Error) => void>;
}

/**
 * Draws sheets in one thread beside this one, from the built program `file`, one after another. The thread begins with the
 * first sheet and ends when it had nothing to draw for so long: its fonts take memory. Rejects what it could not draw, and
 * all that waits when it dies; the next sheet starts another.
 */
export function drawAside(file: string, idle: Duration): (sheet: Sheet, about: AboutPdf) => Promise<Uint8Array> {
  let thread: Thread | null = null;
  let rest: NodeJS.Timeout | undefined;
  let count = 0;

  const begin = (): Thread => {
    const worker = new Worker(file);
    const begun: Thread = { worker, waiting: new Map() };
    const fail = (error: Error) => {
      if (thread === begun) thread = null;
      for (const settle of begun.waiting.values()) settle(error);
      begun.waiting.clear();
    };
    worker.on('message', (answer: Answer) => {
      begun.waiting.get(answer.id)?.('pdf' in answer ? answer.pdf : new Error(answer.problem));
      begun.waiting.delete(answer.id);
      if (begun.waiting.size > 0) return;
      rest = setTimeout(() => {
        thread = null;
        void worker.terminate();
      }, idle).unref();
    });
    worker.on('error', fail).on('exit', () => fail(new Error('The thread that draws papers has ended')));
    // A server that stops does not wait for it.
    worker.unref();
    return begun;
  };

  return (sheet, about) => new Promise((resolve, reject) => {
    clearTimeout(rest);
    thread ??= begin();
    const id = (count += 1);
    thread.waiting.set(id, (answer) => (answer instanceof Error ? reject(answer) : resolve(answer)));
    thread.worker.postMessage({ id, sheet, about } satisfies Asked);
  });
}
