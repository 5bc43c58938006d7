import type { ReactNode } from 'react';

/** The frame of account pages: one narrow column, one question. */
export function AccountPage({ title, intro, children }: { readonly title: ReactNode; readonly intro?: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="wrap max-w-lg py-8">
      <h1>{title}</h1>
      {intro && <p className="mt-3 text-lg text-ink-soft">{intro}</p>}
      <div className="mt-6">{children}</div>
    </div>
  );
}
