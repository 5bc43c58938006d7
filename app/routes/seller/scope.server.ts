import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { sellerScope, type SellerScope } from '#app/domain/accounts/seller-scope.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { guarded } from '../guard.ts';

/** What a handler of a group's page gets: the request and who acts for which group. */
export interface SellerArgs {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: LoaderFunctionArgs['context'];
  readonly scope: SellerScope;
}

/** Groups read Hindi until we know them better. */
function signInFirst(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const next = request.method === 'GET' ? pathname + search : '/seller';
  return redirect(localPath('hi', `/account/sign-in?next=${encodeURIComponent(next)}`));
}

/** Guards a page of a group: strangers sign in first, persons without a group are shown how to apply. */
export function sellerLoader<T>(handler: (args: SellerArgs) => Promise<T>) {
  return guarded('seller', async ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(request);
    if (!visitor?.person) throw signInFirst(request);
    const scope = await sellerScope(visitor.person);
    if (!scope) throw redirect('/seller/apply');
    return handler({ request, params, context, scope });
  });
}

/** The same guard for what a page sends. */
export const sellerAction = sellerLoader;

/** What a handler gets on the way to becoming a group: the person, and her group once there is one. */
export interface ApplicantArgs extends Omit<SellerArgs, 'scope'> {
  readonly person: SellerScope['member'];
  readonly scope: SellerScope | null;
}

/** Guards the pages of an application: signed in is enough. */
export function applicantLoader<T>(handler: (args: ApplicantArgs) => Promise<T>) {
  return guarded('seller', async ({ request, params, context }: LoaderFunctionArgs | ActionFunctionArgs): Promise<T> => {
    const visitor = await visitorOf(request);
    if (!visitor?.person) throw signInFirst(request);
    return handler({ request, params, context, person: visitor.person, scope: await sellerScope(visitor.person) });
  });
}

/** The same guard for what such a page sends. */
export const applicantAction = applicantLoader;
