import { data, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { courierName } from '#app/domain/remittance/components/courier-name.ts';
import { RemittanceForm, type RemittanceStart } from '#app/domain/remittance/components/remittance-form.tsx';
import { remittanceForm } from '#app/domain/remittance/forms.ts';
import { openCredit, waitingParcels } from '#app/domain/remittance/queries.server.ts';
import { recordCash, type CashRefusal } from '#app/domain/remittance/record-cash.server.ts';
import { OfficeTabs } from '#app/domain/settlement/components/office-tabs.tsx';
import { settingsInForce } from '#app/domain/settings/queries.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { plainRupees } from '#app/lib/csv.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { newId } from '#app/lib/ids.server.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { before, days, indianDay } from '#app/lib/time.ts';
import { titled } from '../title.ts';
import { adminAction, adminLoader, type AdminArgs } from './scope.server.ts';

export const meta = titled('cash.remit.title');

export const loader = adminLoader((args) => courierPage(args));

/** A courier with cash of the area, and the bank's line this began with; 404 where it has none. */
async function courierPage({ scope, params, request }: AdminArgs) {
  const now = new Date();
  const courier = params['courier'] ?? '';
  const [parcels, credit, settings] = await Promise.all([waitingParcels(scope, courier), openCredit(scope, new URL(request.url).searchParams.get('credit') ?? ''), settingsInForce(now)]);
  if (parcels.length === 0) throw new Response(null, { status: 404 });
  const start: RemittanceStart = {
    id: newId(), courier, today: indianDay(now), lateBefore: indianDay(before(now, days(settings['cash-on-delivery.remit-days']))),
    credit: credit && {
      id: credit.id, day: credit.day.toISOString().slice(0, 10), reference: credit.reference, rupees: plainRupees(credit.amountPaise),
      parcelIds: credit.proposal?.courier === courier ? credit.proposal.parcelIds : [],
    },
  };
  return { parcels, start };
}

const FIELDS: Record<CashRefusal, string> = { 'parcels-changed': 'parcel', 'reference-taken': 'reference', 'fate-required': 'fate', 'note-required': 'note', 'credit-taken': '', 'date-future': 'receivedOn' };

/** Records what this courier handed over. */
export const action = adminAction(async (args) => {
  const read = readForm(await sentForm(args.request), remittanceForm);
  const recorded = read.ok && read.value.courier === args.params['courier'] ? await recordCash(args.scope, read.value, new Date()) : null;
  if (recorded?.ok) return redirect(`/admin/remittances/${recorded.value.id}`, 303);
  await courierPage(args);
  const form = recorded ? refuse(read.form, FIELDS[recorded.error], recorded.error) : read.form;
  return data({ form }, { status: 422 });
});

export default function CourierCash() {
  const t = useT();
  const { parcels, start } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <OfficeTabs />
      <h1>{t('cash.remit.of', { courier: courierName(start.courier) })}</h1>
      <p className="my-2 max-w-3xl text-ink-soft">{t('cash.remit.ofText')}</p>
      <RemittanceForm form={form} parcels={parcels} start={start} />
    </>
  );
}
