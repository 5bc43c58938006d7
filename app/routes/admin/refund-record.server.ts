import { data, redirect } from '@remix-run/node';
import type { z } from 'zod';
import type { OfficerScope } from '#app/domain/accounts/officer-scope.server.ts';
import { readForm, refuse } from '#app/lib/forms.ts';
import type { Result } from '#app/lib/result.ts';
import { sentForm } from '#app/lib/sent-form.ts';
import { listAround } from './payments-guard.server.ts';
import { adminAction } from './scope.server.ts';

interface Recorded {
  /** Under which name the page finds the refused form of the one refund. */
  readonly as: 'paid' | 'returned';
  /** The one field, whose name ends in the refund's id: a page has many such forms. */
  readonly field: 'utr' | 'failure';
  readonly form: (refundId: string) => z.ZodType<string>;
  readonly record: (scope: OfficerScope, refundId: string, value: string, now: Date) => Promise<Result<undefined, string>>;
}

/** The action of a page on which an officer writes down what a bank says of a refund of her area. */
export function recordOfRefund({ as, field, form, record }: Recorded) {
  return adminAction(async ({ scope, params, request }) => {
    const refundId = params['id'] ?? '';
    await listAround(scope, 'refund', refundId);
    const read = readForm(await sentForm(request), form(refundId));
    if (!read.ok) return data({ [as]: { refundId, form: read.form } }, { status: 422 });
    const done = await record(scope, refundId, read.value, new Date());
    if (done.ok) return redirect('/admin/payments', 303);
    return data(done.error === 'gone' ? { gone: true as const } : { [as]: { refundId, form: refuse(read.form, `${field}.${refundId}`, done.error) } }, { status: 409 });
  });
}
