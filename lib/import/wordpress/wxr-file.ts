import { openContent } from '../file-content.ts';
import { createTextDecoder } from '../xml/decode-text.ts';
import { splitRecords } from '../xml/split-records.ts';

/** A record of the export as text, or why there is none. */
export type WxrPiece = { number: number } & (
  | { kind: 'record'; name: string; text: string }
  | { kind: 'fault'; reason: 'too-long' | 'not-closed' | 'cut-off' }
);

export type WxrReading = {
  records: AsyncGenerator<WxrPiece>;
  bytesRead(): number;
  /** What stands outside of the records; whole when they are read. */
  around(): string;
  readonly declaresEntities: boolean;
  readonly isWhole: boolean;
  /** Records read as another encoding than the file says, and those of which bytes were lost. */
  readonly oddities: { 'windows-1256': number; damaged: number };
};

export type WxrFile = { open(): Promise<WxrReading> };

const recordNames = ['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'];

/** An export of WordPress, to be read as often as is needed. */
export function wxrFile(file: string): WxrFile {
  return {
    async open() {
      const { chunks, bytesRead } = await openContent(file);
      const xml = splitRecords(chunks, recordNames);
      const oddities = { 'windows-1256': 0, damaged: 0 };
      let decode: ReturnType<typeof createTextDecoder> | undefined;
      const text = (bytes: Buffer): string => {
        decode ??= createTextDecoder(/^[^>]{0,200}encoding=["']([\w-]+)/.exec(xml.around().toString('latin1'))?.[1]);
        const { text: read, oddity } = decode(bytes);
        if (oddity) oddities[oddity] += 1;
        return read;
      };
      async function* records(): AsyncGenerator<WxrPiece> {
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
