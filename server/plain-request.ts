/** A request of the plainest form: a head and nothing else, which can be read in one way only. */
export type PlainRequest = {
  isHead: boolean;
  target: string;
  host: string;
  acceptEncoding: string;
  ifNoneMatch: string;
  /** Characters (bytes) of it. */
  length: number;
};

const longestHead = 8192;
const requestLine = /(GET|HEAD) (\/[!-~]*) HTTP\/1\.1\r\n/y;
/** A name, one space, and a value of printable ASCII that neither begins nor ends with a space. */
const headerLine = /([A-Za-z0-9_-]+): ([!-~](?:[ -~]*[!-~])?)\r\n/y;

/** Headers that say how a message is framed, or what becomes of its connection: not for this reader. */
const framing = new Set([
  'content-length',
  'transfer-encoding',
  'te',
  'trailer',
  'expect',
  'upgrade',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
]);

/**
 * Reads the request that begins at `from`, where it is whole and of the strict form that most readers' requests have.
 * Everything else, also what HTTP would allow, is left to a full parser: on any doubt undefined.
 * @param text the bytes of a connection as latin1
 */
export function readPlainRequest(text: string, from: number): PlainRequest | undefined {
  const end = text.indexOf('\r\n\r\n', from);
  if (end < 0 || end - from > longestHead) return undefined;
  requestLine.lastIndex = from;
  const [line, method, target = ''] = requestLine.exec(text) ?? [];
  if (line === undefined) return undefined;
  const asked = { isHead: method === 'HEAD', target, host: '', acceptEncoding: '', ifNoneMatch: '', length: 0 };
  let at = from + line.length;
  while (at < end) {
    headerLine.lastIndex = at;
    const [header, name = '', value = ''] = headerLine.exec(text) ?? [];
    if (header === undefined || !take(asked, name.toLowerCase(), value)) return undefined;
    at += header.length;
  }
  asked.length = end + 4 - from;
  return asked;
}

/** @returns whether the request stays a plain one; what is known twice is not */
function take(asked: PlainRequest, name: string, value: string): boolean {
  switch (name) {
    case 'host':
      if (asked.host) return false;
      asked.host = value;
      return true;
    case 'accept-encoding':
      if (asked.acceptEncoding) return false;
      asked.acceptEncoding = value;
      return true;
    case 'if-none-match':
      if (asked.ifNoneMatch) return false;
      asked.ifNoneMatch = value;
      return true;
    case 'connection':
      return value.toLowerCase() === 'keep-alive';
    default:
      return !framing.has(name);
  }
}
