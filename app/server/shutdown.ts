import type { Server } from 'node:http';
import { log } from '#app/lib/log.server.ts';
import { seconds } from '#app/lib/time.ts';

const PATIENCE = seconds(10);

/** On SIGTERM or SIGINT: takes no new connections, lets running requests end, then leaves. */
export function stopOnSignal(server: Server): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    server.close(() => {
      log.info('web server stopped');
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => process.exit(1), PATIENCE).unref();
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
