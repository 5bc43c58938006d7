import type { ReactNode } from 'react';
import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { FormState } from '#app/lib/forms.ts';
import { CheckField, ChoiceField, SelectField, TextArea, TextField } from '#app/ui/field.tsx';
import type { KnownApplication } from '../known-application.ts';
import { PlaceWay } from './place-way.tsx';

interface Props {
  readonly form: FormState | undefined;
  readonly place: { readonly id: string; readonly pin: string | null; readonly way: readonly { nameEn: string; nameHi: string }[] };
  readonly federations: readonly { id: string; nameEn: string; nameHi: string }[];
  readonly known: KnownApplication;
}

/** The questions of an application, in the order a group would tell them. */
export function ApplicationFields({ form, place, federations, known }: Props) {
  const t = useT();
  const text = useLocalText();
  const field = (name: string) => ({ form, name, known: known[name] });
  const standings = (['UNREGISTERED', 'OWN_GSTIN', 'FEDERATION_GSTIN'] as const).map((value) => ({ value, label: t(`apply.standing${value}`) }));
  const roles = (['PRESIDENT', 'SECRETARY', 'TREASURER', 'MEMBER'] as const).map((value) => ({ value, label: t(`apply.role${value}`) }));
  return (
    <>
      <p className="card mb-6 flex items-center justify-between gap-3 p-3">
        <span>
          <span className="block text-sm text-ink-soft">{t('apply.placeChosen')}</span>
          <PlaceWay way={place.way} />
        </span>
        <a className="link inline-flex min-h-12 items-center" href="/seller/apply">
          {t('common.change')}
        </a>
      </p>
      <input type="hidden" name="placeId" value={place.id} />

      <Section title={t('apply.sectionGroup')}>
        <TextField {...field('nameHi')} label={t('apply.nameHi')} hint={t('apply.nameHint')} lang="hi" maxLength={80} />
        <TextField {...field('nameEn')} label={t('apply.nameEn')} lang="en" maxLength={80} />
        <TextArea {...field('address')} label={t('apply.address')} hint={t('apply.addressHint')} rows={3} maxLength={300} />
        <TextField {...field('pin')} known={known['pin'] ?? place.pin} label={t('apply.pin')} inputMode="numeric" maxLength={6} />
        <TextField {...field('formedOn')} label={t('apply.formedOn')} type="date" optional />
        <TextArea {...field('story')} label={t('apply.story')} hint={t('apply.storyHint')} maxLength={1000} optional />
        <ChoiceField {...field('makesFood')} label={t('apply.makesFood')} choices={[{ value: 'yes', label: t('common.yes') }, { value: 'no', label: t('common.no') }]} />
        <TextField {...field('fssai')} label={t('apply.fssai')} hint={t('apply.fssaiHint')} inputMode="numeric" maxLength={20} />
      </Section>

      <Section title={t('apply.sectionTax')}>
        <ChoiceField {...field('standing')} label={t('apply.standing')} choices={standings} />
        <TextField {...field('pan')} label={t('apply.pan')} hint={t('apply.panHint')} maxLength={12} autoCapitalize="characters" optional />
        <TextField {...field('gstin')} label={t('apply.gstin')} maxLength={20} autoCapitalize="characters" />
        {federations.length > 0 ? (
          <SelectField {...field('federationId')} label={t('apply.federation')} blank={t('apply.chooseFederation')} choices={federations.map((federation) => ({ value: federation.id, label: text(federation, 'name') }))} />
        ) : (
          <p className="mb-4 text-ink-soft">{t('apply.noFederations')}</p>
        )}
        <TextField {...field('enrolmentNumber')} label={t('apply.enrolment')} hint={t('apply.enrolmentHint')} maxLength={40} optional />
      </Section>

      <Section title={t('apply.sectionBank')} hint={t('apply.bankHint')}>
        <TextField {...field('holder')} label={t('apply.holder')} maxLength={120} />
        <TextField {...field('accountNumber')} label={t('apply.accountNumber')} inputMode="numeric" maxLength={18} autoComplete="off" />
        <TextField {...field('accountAgain')} label={t('apply.accountAgain')} inputMode="numeric" maxLength={18} autoComplete="off" />
        <TextField {...field('ifsc')} label={t('apply.ifsc')} hint={t('apply.ifscHint')} maxLength={11} autoCapitalize="characters" />
      </Section>

      <Section title={t('apply.sectionPeople')} hint={t('apply.mobileHint')}>
        {(['president', 'secretary', 'treasurer'] as const).map((role) => (
          <div key={role} className="grid gap-x-4 sm:grid-cols-2">
            <TextField {...field(`${role}Name`)} label={t('apply.personName', { role: t(`apply.${role}`) })} maxLength={80} />
            <TextField {...field(`${role}Mobile`)} label={t('apply.personMobile', { role: t(`apply.${role}`) })} inputMode="tel" maxLength={16} />
          </div>
        ))}
        <ChoiceField {...field('myRole')} label={t('apply.myRole')} choices={roles} />
      </Section>
      <CheckField form={form} name="agree" label={t('apply.agree')} />
    </>
  );
}

function Section({ title, hint, children }: { title: string; hint?: string; children: ReactNode }) {
  return (
    <section className="mb-8 border-t border-rule pt-4">
      <h2 className="mb-3">{title}</h2>
      {hint && <p className="mb-3 text-ink-soft">{hint}</p>}
      {children}
    </section>
  );
}
