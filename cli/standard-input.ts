/** What comes on standard input, to its end; at a terminal one line, which is not shown. */
export async function standardInput(ask: (question: string) => void): Promise<string> {
  const { stdin } = process;
  if (!stdin.isTTY) {
    let text = '';
    stdin.setEncoding('utf8');
    for await (const chunk of stdin) text += chunk;
    return text;
  }
  ask('Password (not shown; none: a one-time link):');
  stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  let line = '';
  try {
    for await (const chunk of stdin) {
      for (const key of String(chunk)) {
        if (key === '\r' || key === '\n') return line;
        if (key === '\u0003') throw new Error('interrupted');
        line = key === '\u007f' ? line.slice(0, -1) : line + key;
      }
    }
    return line;
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
  }
}
