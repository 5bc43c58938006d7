import type { ActionFunctionArgs } from '@remix-run/node';

type Handler = (args: ActionFunctionArgs) => unknown;

export interface RouteAnswer<T = unknown> {
  readonly status: number;
  /** Where a redirect leads, without the origin. */
  readonly location: string | null;
  readonly cookies: readonly string[];
  readonly data: T;
}

interface Call {
  readonly params?: Record<string, string>;
  readonly cookie?: string | null;
}

const context = { requestId: 'test', clientAddress: '203.0.113.7', nonce: '' };

/** Sends a form to a route's action, as a browser without scripts does, and reads whatever kind of answer it gives. */
export async function postForm<T>(action: Handler, path: string, fields: Readonly<Record<string, string | readonly string[]>> | string, { params = {}, cookie }: Call = {}): Promise<RouteAnswer<T>> {
  const body = typeof fields === 'string' ? new URLSearchParams(fields) : new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
  const request = new Request(`http://127.0.0.1:3000${path}`, { method: 'POST', body, headers: cookie ? { cookie } : {} });
  return answerOf<T>(async () => action({ request, params, context }));
}

/** Asks a route's loader for its page. */
export async function getPage<T>(loader: Handler, path: string, { params = {}, cookie }: Call = {}): Promise<RouteAnswer<T>> {
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: cookie ? { cookie } : {} });
  return answerOf<T>(async () => loader({ request, params, context }));
}

/** Reads whatever kind of answer a handler gives. */
export async function answerOf<T>(call: () => Promise<unknown>): Promise<RouteAnswer<T>> {
  const answer = await call().catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown;
    throw thrown;
  });
  if (answer instanceof Response) {
    return { status: answer.status, location: answer.headers.get('location'), cookies: answer.headers.getSetCookie(), data: undefined as T };
  }
  const wrapped = answer as { type?: string; data?: T; init?: ResponseInit | null };
  if (wrapped?.type !== 'DataWithResponseInit') return { status: 200, location: null, cookies: [], data: answer as T };
  return { status: wrapped.init?.status ?? 200, location: null, cookies: new Headers(wrapped.init?.headers).getSetCookie(), data: wrapped.data as T };
}
