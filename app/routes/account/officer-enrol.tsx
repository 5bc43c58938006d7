import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { AccountPage } from '#app/domain/accounts/components/account-page.tsx';
import { CodeField } from '#app/domain/accounts/components/code-field.tsx';
import { QrPicture } from '#app/domain/accounts/components/qr-picture.tsx';
import { WaitNotice } from '#app/domain/accounts/components/wait-notice.tsx';
import { deviceWords } from '#app/domain/accounts/device.ts';
import { confirmEnrolment, enrolment } from '#app/domain/accounts/enrol-totp.server.ts';
import { codeForm } from '#app/domain/accounts/forms.ts';
import { rememberDevice } from '#app/domain/accounts/known-device.server.ts';
import { freshRecoveryCodes } from '#app/domain/accounts/officer-progress.server.ts';
import { drawQr } from '#app/domain/accounts/qr-drawing.server.ts';
import { signedIn } from '#app/domain/accounts/session-cookie.server.ts';
import { localPath } from '#app/i18n/languages.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { useHere } from '#app/ui/use-here.ts';
import { accountMeta } from './page.ts';
import { moveOn, noStore, refusedBy, refusedShape } from './page.server.ts';
import { pendingOfficerAction, pendingOfficerLoader } from './scope.server.ts';

export const meta = accountMeta((t) => t('account.enrolTitle'));
export const headers = noStore;

export const loader = pendingOfficerLoader(async ({ officerId, language }) => {
  const open = await enrolment(officerId);
  if (!open) throw redirect(localPath(language, '/account/officer/code'));
  return { key: open.secret.replaceAll(/(.{4})(?=.)/g, '$1 '), picture: drawQr(open.uri) };
});

export const action = pendingOfficerAction(async ({ request, sessionId, officerId, now }) => {
  const read = readForm(await sentForm(request), codeForm, ['code']);
  if (!read.ok) return refusedShape(read.form);
  const enrolled = await confirmEnrolment({ sessionId, officerId, code: read.value.code, device: deviceWords(request.headers.get('user-agent')), now });
  if (!enrolled.ok) {
    if (enrolled.error === 'session-ended') return moveOn(request, '/account/officer');
    return refusedBy(read.form, 'code', enrolled, now);
  }
  const { token, email, recoveryCodes } = enrolled.value;
  return moveOn(
    request, '/account/officer/recovery-codes',
    signedIn(token), rememberDevice(email, now), freshRecoveryCodes.write({ officerId, codes: [...recoveryCodes] }, now),
  );
});

export default function OfficerEnrol() {
  const t = useT();
  const here = useHere();
  const { key, picture } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AccountPage title={t('account.enrolTitle')} intro={t('account.enrolIntro')}>
      {refused?.wait != null && <WaitNotice seconds={refused.wait} />}
      <FormProblems form={refused?.form} />
      <ol className="grid list-decimal gap-4 ps-5">
        <li>{t('account.enrolStep1')}</li>
        <li>
          {t('account.enrolStep2')}
          <div className="mt-3"><QrPicture drawing={picture} label={t('account.enrolPicture')} /></div>
          <p className="mt-3">{t('account.enrolKey')}: <code className="font-bold break-all">{key}</code></p>
        </li>
        <li>{t('account.enrolStep3')}</li>
      </ol>
      <form method="post" action={here} className="mt-4" noValidate>
        <CodeField form={refused?.form} label={t('account.factorLabel')} />
        <button className="button button-main w-full" type="submit">{t('account.enrolButton')}</button>
      </form>
    </AccountPage>
  );
}
