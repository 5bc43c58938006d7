import { isId } from '#app/lib/is-id.ts';

export interface ListQuery<Status extends string> {
  readonly status: Status | null;
  readonly q: string;
  readonly after: string | null;
}

/** Filters of a list from its address. What is unknown or too long is left out, never an error. */
export function listQuery<Status extends string>(request: Request, statuses: readonly Status[]): ListQuery<Status> {
  const { searchParams } = new URL(request.url);
  const after = searchParams.get('after') ?? '';
  return {
    status: statuses.find((status) => status === searchParams.get('status')) ?? null,
    q: (searchParams.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 80),
    after: isId(after) ? after : null,
  };
}
