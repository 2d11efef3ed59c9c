import { expect, test } from '@playwright/test';
import { codeOf, stepAt } from '../lib/auth/totp.ts';
import ar from '../messages/ar.json' with { type: 'json' };
import { enter, isIn, leave, newDevice } from './desk-door.ts';
import { goodPassword, newPerson } from './desk-people.ts';
import { naba } from './newsroom-command.ts';

const { desk: words } = ar;
// A password is judged in a thread of its own, which takes its time where the machine is busy.
test.describe.configure({ timeout: 90_000 });
const patience = { timeout: 20_000 };

test('from a one-time link to one’s own account, by keyboard', async ({ browser }) => {
  const person = await newPerson('reporter', 'ليلى');
  const told = await naba('user', 'reset', '--email', person.email);
  const link = /\/desk\/welcome\/\S+/.exec(told)?.[0] ?? '';
  const page = await newDevice(browser);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('ليلى');
  await page.getByLabel(words.Welcome.password).fill('1234567890');
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.faults['password-common']).first()).toBeVisible(patience);
  await page.getByLabel(words.Welcome.password).fill('sirb-nawras-9-marfa');
  await page.keyboard.press('Enter');
  await isIn(page);
  expect((await page.goto(link))?.status()).toBe(410);

  await page.goto('/desk/account');
  await page.getByLabel(words.Password.current).fill('sirb-nawras-9-marfa');
  await page.getByLabel(words.Password.new).fill(goodPassword);
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.Password.changed)).toBeVisible(patience);
  await leave(page);
  await enter(page, person, 'sirb-nawras-9-marfa');
  await expect(page.getByText(words.faults['sign-in-wrong'])).toBeVisible();
  await enter(page, person);
  await isIn(page);
});

test('a second device is seen in the list and signed out from the first', async ({ browser }) => {
  const person = await newPerson('editor');
  const [first, second] = [await newDevice(browser), await newDevice(browser)];
  await enter(first, person);
  await isIn(first);
  await enter(second, person);
  await isIn(second);
  await first.goto('/desk/account');
  await expect(first.getByText(words.Sessions.this, { exact: true })).toBeVisible();
  await first.getByRole('button', { name: words.Sessions.end, exact: true }).click();
  await expect(first.getByRole('button', { name: words.Sessions.end, exact: true })).toHaveCount(0);
  await second.goto('/desk');
  await expect(second.getByRole('heading', { name: words.SignIn.title })).toBeVisible();
});

test('an authenticator app: taken up, asked for, good once; a recovery code opens once as well', async ({
  browser,
}) => {
  const person = await newPerson('editor');
  const page = await newDevice(browser);
  await enter(page, person);
  await isIn(page);
  await page.goto('/desk/account');
  await page.getByText(words.Codes['set-up']).click();
  const key = (await page.locator('code').first().textContent()) ?? '';
  const secret = fromBase32(key.replace(/\s/g, ''));
  const now = await page.evaluate(() => Date.now());
  await page.getByLabel(words.Codes.code).fill(codeOf(secret, stepAt(now)));
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.Codes.begun)).toBeVisible();
  const [recovery = ''] = ((await page.getByRole('status').locator('code').textContent()) ?? '').split('\n');

  await leave(page);
  await enter(page, person);
  await expect(page.getByRole('heading', { name: words.SecondFactor.title })).toBeVisible();
  await page.goto('/desk/account');
  await expect(page.getByRole('heading', { name: words.SignIn.title })).toBeVisible();
  await enter(page, person);
  const code = page.getByLabel(words.SecondFactor.code);
  await code.fill(codeOf(secret, stepAt(now)));
  await page.keyboard.press('Enter');
  await expect(page.getByText(words.faults['code-wrong']).first()).toBeVisible();
  await code.fill(codeOf(secret, stepAt(now) + 1));
  await page.keyboard.press('Enter');
  await isIn(page);

  for (const opens of [true, false]) {
    if (opens) await leave(page);
    const device = opens ? page : await newDevice(browser);
    await enter(device, person);
    await device.getByLabel(words.SecondFactor.code).fill(recovery.toUpperCase());
    await device.keyboard.press('Enter');
    if (opens) await isIn(device);
    else await expect(device.getByText(words.faults['code-wrong']).first()).toBeVisible();
  }
});

test('a passkey: made on this device, opens without a password, removed', async ({ browser }) => {
  const person = await newPerson('chief');
  const page = await newDevice(browser);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await enter(page, person);
  await isIn(page);
  await page.goto('/desk/account');
  await page.getByRole('button', { name: words.Passkeys.add }).click();
  const drop = page.getByRole('button', { name: words.Passkeys.drop, exact: true });
  await expect(drop).toBeVisible();
  await leave(page);
  await page.getByRole('button', { name: words.SignIn.passkey }).click();
  await isIn(page);
  await page.goto('/desk/account');
  await expect(page.getByText(words.Sessions.passkey).first()).toBeVisible();
  await drop.click();
  await expect(drop).toHaveCount(0);
  await leave(page);
  await page.getByRole('button', { name: words.SignIn.passkey }).click();
  await expect(page.getByText(words.faults['passkey-wrong'])).toBeVisible();
});

test('a chief adds somebody, who enters by the link; is given another role; is closed out', async ({ browser }) => {
  const chief = await newPerson('chief');
  const page = await newDevice(browser);
  await enter(page, chief);
  await isIn(page);
  await page.goto('/desk/people');
  const name = `جديدة ${chief.email.slice(6, 14)}`;
  await page.getByLabel(words.People.name, { exact: true }).fill(name);
  await page.getByLabel(words.People.email, { exact: true }).fill(`new-${chief.email}`);
  await page.getByRole('button', { name: words.People.add, exact: true }).click();
  const link = (await page.getByRole('status').locator('code').first().textContent()) ?? '';
  const device = await newDevice(browser);
  await device.goto(link);
  await device.getByLabel(words.Welcome.password).fill('sirb-nawras-9-marfa');
  await device.keyboard.press('Enter');
  await isIn(device);
  expect((await device.goto('/desk/people'))?.status()).toBe(403);

  await page.reload();
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByText(words.People.change).click();
  await row.getByLabel(words.People.role).selectOption('administrator');
  await row.getByRole('button', { name: words.People.save }).click();
  await expect(row.getByText(words.People.saved)).toBeVisible();
  // The form says what is true now, whatever it was drawn with.
  await expect(row.getByRole('cell', { name: words.roles.administrator, exact: true })).toBeVisible();
  await expect(row.getByLabel(words.People.role)).toHaveValue('administrator');
  await expect(row.getByText('جهاز واحد')).toBeVisible();
  expect((await device.goto('/desk/people'))?.status()).toBe(200);
  await row.getByLabel(words.People.state).selectOption('disabled');
  await row.getByRole('button', { name: words.People.save }).click();
  await expect(row.getByRole('cell').getByText(words.People.disabled, { exact: true }).first()).toBeVisible();
  await device.goto('/desk');
  await expect(device.getByRole('heading', { name: words.SignIn.title })).toBeVisible();

  await page.goto('/desk/audit');
  for (const act of ['user.add', 'user.change'])
    await expect(page.getByText(act, { exact: true }).first()).toBeVisible();
});

function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(text, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
