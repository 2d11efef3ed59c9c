import type { RichText } from '#root/lib/domain/block.ts';
import { plainText } from '#root/lib/text/plain.ts';
import { cleanLine } from '../clean-text.ts';
import type { ImportBlock } from '../import-block.ts';
import type { HtmlReading } from './html-reading.ts';
import { findElements, type HtmlElement, isElement } from './html-tree.ts';

/** A cell that reaches over more columns or rows than this is a mistake or an attack. */
const widest = 50;

/**
 * A table. A row of heading cells at its top is the header; a cell over several columns or rows leaves the others empty.
 * Pictures and the like follow it.
 */
export function tableOf(table: HtmlElement, reading: HtmlReading, figureCaption = ''): ImportBlock[] {
  const aside: ImportBlock[] = [];
  const rows = findElements(table.children, ({ name }) => name === 'tr');
  const head = findElements(table.children, ({ name }) => name === 'thead')[0];
  const isHeader = (row: HtmlElement) => {
    const cells = cellsOf(row);
    return head?.children.includes(row) || (cells.length > 0 && cells.every(({ name }) => name === 'th'));
  };
  const filled = rowsOf(rows, (cell) => {
    const { text, aside: beside } = reading.text(cell.children);
    aside.push(...beside);
    return text ?? '';
  });
  const withHeader = rows[0] !== undefined && isHeader(rows[0]);
  const lines = filled.filter((row) => row.some((cell) => plainText(cell) !== ''));
  const header = withHeader && lines[0] === filled[0] ? lines.slice(0, 1) : [];
  const own = findElements(table.children, ({ name }) => name === 'caption');
  const named = reading.text(own).text;
  const caption = [named === undefined ? '' : cleanLine(plainText(named)), figureCaption].filter(Boolean).join(' – ');
  if (lines.length === 0) return [...(caption ? [{ type: 'paragraph' as const, text: caption }] : []), ...aside];
  // One cell, or one column without a header, is a table for looks only.
  if (header.length === 0 && lines.every((row) => row.length < 2)) {
    return [...lines.flatMap(([text]) => (text === undefined ? [] : [{ type: 'paragraph' as const, text }])), ...aside];
  }
  const bare = { type: 'table' as const, header: header[0] ?? [], rows: lines.slice(header.length) };
  return [caption ? { ...bare, caption } : bare, ...aside];
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.children.filter((node) => isElement(node)).filter(({ name }) => name === 'td' || name === 'th');
}

function rowsOf(rows: readonly HtmlElement[], read: (cell: HtmlElement) => RichText): RichText[][] {
  /** How many further rows each column is taken by a cell from above. */
  let taken: number[] = [];
  return rows.map((row) => {
    const line: RichText[] = [];
    const next: number[] = taken.map((left) => Math.max(0, left - 1));
    const skip = () => {
      while ((taken[line.length] ?? 0) > 0) line.push('');
    };
    for (const cell of cellsOf(row)) {
      skip();
      const below = spanOf(cell.attributes.rowspan) - 1;
      for (let column = 0; column < spanOf(cell.attributes.colspan); column += 1) {
        if (below > 0) next[line.length] = below;
        line.push(column === 0 ? read(cell) : '');
      }
    }
    skip();
    taken = [...next].map((left) => left ?? 0);
    return line;
  });
}

function spanOf(written: string | undefined): number {
  const number = Number(written);
  return Number.isInteger(number) && number > 0 ? Math.min(number, widest) : 1;
}
