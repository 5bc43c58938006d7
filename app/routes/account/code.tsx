import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { checkCode } from '#app/domain/accounts/check-code.server.ts';
import { CodePage } from '#app/domain/accounts/components/code-page.tsx';
import { confirmLogin } from '#app/domain/accounts/confirm-login.server.ts';
import { deviceWords } from '#app/domain/accounts/device.ts';
import { codeForm } from '#app/domain/accounts/forms.ts';
import { rememberDevice } from '#app/domain/accounts/known-device.server.ts';
import { showAddress } from '#app/domain/accounts/login-address.ts';
import { signedIn } from '#app/domain/accounts/session-cookie.server.ts';
import { chosenName, signInProgress } from '#app/domain/accounts/sign-in-progress.server.ts';
import { visitorOf } from '#app/domain/accounts/visitor.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { enter } from './enter.server.ts';
import { accountMeta } from './page.ts';
import { languageOf, moveOn, noStore, refusedBy, refusedShape } from './page.server.ts';

export const meta = accountMeta((t) => t('account.codeTitle'));
export const headers = noStore;

export async function loader({ request }: LoaderFunctionArgs) {
  const progress = signInProgress.read(request, new Date());
  if (!progress) throw redirect(localPath(languageOf(request), '/account/sign-in'));
  return { address: showAddress(progress), sentAgain: new URL(request.url).searchParams.has('again') };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const now = new Date();
  const language = languageOf(request);
  const progress = signInProgress.read(request, now);
  if (!progress) return moveOn(request, '/account/sign-in');
  const read = readForm(await sentForm(request), codeForm, ['code']);
  if (!read.ok) return refusedShape(read.form);
  const checked = await checkCode({ codeId: progress.codeId, purpose: 'SIGN_IN', code: read.value.code, clientAddress: context.clientAddress, now });
  if (!checked.ok) return refusedBy(read.form, 'code', checked, now);
  const visitor = await visitorOf(request);
  const confirmed = await confirmLogin({
    login: { kind: progress.kind, address: checked.value.address },
    device: deviceWords(request.headers.get('user-agent')),
    oldSessionId: visitor?.sessionId ?? null,
    now,
  });
  const device = rememberDevice(checked.value.address, now);
  const cookies = [signedIn(confirmed.token), device];
  switch (confirmed.step) {
    case 'done':
      return enter(request, { ...confirmed, home: localPath(language, '/account'), now }, device);
    case 'agree': {
      const { sessionId, personId } = confirmed;
      return moveOn(request, '/account/agree', ...cookies, chosenName.write({ sessionId, personId }, now));
    }
    default:
      return moveOn(request, `/account/${confirmed.step}`, ...cookies);
  }
}

export default function Code() {
  const { address, sentAgain } = useLoaderData<typeof loader>();
  return <CodePage address={address} sentAgain={sentAgain} refused={useActionData<typeof action>()} />;
}
