import { useLoaderData } from '@remix-run/react';
import { showAddress } from '#app/domain/accounts/login-address.ts';
import { newestMessages } from '#app/domain/notifications/queries.server.ts';
import { formatMoment } from '#app/i18n/format.ts';
import { useLanguage, useLocalPath, useT } from '#app/i18n/use-language.ts';
import { env } from '#app/lib/env.server.ts';
import { accountMeta } from '#app/routes/account/page.ts';
import { noStore } from '#app/routes/account/page.server.ts';

export const meta = accountMeta((t) => t('account.outboxTitle'));
export const headers = noStore;

/** What the demo would have sent. In production there is no such page. */
export async function loader() {
  if (env().MODE !== 'demo') throw new Response(null, { status: 404 });
  return { messages: await newestMessages() };
}

export default function Outbox() {
  const t = useT();
  const to = useLocalPath();
  const language = useLanguage();
  const { messages } = useLoaderData<typeof loader>();
  return (
    <div className="wrap max-w-2xl py-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1>{t('account.outboxTitle')}</h1>
        <a className="button button-plain" href={to('/dev/outbox')}>{t('account.outboxReload')}</a>
      </div>
      <p className="mt-3 text-ink-soft">{t(messages.length > 0 ? 'account.outboxIntro' : 'account.outboxEmpty')}</p>
      <ol className="mt-6 grid gap-3">
        {messages.map(({ id, channel, address, subject, body, createdAt, sentAt, language: writtenIn }) => (
          <li key={id} className="card min-w-0 p-4">
            <p className="text-sm text-ink-soft">
              {t('account.outboxTo', { channel: t(channel === 'SMS' ? 'account.outboxSms' : 'account.outboxEmail'), address: showAddress({ kind: channel === 'SMS' ? 'PHONE' : 'EMAIL', address }), time: formatMoment(createdAt, language) })}
              {!sentAt && <> · {t('account.outboxWaiting')}</>}
            </p>
            <div lang={writtenIn} className="mt-2">
              {channel === 'EMAIL' && subject && <p className="font-semibold">{subject}</p>}
              <p className="wrap-anywhere whitespace-pre-line"><Linked text={body} /></p>
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A text whose web addresses can be touched; the code it begins with stands out. */
function Linked({ text }: { readonly text: string }) {
  const parts = text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)।]|^\d{6}\b)/);
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    return /^\d/.test(part) ? <strong key={index} className="text-xl">{part}</strong> : <a key={index} className="link" href={part}>{part}</a>;
  });
}
