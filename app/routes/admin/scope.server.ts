import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { officerScope, type OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { guarded } from '../guard.ts';

/** What a handler of an officer's page gets: the request and the officer with her area. */
export interface AdminArgs {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: LoaderFunctionArgs['context'];
  readonly scope: OfficerScope;
}

/** Guards a page of officers: others sign in with password and second factor first. */
export function adminLoader<T>(handler: (args: AdminArgs) => Promise<T>) {
  return guarded('admin', async ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(request);
    const scope = visitor?.officerId ? await officerScope(visitor.officerId) : null;
    if (!scope) {
      const { pathname, search } = new URL(request.url);
      throw redirect(`/account/officer?next=${encodeURIComponent(request.method === 'GET' ? pathname + search : '/admin')}`);
    }
    return handler({ request, params, context, scope });
  });
}

/** The same guard for what a page sends. */
export const adminAction = adminLoader;
