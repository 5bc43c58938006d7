import { data, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { saveSynonyms, synonymForm, synonymSets } from '#app/domain/search/keep-synonyms.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { FormProblems, TextField } from '#app/ui/field.tsx';
import { titled } from '../title.ts';
import { adminAction, adminLoader } from './scope.server.ts';

export const meta = titled('search.synonyms.title');

export const loader = adminLoader(async ({ scope }) => ({ sets: await synonymSets(scope) }));

/** Writes a new set of words, or changes one. */
export const action = adminAction(async ({ scope, request }) => {
  const read = readForm(await sentForm(request), synonymForm);
  if (!read.ok) return data({ form: read.form }, { status: 422 });
  const saved = await saveSynonyms(scope, read.value.id ?? null, read.value.words);
  if (!saved.ok) return data({ form: refuse(read.form, '', saved.error) }, { status: 409 });
  throw redirect('/admin/synonyms', 303);
});

export default function Synonyms() {
  const t = useT();
  const { sets } = useLoaderData<typeof loader>();
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <h1>{t('search.synonyms.title')}</h1>
      <p className="mt-2 max-w-prose text-ink-soft">{t('search.synonyms.text')}</p>
      <Form method="post" className="card mt-6 max-w-2xl p-4">
        <FormProblems form={form} />
        <TextField form={form} name="words" label={t('search.synonyms.new')} hint={t('search.synonyms.hint')} />
        <button className="button button-main">{t('search.synonyms.add')}</button>
      </Form>
      <ul className="mt-6 grid max-w-2xl gap-2">
        {sets.map(({ id, words }) => (
          <li key={id} className="card flex flex-wrap items-center gap-2 p-2">
            <Form method="post" className="flex flex-1 gap-2">
              <input type="hidden" name="id" value={id} />
              <input className="field flex-1" name="words" defaultValue={words.join(', ')} maxLength={400} aria-label={t('search.synonyms.words')} />
              <button className="button button-plain">{t('search.synonyms.save')}</button>
            </Form>
            <Form method="post" action="/admin/synonyms/remove">
              <input type="hidden" name="id" value={id} />
              <button className="button button-plain">{t('search.synonyms.remove')}</button>
            </Form>
          </li>
        ))}
      </ul>
    </>
  );
}
