import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { withFinishedParts } from '#root/lib/runtime/finished-parts.ts';
import { createRequestContext } from '#root/lib/runtime/request-context.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { StaticMarkup } from './StaticMarkup.tsx';

const Words = async ({ text }: { text: string }) => <p title={text}>{text}</p>;
const Frame = async ({ text }: { text: string }) => (
  <>
    <header className="head">
      <Words text={text} />
    </header>
    {text}
    <main id="content">
      <Words text={text} />
    </main>
    <hr />
  </>
);

const text = '<b>«أ»</b>';
const escaped = '&lt;b&gt;«أ»&lt;/b&gt;';
const whole = `<header class="head"><p title="${escaped}">${escaped}</p></header>${escaped}<main id="content"><p title="${escaped}">${escaped}</p></main><hr/>`;

test('React gets the outermost elements, what is in them is finished', async () => {
  expect(renderToStaticMarkup(await StaticMarkup({ children: <Frame text={text} /> }))).toBe(whole);
});

test('where somebody puts parts into their places, React gets marks only', async () => {
  const finished = { mark: 'part-3f-', html: [] };
  const context = { ...createRequestContext(0, ''), finished };
  const drawn = await runtime().requests.run(context, async () =>
    renderToStaticMarkup(await StaticMarkup({ children: <Frame text={text} /> })),
  );
  expect(drawn).toBe(`<header class="head">part-3f-0;</header>${escaped}<main id="content">part-3f-1;</main><hr/>`);
  expect(withFinishedParts(drawn, finished)).toBe(whole);
});

test('a mark without a part is no page', () => {
  expect(() => withFinishedParts('<p>part-3f-7;</p>', { mark: 'part-3f-', html: ['x'] })).toThrow(Error);
});
