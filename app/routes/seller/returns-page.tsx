import { useActionData, useLoaderData } from '@remix-run/react';
import { ReturnPage } from '#app/domain/returns/components/return-page.tsx';
import type { ReturnFile } from '#app/domain/returns/queries.server.ts';
import type { FormState } from '#app/lib/forms.ts';

/** One request to the group; drawn again when its answer was refused. */
export function OneReturn() {
  const file = useLoaderData() as ReturnFile;
  const form = useActionData<{ form: FormState }>()?.form;
  return (
    <div className="wrap max-w-3xl py-5">
      <ReturnPage file={file} reader="group" base="/seller/returns" orderPage={`/seller/orders/${file.groupOrderId}`} form={form} />
    </div>
  );
}
