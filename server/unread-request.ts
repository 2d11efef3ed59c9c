import type { Duplex } from 'node:stream';
import { readAddress } from './address.ts';

/** What Node's HTTP could not read, with the packet in which it gave up; its socket knows the answer under way. */
type Unread = NodeJS.ErrnoException & { rawPacket?: Buffer };
type AnsweringSocket = Duplex & { _httpMessage?: { _headerSent?: boolean } | null };

/** As Node itself answers them. */
const refusals: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
};
const askedFor = /^(?:GET|HEAD) (\/[!-~\x80-\xff]*) HTTP\/1\.[01]\r?\n/;

/**
 * Answers a request that Node's HTTP could not read, for its `clientError`. Where only letters are in the way that stand in
 * the address as they are, as `curl` and old links write Arabic ones, it leads to the same address in percent-encoding.
 */
export function answerUnread(error: Unread, socket: AnsweringSocket): void {
  // Within an answer that is under way another one would be read as its body.
  if (socket.writable && !socket._httpMessage?._headerSent) {
    const location = error.code === 'HPE_INVALID_URL' ? encodedAddress(error.rawPacket) : undefined;
    socket.write(
      location === undefined
        ? `HTTP/1.1 ${refusals[error.code ?? ''] ?? '400 Bad Request'}\r\nConnection: close\r\n\r\n`
        : `HTTP/1.1 308 Permanent Redirect\r\nLocation: ${location}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
    );
  }
  socket.destroy(error);
}

function encodedAddress(packet: Buffer | undefined): string | undefined {
  const [, target] = askedFor.exec(packet?.subarray(0, 8192).toString('latin1') ?? '') ?? [];
  const encoded = target?.replace(/[\x80-\xff]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
  if (encoded === undefined || encoded === target) return undefined;
  const address = readAddress(encoded);
  if (address.kind === 'unreadable') return undefined;
  // The parameters of the desk are for its pages to read.
  return address.kind === 'elsewhere' || !encoded.includes('?')
    ? address.url
    : address.path + encoded.slice(encoded.indexOf('?'));
}
