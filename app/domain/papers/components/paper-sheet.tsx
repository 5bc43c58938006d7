import type { Both, Sheet, Table } from '../sheet.ts';

/** A paper on the screen and, printed, on A4. It speaks both languages whatever the page around it speaks. */
export function PaperSheet({ sheet }: { readonly sheet: Sheet }) {
  return (
    <article className="paper card p-6 text-sm leading-normal print:border-0 print:p-0">
      <h1 className="border-b border-rule pb-2 text-2xl">
        <Words of={sheet.title} />
      </h1>
      <dl className="my-3 grid gap-x-6 gap-y-2 border-b border-rule pb-3 sm:grid-cols-2 print:grid-cols-2">
        {sheet.heads.map(({ label, value }) => (
          <div key={label.en}>
            <dt className="text-xs font-bold text-ink-soft">
              <Words of={label} />
            </dt>
            <dd className="text-base">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="my-3 grid gap-x-6 gap-y-3 sm:grid-cols-3 print:grid-cols-3">
        {sheet.parties.map(({ label, lines }) => (
          <section key={label.en}>
            <h2 className="text-xs text-ink-soft">
              <Words of={label} />
            </h2>
            {lines.map((line, index) => (
              <p key={index} className={index === 0 ? 'font-semibold' : ''}>
                {line}
              </p>
            ))}
          </section>
        ))}
      </div>
      <PaperTable table={sheet.table} className="w-full" />
      {sheet.totals.length > 0 && (
        <dl className="my-3 ms-auto max-w-lg">
          {sheet.totals.map(({ label, value, strong }) => (
            <div key={label.en} className={`flex justify-between gap-4 ${strong ? 'text-base font-bold' : ''}`}>
              <dt>
                <Words of={label} />
              </dt>
              <dd className="money">{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {sheet.words && (
        <div className="my-3">
          <p className="text-xs font-bold text-ink-soft">
            <Words of={sheet.words.title} />
          </p>
          <p lang="en">{sheet.words.en}</p>
          <p lang="hi">{sheet.words.hi}</p>
        </div>
      )}
      {sheet.summary && (
        <section className="my-3 break-inside-avoid">
          <h2 className="mb-1 text-sm">
            <Words of={sheet.summary.title} />
          </h2>
          <PaperTable table={sheet.summary} className="max-w-lg min-w-80" />
        </section>
      )}
      {sheet.notes.map((note) => (
        <p key={note.en} className="text-xs text-ink-soft">
          <Words of={note} />
        </p>
      ))}
    </article>
  );
}

function Words({ of }: { readonly of: Both }) {
  if (of.en === of.hi) return <span lang="en">{of.en}</span>;
  return (
    <>
      <span lang="en">{of.en}</span> · <span lang="hi">{of.hi}</span>
    </>
  );
}

/** Wide tables scroll by themselves on a phone; on paper they have the room. */
function PaperTable({ table, className }: { readonly table: Table; readonly className: string }) {
  return (
    <div className="overflow-x-auto print:overflow-visible">
      <table className={`${className} border-collapse`}>
        <thead>
          <tr className="bg-cotton-dark align-top">
            {table.columns.map(({ label, align }) => (
              <th key={label.en} scope="col" className={`p-1.5 text-xs ${align === 'right' ? 'text-end' : 'text-start'}`}>
                <span className="block" lang="en">{label.en}</span>
                {label.hi !== label.en && <span className="block" lang="hi">{label.hi}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((cells, at) => (
            <tr key={at} className="break-inside-avoid border-b border-rule align-top">
              {cells.map((cell, index) => (
                <td key={index} className={`p-1.5 ${table.columns[index]?.align === 'right' ? 'money text-end' : 'min-w-16'} ${index === 0 ? 'whitespace-pre-line' : ''}`}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
