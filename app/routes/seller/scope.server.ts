import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { sellerScope, type SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';

/** What a handler of a group's page gets: the request and who acts for which group. */
export interface SellerArgs {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: LoaderFunctionArgs['context'];
  readonly scope: SellerScope;
}

/** Guards a page of a group: strangers sign in first, persons without a group are shown how to apply. */
export function sellerLoader<T>(handler: (args: SellerArgs) => Promise<T>) {
  return async ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(request);
    if (!visitor?.person) {
      const { pathname, search } = new URL(request.url);
      throw redirect(`/account/sign-in?next=${encodeURIComponent(request.method === 'GET' ? pathname + search : '/seller')}`);
    }
    const scope = await sellerScope(visitor.person);
    if (!scope) throw redirect('/seller/apply');
    return handler({ request, params, context, scope });
  };
}

/** The same guard for what a page sends. */
export const sellerAction = sellerLoader;
