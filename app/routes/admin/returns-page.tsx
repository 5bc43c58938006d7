import { useActionData, useLoaderData } from '@remix-run/react';
import { ReturnPage } from '#app/domain/returns/components/return-page.tsx';
import type { ReturnFile } from '#app/domain/returns/queries.server.ts';
import type { FormState } from '#app/lib/forms.ts';

/** One request in the area; drawn again when its answer was refused. */
export function OneReturn() {
  const file = useLoaderData() as ReturnFile;
  const form = useActionData<{ form: FormState }>()?.form;
  return (
    <div className="max-w-3xl">
      <ReturnPage file={file} reader="officer" base="/admin/returns" orderPage={`/admin/orders/${file.groupOrderId}`} form={form} />
    </div>
  );
}
