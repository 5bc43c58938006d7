import { Link, useActionData, useLoaderData, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { ReviewPhotos } from '#app/domain/reviews/components/review-list.tsx';
import { canMoveReview } from '#app/domain/reviews/review-moves.ts';
import { formatDate, formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useT } from '#app/i18n/use-language.ts';
import { useLocalText } from '#app/i18n/use-local-text.ts';
import type { FormState } from '#app/lib/forms.ts';
import { FormProblems, TextArea } from '#app/ui/field.tsx';
import { Stars } from '#app/ui/stars.tsx';
import { FactList } from '#app/ui/fact-list.tsx';
import type { fileOfReview } from './review-guard.server.ts';

/** One review beside the purchase it rests on, and what can be decided. */
export function ReviewPage() {
  const t = useT();
  const language = useLanguage();
  const text = useLocalText();
  const { review } = useLoaderData<typeof fileOfReview>();
  const form = useActionData<{ form: FormState }>()?.form;
  const aboutReply = useLocation().pathname.endsWith('/reply/remove');
  const { id, version, status, stars, title, text: words, language: written, shownName, photos, product, group, parcel, quantity, deliveredAt, decidedAt, decidedBy, reason, reply, replyRemovedFor, related } = review;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('reviews.admin.group'), <Link key="group" className="link" to={`/admin/groups/${review.groupId}`}>{text(group, 'name')}</Link>],
    [t('reviews.admin.parcel'), <Link key="parcel" className="link" to={`/admin/orders/${parcel.id}`}>{parcel.number}</Link>],
    [t('reviews.admin.delivered'), deliveredAt && formatDate(deliveredAt, language)],
    [t('reviews.admin.quantity'), quantity],
    [t('reviews.admin.language'), t('reviews.admin.languageOf', { language: written })],
    [t('reviews.admin.head.age'), formatMoment(review.writtenAt, language)],
    [t('reviews.admin.decided'), decidedAt && t('reviews.admin.decidedBy', { who: decidedBy?.title ?? '–', when: formatMoment(decidedAt, language) })],
    [t('reviews.admin.reason'), reason],
  ];
  return (
    <>
      <p><Link className="link" to="/admin/reviews">{t('reviews.admin.title')}</Link></p>
      <h1 className="mt-2">{text(product, 'name')} · {t(`reviews.admin.status.${status}`)}</h1>
      <div className="mt-6 grid gap-8 lg:grid-cols-[3fr_2fr]">
        <div>
          <article className="card p-4">
            <Stars stars={stars} />
            <div lang={written}>
              {title && <h2 className="mt-1 text-ink">{title}</h2>}
              <p className="mt-1 whitespace-pre-line wrap-anywhere">{words || t('reviews.admin.noWords')}</p>
            </div>
            <ReviewPhotos photos={photos} name={shownName} />
            <p className="mt-2 text-sm text-ink-soft">{[shownName || t('reviews.aBuyer'), text(review, 'district')].filter(Boolean).join(', ')}</p>
          </article>
          {reply && (
            <section className="card mt-4 p-4">
              <h2 className="text-lg">{t('reviews.admin.reply')}</h2>
              <p className="mt-1 whitespace-pre-line wrap-anywhere">{reply}</p>
              {replyRemovedFor ? (
                <p className="mt-2 font-semibold text-madder">{t('reviews.admin.replyRemoved', { reason: replyRemovedFor })}</p>
              ) : (
                !related && !aboutReply && <Link className="button button-plain mt-3" to={`/admin/reviews/${id}/reply/remove`}>{t('reviews.admin.removeReply')}</Link>
              )}
            </section>
          )}
          <FactList facts={facts} className="mt-4" />
        </div>
        {related ? (
          <p className="card h-fit p-4 font-semibold">{t('reviews.admin.related')}</p>
        ) : (
          <section className="card h-fit p-4 lg:sticky lg:top-4">
            <FormProblems form={form} />
            {aboutReply ? (
              <>
                <ReasonForm to={`/admin/reviews/${id}/reply/remove`} word={t('reviews.admin.removeReply')} hint={t('reviews.admin.replyReasonHint')} form={form} />
                <Link className="button button-plain mt-3 w-full" to={`/admin/reviews/${id}`}>{t('reviews.admin.keepReply')}</Link>
              </>
            ) : (
              <>
                <p className="mb-4 text-ink-soft">{t('reviews.admin.rules')}</p>
                {canMoveReview(status, 'publish') && (
                  <form method="post" action={`/admin/reviews/${id}/publish`} className="mb-6">
                    <input type="hidden" name="version" value={version} />
                    <button className="button button-good w-full">{t('reviews.admin.publish')}</button>
                  </form>
                )}
                {canMoveReview(status, 'refuse') && (
                  <ReasonForm to={`/admin/reviews/${id}/refuse`} word={t(status === 'PUBLISHED' ? 'reviews.admin.takeDown' : 'reviews.admin.refuse')} hint={t('reviews.admin.reasonHint')} form={form} />
                )}
              </>
            )}
          </section>
        )}
      </div>
    </>
  );
}

interface ReasonFormProps {
  readonly to: string;
  readonly word: string;
  readonly hint: string;
  readonly form: FormState | undefined;
}

function ReasonForm({ to, word, hint, form }: ReasonFormProps) {
  const t = useT();
  return (
    <form method="post" action={to} noValidate className="mt-3">
      <TextArea form={form} name="reason" label={t('reviews.admin.reason')} hint={hint} rows={3} maxLength={500} />
      <button className="button button-main w-full">{word}</button>
    </form>
  );
}
