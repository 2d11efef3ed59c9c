/** A piece of an XML file: a record (an element that was asked for, whole), or why one can not be had. */
export type XmlPiece = { number: number } & (
  | { kind: 'record'; name: string; bytes: Buffer }
  | { kind: 'fault'; reason: 'too-long' | 'not-closed' | 'cut-off' }
);

export type XmlFile = {
  /** What stands outside of records, as far as it is kept (its first part). */
  around(): Buffer;
  /** Whether the file declares entities of its own. They are never expanded. */
  readonly declaresEntities: boolean;
  /** Whether the root element was closed at the file's end. */
  readonly isWhole: boolean;
  records: AsyncGenerator<XmlPiece>;
};

/** A longer record is no story but an accident or an attack: it is told, not kept in memory. */
export const longestRecord = 32 * 1024 * 1024;
const keptAround = 1024 * 1024;
/** The longest beginning of mark-up that must be seen whole to know what it is. */
const lookAhead = 64;

const marks = {
  less: Buffer.from('<'),
  greater: Buffer.from('>'),
  cdata: Buffer.from('<![CDATA['),
  cdataEnd: Buffer.from(']]>'),
  comment: Buffer.from('<!--'),
  commentEnd: Buffer.from('-->'),
  doctype: Buffer.from('<!DOCTYPE'),
  doctypeEnd: Buffer.from(']>'),
};

/**
 * Cuts an XML file (in an encoding that writes mark-up as ASCII does) into its records: the elements with these names. What
 * stands in CDATA or comments is no mark-up. A record that is broken does not take others with it: after it, reading goes
 * on with the next. Holds one record in memory.
 */
export function splitRecords(
  chunks: AsyncIterable<Buffer>,
  names: readonly string[],
  longest = longestRecord,
): XmlFile {
  const opening = names.map((name) => ({ name, open: Buffer.from(`<${name}`), close: Buffer.from(`</${name}`) }));
  let buffer: Buffer = Buffer.alloc(0);
  let at = 0;
  let record: { name: string; close: Buffer; from: number } | undefined;
  let number = 0;
  let around: Buffer[] = [];
  let aroundLength = 0;
  let declaresEntities = false;
  let lastClosing = '';

  const starts = (mark: Buffer, from: number) => buffer.subarray(from, from + mark.length).equals(mark);
  const endsName = (from: number) => /[\s/>]/.test(String.fromCharCode(buffer[from] ?? 0x20));

  function keepAround(from: number, to: number): void {
    if (aroundLength >= keptAround || to <= from) return;
    const part = Buffer.from(buffer.subarray(from, Math.min(to, from + keptAround - aroundLength)));
    around.push(part);
    aroundLength += part.length;
  }

  /** Moves behind the next `end`; false where it is not in the buffer, which is then read up to where it may begin. */
  function skip(end: Buffer, from: number): boolean {
    const found = buffer.indexOf(end, from);
    const to = found === -1 ? Math.max(at, buffer.length - end.length + 1) : found + end.length;
    if (!record) keepAround(at, to);
    at = to;
    return found !== -1;
  }

  /** What is being skipped, over the ends of chunks. */
  let within: Buffer | undefined;

  function* pieces(isLast: boolean): Generator<XmlPiece> {
    for (;;) {
      if (record && at - record.from > longest) {
        yield { kind: 'fault', number, reason: 'too-long' };
        record = undefined;
      }
      if (within) {
        if (!skip(within, at)) return;
        within = undefined;
      }
      const less = buffer.indexOf(marks.less, at);
      if (!record) keepAround(at, less === -1 ? buffer.length : less);
      at = less === -1 ? buffer.length : less;
      if (less === -1 || (!isLast && buffer.length - at < lookAhead)) return;
      const piece = markup();
      if (piece) yield piece;
    }
  }

  function markup(): XmlPiece | undefined {
    if (starts(marks.cdata, at)) {
      within = marks.cdataEnd;
      return undefined;
    }
    if (starts(marks.comment, at)) {
      within = marks.commentEnd;
      return undefined;
    }
    if (starts(marks.doctype, at)) return doctype();
    if (record && starts(record.close, at) && endsName(at + record.close.length)) return close();
    const begun = opening.find(({ open }) => starts(open, at) && endsName(at + open.length));
    if (begun) {
      const broken = record && ({ kind: 'fault', number, reason: 'not-closed' } as const);
      number += 1;
      record = { name: begun.name, close: begun.close, from: at };
      at += begun.open.length;
      return broken && { ...broken, number: number - 1 };
    }
    if (!record) {
      if (buffer[at + 1] === 0x2f) lastClosing = buffer.toString('latin1', at + 2, at + 20);
      keepAround(at, at + 1);
    }
    at += 1;
    return undefined;
  }

  function close(): XmlPiece | undefined {
    const end = buffer.indexOf(marks.greater, at);
    if (!record || end === -1) {
      // The bracket comes with the next chunk or never: the end tag is clear as it is.
      at = buffer.length;
      return undefined;
    }
    const { name, from } = record;
    const bytes = Buffer.from(buffer.subarray(from, end + 1));
    record = undefined;
    at = end + 1;
    return { kind: 'record', number, name, bytes };
  }

  function doctype(): undefined {
    const bracket = buffer.indexOf('[', at);
    const end = buffer.indexOf(marks.greater, at);
    const inner = bracket !== -1 && (end === -1 || bracket < end);
    declaresEntities ||= inner;
    within = inner ? marks.doctypeEnd : marks.greater;
    return undefined;
  }

  async function* records(): AsyncGenerator<XmlPiece> {
    for await (const chunk of chunks) {
      const kept = record ? record.from : at;
      buffer = kept === buffer.length ? chunk : Buffer.concat([buffer.subarray(kept), chunk]);
      at -= kept;
      if (record) record.from = 0;
      yield* pieces(false);
    }
    yield* pieces(true);
    if (record) yield { kind: 'fault', number, reason: 'cut-off' };
    buffer = Buffer.alloc(0);
  }

  return {
    around: () => {
      around = [Buffer.concat(around)];
      return around[0] ?? Buffer.alloc(0);
    },
    get declaresEntities() {
      return declaresEntities;
    },
    get isWhole() {
      return /^(?:rss|feed|rdf:RDF|RDF)\s*>/.test(lastClosing);
    },
    records: records(),
  };
}
