import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { PlacePicker } from '#app/domain/registry/components/place-picker.tsx';
import { parsePin } from '#app/domain/registry/pin.ts';
import { placesBelow, villagesOfPin, wayTo } from '#app/domain/registry/places.server.ts';
import { useT } from '#app/i18n/use-language.ts';
import { applicantLoader } from './scope.server.ts';

/** First question of an application: where the group is, by PIN or down the list of places. */
export const loader = applicantLoader(async ({ request, scope }) => {
  if (scope && scope.group.status !== 'REFUSED') throw redirect('/seller/application');
  const { searchParams } = new URL(request.url);
  const typed = searchParams.get('pin') ?? '';
  const pin = typed ? parsePin(typed) : null;
  const place = searchParams.get('place');
  const way = place && /^[0-9a-f-]{36}$/.test(place) ? await wayTo(place) : [];
  return {
    typed,
    pinProblem: pin && !pin.ok ? pin.error : null,
    villages: pin?.ok ? await villagesOfPin(pin.value) : null,
    way,
    below: await placesBelow(way.at(-1)?.id ?? null),
  };
});

export default function Apply() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-2xl py-6">
      <h1>{t('apply.title')}</h1>
      <p className="mt-3">{t('apply.intro')}</p>
      <p className="my-4 rounded-card bg-turmeric-light p-3">{t('apply.whatYouNeed')}</p>
      <h2 className="mt-8 mb-3">{t('apply.whereTitle')}</h2>
      <PlacePicker {...data} />
    </div>
  );
}
