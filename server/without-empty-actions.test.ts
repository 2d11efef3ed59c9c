import { expect, it } from 'vitest';
import { withoutEmptyActions } from './without-empty-actions.ts';

it('takes the empty address off every form and leaves all else', () => {
  const page = (action: string) =>
    `<form class="a"${action} method="POST"><input value="&lt;form action=&quot;&quot;"></form><form action="/x"></form>` +
    `<form${action}></form><p data-action="" title='1'>‏ action=""</p>`;
  expect(withoutEmptyActions(page(' action=""'))).toBe(page(''));
});
