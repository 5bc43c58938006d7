import { PHOTOS_AT_ONCE } from '#app/domain/catalogue/photos.ts';
import type { PhotoProblem } from '#app/domain/catalogue/read-photos.server.ts';
import { Picture, type PictureImage } from '#app/domain/media/components/picture.tsx';
import { formatDay, formatNumber } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import type { FormState } from '#app/lib/forms.ts';
import { ChoiceField, FieldFrame, FormProblems, TextArea } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { useHere } from '#app/ui/use-here.ts';
import type { askablePart } from '../askable.server.ts';
import { LONGEST_NOTE } from '../forms.ts';
import { RETURN_REASONS } from '../window.ts';
import { goodsName } from './goods-name.ts';
import { PayToFields } from './pay-to-fields.tsx';
import { PiecesFields } from './pieces-fields.tsx';

type Part = NonNullable<Awaited<ReturnType<typeof askablePart>>>;

interface ReturnAskingProps {
  /** The order's page. */
  readonly page: string;
  readonly part: Part;
  readonly refused: { readonly form: FormState; readonly photos: readonly PictureImage[]; readonly problems: readonly PhotoProblem[] } | undefined;
}

/** The buyer says what she returns and why. Works without scripts, and keeps photos that came with a refused form. */
export function ReturnAsking({ page, part, refused }: ReturnAskingProps) {
  const t = useT();
  const here = useHere();
  const lines = part.lines.filter(({ left, reasons }) => left > 0 && reasons.length > 0);
  const reasons = RETURN_REASONS.filter((reason) => lines.some((line) => line.reasons.includes(reason)));
  const askable = lines.length > 0 && !part.open;
  const form = refused?.form;
  return (
    <div className="wrap max-w-2xl py-5">
      <a className="link inline-flex min-h-12 items-center" href={page}>
        <Icon name="back" className="size-5" /> {t('orders.pay.toOrder')}
      </a>
      <h1>{t('returns.ask.title')}</h1>
      {!askable && <p className="card mt-4 p-4 text-lg">{t(part.open ? 'returns.ask.open' : part.status === 'DELIVERED' ? 'returns.ask.over' : 'returns.ask.notYet')}</p>}
      {(askable || form) && (
        <form method="post" action={here} encType="multipart/form-data" noValidate className="mt-3">
          <FormProblems form={form} />
          <h2 className="text-lg">{t('returns.ask.what')}</h2>
          <Until lines={lines} />
          <PiecesFields lines={lines} form={form} all={lines.length === 1 && lines[0]?.left === 1} />
          <ChoiceField form={form} name="reason" label={t('returns.ask.why')} choices={reasons.map((value) => ({ value, label: t(`returns.reason.${value}`) }))} />
          <TextArea form={form} name="note" label={t('returns.ask.note')} hint={t('returns.ask.noteHint')} maxLength={LONGEST_NOTE} />
          <Photos form={form} photos={refused?.photos ?? []} problems={refused?.problems ?? []} />
          {part.cash && <PayToFields form={form} />}
          <p className="mb-4 text-ink-soft">{t('returns.ask.next')}</p>
          <button type="submit" className="button button-main w-full">{t('returns.ask.button')}</button>
        </form>
      )}
    </div>
  );
}

/** Until when each may be returned; food never for a change of mind. */
function Until({ lines }: { readonly lines: Part['lines'] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <ul className="mb-3 text-ink-soft">
      {lines.map((line) => (
        <li key={line.id}>
          {goodsName(language, line)}: {line.lastDay && t(line.reasons.includes('NO_LONGER_WANTED') ? 'returns.ask.until' : 'returns.ask.untilFaulty', { day: formatDay(new Date(line.lastDay), language) })}
        </li>
      ))}
    </ul>
  );
}

function Photos({ form, photos, problems }: { readonly form: FormState | undefined; readonly photos: readonly PictureImage[]; readonly problems: readonly PhotoProblem[] }) {
  const t = useT();
  const language = useLanguage();
  return (
    <FieldFrame form={form} name="photos" label={t('returns.ask.photos')} hint={t('returns.ask.photosHint', { count: PHOTOS_AT_ONCE })}>
      {(attributes) => (
        <>
          {problems.map(({ code, name, bytes }) => (
            <p key={name + code} className="mb-1 font-semibold break-words text-madder">
              {name} {t(`seller.photoRefused.${code}`, { size: formatNumber(Math.max(1, Math.round(bytes / (1024 * 1024))), language) })}
            </p>
          ))}
          {photos.length > 0 && (
            <ul className="mb-2 flex flex-wrap gap-2" aria-label={t('returns.ask.kept')}>
              {photos.map((image) => (
                <li key={image.hash}>
                  <Picture image={image} alt={t('returns.photo')} sizes="6rem" className="size-24 rounded-card object-cover" />
                  <input type="hidden" name="kept" value={image.hash} />
                </li>
              ))}
            </ul>
          )}
          <input type="file" accept="image/*" multiple className="block min-h-12 w-full text-sm file:me-3 file:min-h-12 file:rounded-card file:border file:border-ink-soft file:bg-white file:px-3 file:font-semibold" {...attributes} />
        </>
      )}
    </FieldFrame>
  );
}
