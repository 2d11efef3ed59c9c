import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { createElement, Fragment, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { staticMarkup } from './static-markup.ts';

/** What a browser reads: elements, their attributes in any order, texts. */
function read(html: string): unknown[] {
  const found: unknown[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => found.push([name, Object.entries(attributes).sort()]),
    onclosetag: (name) => found.push(`/${name}`),
    ontext: (text) => {
      const last = found.at(-1);
      if (typeof last === 'string' && last.startsWith('"')) found[found.length - 1] = last + text;
      else found.push(`"${text}`);
    },
  });
  parser.end(html);
  return found;
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('</p><script>1</script>', 'كل  الذين «قالوا» & "x"', "' onload='1", '&amp;', '\n\nسطر'),
);
const attributes = fc.record(
  {
    className: words,
    id: words,
    title: words,
    dir: fc.constantFrom('rtl', 'auto'),
    hidden: fc.boolean(),
    tabIndex: fc.integer(),
    'aria-label': words,
    'aria-hidden': fc.boolean(),
    'data-part': words,
    role: words,
    lang: fc.constant(undefined),
  },
  { requiredKeys: [] },
);
const Late = async ({ children }: { children?: ReactNode }) => children;
const Now = ({ children }: { children?: ReactNode }) => <>{children}</>;

const { tree } = fc.letrec<{ tree: ReactNode; leaf: ReactNode; branch: ReactNode }>((tie) => ({
  leaf: fc.oneof(words, fc.integer(), fc.bigInt(), fc.constantFrom(null, undefined, true, false)),
  branch: fc
    .tuple(
      fc.constantFrom('p', 'ul', 'li', 'bdi', 'time-ago', 'section', Fragment, Now),
      attributes,
      fc.array(tie('tree'), { maxLength: 4 }),
    )
    .map(([type, props, children]) =>
      createElement(type as 'p', type === Fragment || type === Now ? {} : props, ...children),
    ),
  tree: fc.oneof({ maxDepth: 4 }, tie('leaf'), tie('branch')),
}));

const Failing = async () => Promise.reject(new Error('late'));
const Throwing = () => {
  throw new Error('at once');
};
const gates: (() => void)[] = [];
const Gated = async ({ children }: { children: ReactNode }) => {
  await new Promise<void>((open) => gates.push(open));
  return children;
};

/** The same tree where every second component has to be waited for. */
function waiting(node: ReactNode): ReactNode {
  return <Late>{node}</Late>;
}

describe('drawn without React', () => {
  test('any tree reads as React would have drawn it', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (node) => {
        const [react, own] = [renderToStaticMarkup(node), await staticMarkup(node)];
        expect(read(own)).toEqual(read(react));
        expect(await staticMarkup(waiting(node))).toBe(own);
      }),
      { numRuns: 500 },
    );
  });

  test.each<[string, ReactNode]>([
    [
      'fields',
      <form key="a" action="/search" className="x">
        <label htmlFor="q">بحث</label>
        <input id="q" type="search" name="q" defaultValue={'«أ» & "ب"'} maxLength={200} required disabled={false} />
        <input type="checkbox" defaultChecked name="all" />
        <input type="checkbox" defaultChecked={false} name="none" value="1" />
        <select name="order" defaultValue="date">
          <option value="">الأهم</option>
          <option value="date">الأحدث</option>
        </select>
        <textarea name="text" defaultValue={'\nسطر <b>'} rows={3} />
        <button type="submit" formNoValidate>
          أرسل
        </button>
      </form>,
    ],
    [
      'pictures and drawings',
      <figure key="b">
        <picture>
          <source type="image/avif" srcSet="/a.avif 1w" sizes="100vw" />
          <img src="/a.jpg" alt="" width={3} height={2} loading="lazy" decoding="async" fetchPriority="high" />
        </picture>
        <svg viewBox="0 0 24 24" strokeWidth="1.75" strokeLinecap="round" strokeLinejoin="round" aria-hidden="true">
          <path d="M4 7h16" />
        </svg>
      </figure>,
    ],
    [
      'tables, times and parts that open',
      <details key="c" open>
        <summary>المزيد</summary>
        <time dateTime="2026-11-23">اليوم</time>
        <table>
          <tbody>
            <tr>
              <th scope="col" colSpan={2}>
                أ
              </th>
            </tr>
          </tbody>
        </table>
        <button type="button" popoverTarget="drawer" popoverTargetAction="hide">
          أغلق
        </button>
        <div id="drawer" popover="auto" />
        <a href="https://example.org/?a=1&b=2" hrefLang="en" rel="noopener">
          خارج
        </a>
        <br />
        <pre>{'\nأ'}</pre>
      </details>,
    ],
  ])('%s read as React would have drawn them', async (_, node) => {
    expect(read(await staticMarkup(node))).toEqual(read(renderToStaticMarkup(node)));
  });

  test('stands in the order of the page, whatever is there first', async () => {
    const drawn = staticMarkup(
      <ol>
        <Gated>أولًا</Gated>
        <li>ثانيًا</li>
        <Gated>ثالثًا</Gated>
      </ol>,
    );
    // Both are waited for side by side; the last is let go first.
    for (const open of gates.reverse()) open();
    expect(gates).toHaveLength(2);
    expect(await drawn).toBe('<ol>أولًا<li>ثانيًا</li>ثالثًا</ol>');
  });

  test('a form of a server action is what Next takes without script', async () => {
    const action = Object.assign(() => undefined, {
      $$typeof: Symbol.for('react.server.reference'),
      $$id: '60ab',
      $$bound: null,
    });
    expect(await staticMarkup(<form action={action}>نص</form>)).toBe(
      '<form enctype="multipart/form-data" method="POST"><input type="hidden" name="$ACTION_ID_60ab"/>نص</form>',
    );
  });
});

describe('what a finished page can not have', () => {
  const Client = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') });
  test.each<[string, ReactNode]>([
    ['a handler', <button key="a" type="button" onClick={() => undefined} />],
    ['an inline style', createElement('p', { style: { color: 'red' } })],
    ['a client component', <Client key="c" />],
    ['an element of the head', <link key="d" rel="stylesheet" href="/a.css" />],
    ['an object for an attribute', <p key="e" title={{} as string} />],
    ['a function of the browser behind a form', <form key="f" action={() => undefined} />],
    ['an attribute with a name that is none', createElement('p', { 'x><script>': '1' })],
  ])('%s is refused', async (_, node) => {
    await expect(staticMarkup(node)).rejects.toThrow(Error);
  });

  test.each(['javascript:alert(1)', ' java\nscript:alert(1)', '\u0001JavaScript:alert(1)'])(
    'an address that would run a script is left out: %j',
    async (href) => {
      expect(await staticMarkup(<a href={href}>x</a>)).toBe('<a>x</a>');
    },
  );

  test('a fault beside something that fails later is told, and the later one surprises nobody', async () => {
    const both = (
      <p>
        <Failing />
        <Throwing />
      </p>
    );
    await expect(staticMarkup(both)).rejects.toThrow('at once');
  });
});
