import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { closeSession } from '#app/domain/accounts/sessions.server.ts';
import { signedOut } from '#app/domain/accounts/session-cookie.server.ts';
import { signInProgress } from '#app/domain/accounts/sign-in-progress.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { forgetCart } from '#app/domain/cart/cart-cookie.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { languageOf, moveOn } from './page.server.ts';

export function loader({ request }: LoaderFunctionArgs): never {
  throw redirect(localPath(languageOf(request), '/account'));
}

export async function action({ request }: ActionFunctionArgs) {
  const visitor = await visitorOf(request);
  if (visitor) await closeSession(visitor.sessionId, new Date());
  return moveOn(request, '/', signedOut(), signInProgress.clear(), ...(visitor?.person ? [forgetCart()] : []));
}
