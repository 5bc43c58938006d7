import type { ReactNode } from 'react';

interface Head {
  readonly label: string;
  readonly number?: boolean;
  /** Left out on a phone. */
  readonly wide?: boolean;
}

/** A dense table that scrolls inside its card on a phone. */
export function Table({ heads, children }: { readonly heads: readonly Head[]; readonly children: ReactNode }) {
  return (
    <div className="card overflow-x-auto">
      <table className="w-full text-sm">
        <thead className="border-b border-rule text-ink-soft">
          <tr>
            {heads.map(({ label, number, wide }) => (
              <th key={label} scope="col" className={`p-2 font-semibold ${number ? 'text-end' : 'text-start'} ${wide ? 'max-md:hidden print:table-cell' : ''}`}>
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
  return <td className={`border-b border-rule p-2 align-top ${number ? 'text-end' : ''} ${wide ? 'max-md:hidden print:table-cell' : ''}`}>{children}</td>;
}
