import { seconds } from '#app/lib/time.ts';
import type { Messenger } from './messenger.ts';

const PATIENCE = seconds(5);

/**
 * Text messages through the operator's gateway: POST `{"to", "text"}` as JSON. The Idempotency-Key header is the
 * message's id, so that a gateway which honours it sends a repeated try once. Any answer but 2xx is a failure.
 */
export function httpMessenger(url: string): Messenger {
  return {
    async send({ id, to, text }) {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': id },
        body: JSON.stringify({ to, text }),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      });
      await answer.body?.cancel();
      if (!answer.ok) throw new Error(`the text message gateway answered ${answer.status}`);
    },
  };
}
