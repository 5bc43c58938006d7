import type { ReactNode } from 'react';

export interface Head {
  readonly label: string;
  readonly number?: boolean;
  /** Left out on a phone. */
  readonly wide?: boolean;
}

interface TableProps {
  readonly heads: readonly Head[];
  /** Rows with a finger's room, for lists whose rows lead on. */
  readonly roomy?: boolean;
  readonly children: ReactNode;
}

/** A table that scrolls inside its card on a phone. */
export function Table({ heads, roomy = false, children }: TableProps) {
  return (
    <div className="card overflow-x-auto">
      <table className={`w-full ${roomy ? 'text-start' : 'text-sm'}`}>
        <thead className={`border-b border-rule text-ink-soft ${roomy ? 'text-sm' : ''}`}>
          <tr>
            {heads.map(({ label, number, wide }) => (
              <th key={label} scope="col" className={`font-semibold ${roomy ? 'p-3' : 'px-1 py-2 first:ps-2 last:pe-2 md:p-2'} ${number ? 'text-end' : 'text-start'} ${wide ? 'max-md:hidden print:table-cell' : ''}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function Cell({ number = false, wide = false, children }: { readonly number?: boolean; readonly wide?: boolean; readonly children?: ReactNode }) {
  return <td className={`border-b border-rule px-1 py-2 align-top first:ps-2 last:pe-2 md:p-2 ${number ? 'text-end' : ''} ${wide ? 'max-md:hidden print:table-cell' : ''}`}>{children}</td>;
}
