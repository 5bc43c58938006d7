import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { visitorOf, type Visitor } from '#app/domain/accounts/visitor.server.ts';
import { localPath, type Language } from '#app/i18n/languages.ts';
import { languageOf } from './page.server.ts';

type Args = LoaderFunctionArgs | ActionFunctionArgs;

interface PageArgs {
  readonly request: Request;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly context: LoaderFunctionArgs['context'];
  readonly language: Language;
  readonly now: Date;
}

/** What a handler of a person's own page gets. */
export interface PersonArgs extends PageArgs {
  readonly visitor: Visitor;
  readonly person: NonNullable<Visitor['person']>;
}

/** Guards a person's own pages, in her language of the address: strangers sign in first and come back. */
export function personLoader<T>(handler: (args: PersonArgs) => Promise<T>) {
  return async ({ request, params, context }: Args): Promise<T> => {
    const language = languageOf(request);
    const visitor = await visitorOf(request);
    if (!visitor?.person) throw redirect(localPath(language, visitor?.loginId ? '/account/who' : `/account/sign-in${nextOf(request)}`));
    return handler({ request, params, context, language, now: new Date(), visitor, person: visitor.person });
  };
}

/** The same guard for what such a page sends. */
export const personAction = personLoader;

/** A stranger comes back to the page she wanted; what she sent is not sent again. */
function nextOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return request.method === 'GET' ? `?next=${encodeURIComponent(pathname + search)}` : '';
}

/** What a handler gets once a code has proved a number, whether or not she has picked her name. */
export interface LoginArgs extends PageArgs {
  readonly visitor: Visitor;
  readonly loginId: string;
}

/** Guards the steps between the code and the open account. */
export function loginLoader<T>(handler: (args: LoginArgs) => Promise<T>) {
  return async ({ request, params, context }: Args): Promise<T> => {
    const language = languageOf(request);
    const visitor = await visitorOf(request);
    if (!visitor?.loginId) throw redirect(localPath(language, '/account/sign-in'));
    return handler({ request, params, context, language, now: new Date(), visitor, loginId: visitor.loginId });
  };
}

export const loginAction = loginLoader;

/** What a handler gets between an officer's password and her second factor. */
export interface PendingOfficerArgs extends PageArgs {
  readonly sessionId: string;
  readonly officerId: string;
}

/** Guards the second factor: the password comes first. */
export function pendingOfficerLoader<T>(handler: (args: PendingOfficerArgs) => Promise<T>) {
  return async ({ request, params, context }: Args): Promise<T> => {
    const language = languageOf(request);
    const visitor = await visitorOf(request);
    if (!visitor?.pendingOfficerId) throw redirect(localPath(language, '/account/officer'));
    return handler({ request, params, context, language, now: new Date(), sessionId: visitor.sessionId, officerId: visitor.pendingOfficerId });
  };
}

export const pendingOfficerAction = pendingOfficerLoader;
