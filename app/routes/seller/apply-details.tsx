import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { applyGroup } from '#app/domain/registry/apply-group.server.ts';
import { ApplicationFields } from '#app/domain/registry/components/application-fields.tsx';
import { applicationSchema } from '#app/domain/registry/forms.ts';
import { knownApplication } from '#app/domain/registry/known-application.ts';
import { placeForApplication } from '#app/domain/registry/places.server.ts';
import { federationsOfState, lastApplication } from '#app/domain/registry/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems } from '#app/ui/field.tsx';
import { applicantAction, applicantLoader } from './scope.server.ts';

/** Second question of an application: everything about the group. */
export const loader = applicantLoader(async ({ request, scope, person }) => {
  if (scope && scope.group.status !== 'REFUSED') throw redirect('/seller/application');
  const before = scope ? await lastApplication(scope.group.id) : null;
  const asked = new URL(request.url).searchParams.get('place') ?? before?.place.id ?? '';
  const place = await placeForApplication(asked);
  if (!place) throw redirect('/seller/apply');
  return { place, federations: await federationsOfState(place.stateCode), known: knownApplication(before, person) };
});

export const action = applicantAction(async ({ request, person }) => {
  const read = readForm(await sentForm(request), applicationSchema);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const applied = await applyGroup(person, read.value, new Date());
  if (applied.ok || applied.error === 'already-open') throw redirect('/seller/application', 303);
  const field = { 'already-member': '', 'place-unknown': 'placeId', 'federation-unknown': 'federationId', 'date-future': 'formedOn' }[applied.error];
  return data({ form: refuse(read.form, field, applied.error) }, { status: 422 });
});

export default function ApplyDetails() {
  const t = useT();
  const { place, federations, known } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  const sending = useNavigation().state === 'submitting';
  return (
    <div className="wrap max-w-2xl py-6">
      <h1>{t('apply.detailsTitle')}</h1>
      <form method="post" noValidate className="mt-6">
        <FormProblems form={form} />
        <ApplicationFields form={form} place={place} federations={federations} known={known} />
        <button className="button button-good w-full" disabled={sending}>
          {sending ? t('apply.sending') : t('apply.send')}
        </button>
      </form>
    </div>
  );
}
