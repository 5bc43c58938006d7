import { spawn } from 'node:child_process';

export type CommandOutcome = { readonly code: number; readonly output: string };
/** Environment variables to add to our own. */
export type Variables = Readonly<Record<string, string | undefined>>;
type Options = { readonly env?: Variables; readonly echo?: boolean };

/** Runs a Node program with its arguments to its end; its output is collected, and shown as it comes with `echo`. */
export function nodeCommand(command: readonly string[], { env = {}, echo = false }: Options = {}): Promise<CommandOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const [from, to] of [[child.stdout, process.stdout], [child.stderr, process.stderr]] as const) {
      from.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (echo) to.write(chunk);
      });
    }
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output }));
  });
}

/** Runs a Node program on this terminal, to its end. */
export function interactive(command: readonly string[], env: Variables): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, { env: { ...process.env, ...env }, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
