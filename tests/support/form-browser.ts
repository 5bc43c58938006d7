const ORIGIN = 'http://localhost:3000';
const PHONE = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Mobile Safari/537.36';

let networks = 0;

/** A loader or action; what it takes is what a browser can send. */
type Handler<T> = (args: never) => Promise<T>;
type DataOf<T> = T extends Response ? never : T extends { type: string; init: ResponseInit | null; data: infer Data } ? Data : T;

/** What came back: a page's data, or the address a redirect leads to (there is no data then). */
export interface Answer<T = unknown> {
  readonly status: number;
  readonly location: string | null;
  readonly data: T;
}

interface WithInit {
  readonly type: 'DataWithResponseInit';
  readonly data: unknown;
  readonly init: ResponseInit | null;
}

const isWithInit = (answer: unknown): answer is WithInit => (answer as WithInit | null)?.type === 'DataWithResponseInit';

/** Calls loaders and actions the way a browser would, and keeps the cookies they set. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** An address of its own, unless a test wants several behind one. */
  constructor(readonly clientAddress = `2001:db8:${(networks += 1).toString(16)}::1`) {}

  get<T>(handler: Handler<T>, address: string, params: Record<string, string> = {}): Promise<Answer<DataOf<T>>> {
    return this.#send(handler, new Request(ORIGIN + address, { headers: this.#headers() }), params);
  }

  post<T>(handler: Handler<T>, address: string, fields: Record<string, string> = {}, params: Record<string, string> = {}): Promise<Answer<DataOf<T>>> {
    return this.#send(handler, new Request(ORIGIN + address, { method: 'POST', body: new URLSearchParams(fields), headers: this.#headers() }), params);
  }

  /** A second window that shares nothing but what the cookies hold now. */
  copy(): Browser {
    const other = new Browser(this.clientAddress);
    for (const [name, value] of this.cookies) other.cookies.set(name, value);
    return other;
  }

  #headers(): Record<string, string> {
    return { 'user-agent': PHONE, cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  async #send<T>(handler: Handler<T>, request: Request, params: Record<string, string>): Promise<Answer<DataOf<T>>> {
    const context = { requestId: 'test', nonce: '', clientAddress: this.clientAddress };
    let answer: unknown;
    try {
      answer = await handler({ request, params, context } as never);
    } catch (thrown) {
      if (!(thrown instanceof Response)) throw thrown;
      answer = thrown;
    }
    const headers = answer instanceof Response ? answer.headers : new Headers(isWithInit(answer) ? answer.init?.headers : undefined);
    for (const cookie of headers.getSetCookie()) this.#keep(cookie);
    if (answer instanceof Response) return { status: answer.status, location: headers.get('location'), data: undefined as DataOf<T> };
    if (isWithInit(answer)) return { status: answer.init?.status ?? 200, location: null, data: answer.data as DataOf<T> };
    return { status: 200, location: null, data: answer as DataOf<T> };
  }

  #keep(cookie: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    if (/Max-Age=0(?:;|$)/.test(cookie)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
