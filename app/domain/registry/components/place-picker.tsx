import { useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import { Icon } from '#app/ui/icon.tsx';
import { useErrorText } from '#app/ui/field.tsx';
import type { PlaceStep } from '../places.server.ts';
import { PlaceWay } from './place-way.tsx';

interface Props {
  readonly typed: string;
  readonly pinProblem: string | null;
  /** Villages under the PIN that was typed; null before that. */
  readonly villages: readonly (PlaceStep & { readonly way: readonly PlaceStep[] })[] | null;
  readonly way: readonly PlaceStep[];
  readonly below: readonly PlaceStep[];
}

/** Finds a village by PIN, or step by step from the state down. Works as plain links and one plain form. */
export function PlacePicker({ typed, pinProblem, villages, way, below }: Props) {
  const t = useT();
  const text = useLocalText();
  const errorText = useErrorText();
  const here = way.at(-1);
  return (
    <>
      <form className="card p-4">
        <label htmlFor="pin" className="mb-1 block font-semibold">
          {t('apply.pinLabel')}
        </label>
        <div className="flex flex-wrap gap-2">
          <input id="pin" name="pin" className="field w-40!" inputMode="numeric" autoComplete="postal-code" maxLength={10} defaultValue={typed} aria-invalid={pinProblem ? true : undefined} aria-describedby={pinProblem ? 'pin-error' : undefined} />
          <button className="button button-main">{t('apply.findVillage')}</button>
        </div>
        {pinProblem && (
          <p id="pin-error" className="mt-1 font-semibold text-madder">
            {errorText(pinProblem)}
          </p>
        )}
        {villages && villages.length === 0 && <p className="mt-3">{t('apply.pinUnknown', { pin: typed })}</p>}
        {villages && villages.length > 0 && (
          <>
            <h3 className="mt-4 mb-2">{t('apply.villagesOf', { pin: typed })}</h3>
            <ul className="grid gap-2">
              {villages.map((village) => (
                <li key={village.id}>
                  <PlaceLink place={village} href={`/seller/apply/details?place=${village.id}`}>
                    <PlaceWay way={village.way} />
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </>
        )}
      </form>
      <h3 className="mt-6 mb-2">{t('apply.orPick')}</h3>
      {way.length > 0 && (
        <p className="mb-2 flex items-center gap-2">
          <a className="link inline-flex min-h-12 items-center" href={`/seller/apply${way.length > 1 ? `?place=${way.at(-2)?.id}` : ''}`}>
            <Icon name="back" /> {t('common.back')}
          </a>
          <PlaceWay way={way} />
        </p>
      )}
      <ul className="grid gap-2 sm:grid-cols-2">
        {below.map((place) => (
          <li key={place.id}>
            <PlaceLink place={place} href={place.kind === 'VILLAGE' ? `/seller/apply/details?place=${place.id}` : `/seller/apply?place=${place.id}`} />
          </li>
        ))}
      </ul>
      {here && here.kind !== 'STATE' && here.kind !== 'DISTRICT' && (
        <p className="mt-4">
          <a className="button button-plain" href={`/seller/apply/details?place=${here.id}`}>
            {t('apply.pickThis', { place: text(here, 'name') })}
          </a>
        </p>
      )}
    </>
  );
}

function PlaceLink({ place, href, children }: { place: PlaceStep; href: string; children?: React.ReactNode }) {
  const text = useLocalText();
  return (
    <a href={href} className="card flex min-h-12 items-center justify-between gap-2 px-4 py-2 text-ink no-underline hover:border-madder">
      <span>
        <span className="font-semibold">{text(place, 'name')}</span>
        {children && <span className="block text-sm text-ink-soft">{children}</span>}
      </span>
      <Icon name={place.kind === 'VILLAGE' ? 'pin' : 'list'} />
    </a>
  );
}
