import { answerCancel } from '#app/domain/returns/answer-cancel.server.ts';
import { answerReturn } from '#app/domain/returns/answer-return.server.ts';
import { answerCancelForm, answerForm } from '#app/domain/returns/forms.ts';
import type { Answerer } from '#app/domain/returns/locked-request.server.ts';
import { listReturns, returnFile, type ReturnFile, type Which } from '#app/domain/returns/queries.server.ts';
import { readForm, refuse, type FormState } from '#app/lib/forms.ts';
import { sentForm } from '#app/lib/sent-form.ts';

/** One tab of the list, as the address asks for it. */
export async function returnList(by: Answerer, request: Request) {
  const { searchParams } = new URL(request.url);
  const which: Which = searchParams.get('show') === 'done' ? 'done' : 'open';
  return { ...(await listReturns(by, which, searchParams.get('after'))), which };
}

/** The request of the address; 404 when it is not in the reach of who looks. */
export async function returnOr404(by: Answerer, id: string | undefined): Promise<ReturnFile> {
  const file = await returnFile(by, id ?? '');
  if (!file) throw new Response(null, { status: 404 });
  return file;
}

/** Answers a request with the form that was sent. Null when that is done, else the form with what is wrong. */
export async function answerRequest(by: Answerer, { id, kind }: ReturnFile, request: Request): Promise<{ readonly form: FormState; readonly status: number } | null> {
  const sent = await sentForm(request);
  if (kind === 'CANCEL') {
    const read = readForm(sent, answerCancelForm);
    if (!read.ok) return { form: read.form, status: 422 };
    const done = await answerCancel(by, id, { accept: read.value.accept === 'yes', answer: read.value.answer }, new Date());
    return done.ok ? null : refused(read.form, done.error);
  }
  const read = readForm(sent, answerForm);
  if (!read.ok) return { form: read.form, status: 422 };
  const done = await answerReturn(by, id, read.value, new Date());
  return done.ok ? null : refused(read.form, done.error);
}

const FIELD: Readonly<Record<string, string>> = { 'reason-required': 'answer', 'choose-one': 'goods' };

function refused(form: FormState, error: string): { form: FormState; status: number } {
  return { form: refuse(form, FIELD[error] ?? '', error), status: 409 };
}
