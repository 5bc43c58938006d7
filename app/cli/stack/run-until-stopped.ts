import { createStack } from './stack.ts';
import type { Stack, StackOptions } from './stack.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Starts the stack, keeps it running until a signal asks us to stop, and answers with the code to exit with. */
export async function runUntilStopped(options: StackOptions, whenReady: (stack: Stack) => void): Promise<number> {
  const { start, stop } = createStack(options);
  let asked = false;
  const signalled = new Promise<void>((resolve) => {
    // Asked once is enough; a terminal and npm both pass Ctrl-C on.
    for (const signal of SIGNALS) process.on(signal, () => { asked = true; resolve(); });
  });
  const starting = start();
  try {
    const stack = await Promise.race([starting, signalled]);
    if (stack) {
      whenReady(stack);
      await Promise.race([signalled, stack.failed]);
    }
    return 0;
  } catch (error) {
    if (asked) return 0;
    throw error;
  } finally {
    if (asked) console.log('\nStopping …');
    await stop();
    await starting.catch(() => undefined);
    if (asked) console.log('Everything is stopped.');
  }
}
