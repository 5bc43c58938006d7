import { connect, type Socket } from 'node:net';

export interface Answer {
  readonly status: number;
  /** As sent, one a line. */
  readonly head: string;
  readonly body: string;
}

/**
 * One browser's connection, kept open, that asks one thing after another. It does as little as it can, so that a shop that is
 * measured on the same machine has the machine to itself; bodies must say how long they are.
 */
export class Connection {
  readonly #url: URL;
  readonly #socket: Socket;
  #parts: Buffer[] = [];
  #answered: ((answer: Answer) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  constructor(url: string) {
    this.#url = new URL(url);
    this.#socket = connect(Number(this.#url.port), this.#url.hostname).setNoDelay();
    this.#socket.on('data', (part: Buffer) => { this.#parts.push(part); this.#take(); });
    this.#socket.on('error', (error) => this.#failed?.(error));
    this.#socket.on('close', () => this.#failed?.(new Error('The connection ended before the answer')));
  }

  /** Asks for a path, or sends a form to it. */
  send(path: string, cookie: string, fields?: Readonly<Record<string, string>>): Promise<Answer> {
    const body = fields && new URLSearchParams(fields).toString();
    const head = [
      `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1`, `Host: ${this.#url.host}`, 'Accept: text/html', ...(cookie ? [`Cookie: ${cookie}`] : []),
      ...(body === undefined ? [] : [`Origin: ${this.#url.origin}`, 'Content-Type: application/x-www-form-urlencoded', `Content-Length: ${Buffer.byteLength(body)}`]),
    ].join('\r\n');
    return new Promise((resolve, reject) => {
      this.#answered = resolve;
      this.#failed = reject;
      this.#socket.write(`${head}\r\n\r\n${body ?? ''}`);
    });
  }

  end(): void {
    this.#failed = undefined;
    this.#socket.destroy();
  }

  #take(): void {
    const whole = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    this.#parts = [whole];
    const end = whole.indexOf('\r\n\r\n');
    if (end === -1) return;
    const head = whole.toString('latin1', 0, end);
    const length = header(head, 'content-length');
    if (length === undefined) return this.#failed?.(new Error('An answer that does not say how long it is'));
    if (whole.length < end + 4 + Number(length)) return;
    this.#parts = [];
    this.#answered?.({ status: Number(head.slice(9, 12)), head, body: whole.toString('utf8', end + 4) });
  }
}

/** A header's value, by its name in small letters; the first of several. */
export function header(head: string, name: string): string | undefined {
  const start = head.toLowerCase().indexOf(`\r\n${name}: `);
  return start === -1 ? undefined : head.slice(start + name.length + 4).split('\r\n', 1)[0];
}
