import type { ReactNode } from 'react';

type DataTableProps = {
  /** What the table is, for those who do not see it. */
  caption: string;
  columns: readonly string[];
  /** The rows as <tr>, made with `cell`. */
  children: ReactNode;
};

/** The classes of a cell. */
export const cell = 'border-rule border-b py-2.5 pe-4 align-top text-label';

/** A dense list in columns; on a phone it scrolls within itself. */
export function DataTable({ caption, columns, children }: DataTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section className="relative overflow-x-auto" aria-label={caption} tabIndex={0}>
      <table className="w-full border-collapse text-start">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="border-edge border-b py-2 pe-4 text-start font-semibold text-meta text-muted"
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
