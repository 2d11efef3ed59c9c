import { expect, test } from 'vitest';
import { embedFrame } from './embed-frame.ts';

test.each([
  'https://www.youtube.com/watch?v=abcdef12345&t=3',
  'https://youtu.be/abcdef12345?si=x',
  'https://www.youtube.com/shorts/abcdef12345',
  'https://www.youtube.com/embed/abcdef12345',
])('%s is played without cookies', (url) => {
  expect(embedFrame('youtube', url)).toBe('https://www.youtube-nocookie.com/embed/abcdef12345');
});

test('a Vimeo film is played untracked', () => {
  expect(embedFrame('vimeo', 'https://vimeo.com/123456789')).toBe('https://player.vimeo.com/video/123456789?dnt=1');
});

test.each([
  ['youtube', 'https://www.youtube.com/watch?v="><script>'],
  ['youtube', 'https://www.youtube.com/@channel'],
  ['vimeo', 'https://vimeo.com/about'],
  ['x', 'https://x.com/naba/status/1'],
  ['other', '/relative'],
] as const)('%s %s stays a link', (provider, url) => {
  expect(embedFrame(provider, url)).toBeUndefined();
});
