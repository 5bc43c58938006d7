import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { CodePage } from '#app/domain/accounts/components/code-page.tsx';
import { issueCode } from '#app/domain/accounts/issue-code.server.ts';
import { knownDevice } from '#app/domain/accounts/known-device.server.ts';
import { showAddress } from '#app/domain/accounts/login-address.ts';
import { signInProgress } from '#app/domain/accounts/sign-in-progress.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { after, seconds } from '#app/lib/time.ts';
import { accountMeta } from './page.ts';
import { languageOf, moveOn, noStore, refusedBy } from './page.server.ts';

/** Messages need a while: asking again sooner would only bring two. */
const PATIENCE = seconds(30);

export const meta = accountMeta((t) => t('account.codeTitle'));
export const headers = noStore;

/** Reached by a reload after a refusal, and with the answer of the action below. */
export async function loader({ request }: LoaderFunctionArgs) {
  const progress = signInProgress.read(request, new Date());
  if (!progress) throw redirect(localPath(languageOf(request), '/account/sign-in'));
  return { address: showAddress(progress) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const progress = signInProgress.read(request, now);
  if (!progress) return moveOn(request, '/account/sign-in');
  const { kind, address, sentAt } = progress;
  const form = { values: {}, errors: {} };
  const soonest = after(new Date(sentAt), PATIENCE);
  if (soonest > now) return refusedBy(form, '', { ok: false, error: 'wait', until: soonest }, now);
  const sent = await issueCode({
    kind, address, purpose: 'SIGN_IN', language: languageOf(request), clientAddress: context.clientAddress,
    knownDevice: knownDevice(request, address, now), now,
  });
  if (!sent.ok) return refusedBy(form, '', sent, now);
  return moveOn(request, '/account/code?again', signInProgress.write({ ...progress, codeId: sent.value.codeId, sentAt: now.getTime() }, now));
}

export default function CodeAgain() {
  const { address } = useLoaderData<typeof loader>();
  return <CodePage address={address} askedAgain refused={useActionData<typeof action>()} />;
}
