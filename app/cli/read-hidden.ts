import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks on the terminal without showing what is typed. */
export function readHidden(question: string): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  process.stdout.write(question);
  return new Promise((resolve) => {
    const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
    terminal.once('line', (line) => {
      resolve(line);
      terminal.close();
      process.stdout.write('\n');
    });
    terminal.once('close', () => resolve(''));
  });
}

/** The first line of standard input; empty when there is none. */
export function readLine(): Promise<string> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: process.stdin });
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(''));
  });
}
