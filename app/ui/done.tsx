import type { ReactNode } from 'react';

interface DoneProps {
  /** Something that is still to be decided is not good news yet. */
  readonly open?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** Says that what was asked for is done. Focused when its page opens, so that it is read first; no stop of the Tab key. */
export function Done({ open = false, className = '', children }: DoneProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-autofocus -- a page that opens with its answer already there is not announced otherwise
    <div role="status" tabIndex={-1} autoFocus className={`rounded-card px-4 py-3 font-semibold outline-none ${open ? 'bg-turmeric-light' : 'bg-neem-light'} ${className}`}>
      {children}
    </div>
  );
}
