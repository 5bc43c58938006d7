import type { ReactNode } from 'react';
import { Table } from '#app/ui/table.tsx';
import { NextPage } from './next-page.tsx';

interface Props {
  /** The columns' names, in the reader's language. */
  readonly heads: readonly string[];
  /** The head whose column a phone has no room for; its cells hide themselves. */
  readonly wide?: string;
  /** What is said where there is no row. */
  readonly empty: string;
  /** Where the rows after these begin; null on the last page. */
  readonly next?: string | null;
  readonly rows: readonly ReactNode[];
}

/** A page of a list as officers read it: its rows or why there is none, and the way to the next page. */
export function ListTable({ heads, wide, empty, next = null, rows }: Props) {
  return (
    <>
      {rows.length === 0 ? <p className="card p-6">{empty}</p> : <Table roomy heads={heads.map((label) => ({ label, wide: label === wide }))}>{rows}</Table>}
      <NextPage next={next} />
    </>
  );
}
