import { openContent } from '../file-content.ts';
import { createTextDecoder } from './decode-text.ts';
import { splitRecords } from './split-records.ts';

/** A record of a file as text, or why there is none. */
export type XmlText = { number: number } & (
  | { kind: 'record'; name: string; text: string }
  | { kind: 'fault'; reason: 'too-long' | 'not-closed' | 'cut-off' }
);

export type XmlReading = {
  records: AsyncGenerator<XmlText>;
  bytesRead(): number;
  /** What stands outside of the records; whole when they are read. */
  around(): string;
  readonly declaresEntities: boolean;
  readonly isWhole: boolean;
  /** Records read as another encoding than the file says, and those of which bytes were lost. */
  readonly oddities: { 'windows-1256': number; damaged: number };
};

export type XmlRecords = { open(): Promise<XmlReading> };

/** The records of an XML file (the elements with these names), to be read as often as is needed. */
export function xmlRecords(file: string, names: readonly string[]): XmlRecords {
  return {
    async open() {
      const { chunks, bytesRead } = await openContent(file);
      const xml = splitRecords(chunks, names);
      const oddities = { 'windows-1256': 0, damaged: 0 };
      let decode: ReturnType<typeof createTextDecoder> | undefined;
      const text = (bytes: Buffer): string => {
        decode ??= createTextDecoder(/^[^>]{0,200}encoding=["']([\w-]+)/.exec(xml.around().toString('latin1'))?.[1]);
        const { text: read, oddity } = decode(bytes);
        if (oddity) oddities[oddity] += 1;
        return read;
      };
      async function* records(): AsyncGenerator<XmlText> {
        for await (const piece of xml.records) {
          if (piece.kind === 'fault') yield piece;
          else yield { kind: 'record', number: piece.number, name: piece.name, text: text(piece.bytes) };
        }
      }
      return {
        records: records(),
        bytesRead,
        around: () => text(xml.around()),
        get declaresEntities() {
          return xml.declaresEntities;
        },
        get isWhole() {
          return xml.isWhole;
        },
        oddities,
      };
    },
  };
}

/** What is odd about a file that was read to its end, in plain English. */
export function remarksOnXml({ oddities, declaresEntities, isWhole }: XmlReading): string[] {
  const { damaged, 'windows-1256': old } = oddities;
  return [
    ...(isWhole ? [] : ['The file is cut off: it ends before its content does. What came before is in.']),
    ...(declaresEntities ? ['The file declares entities of its own; they are left as they are written.'] : []),
    ...(old > 0 ? [`${old} records were not UTF-8 and were read as Windows-1256.`] : []),
    ...(damaged > 0 ? [`${damaged} records have bytes that are no letters in UTF-8; those are shown as \ufffd.`] : []),
  ];
}
