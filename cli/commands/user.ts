import type { Account } from '#root/lib/auth/account.ts';
import { emailSchema, personNameSchema } from '#root/lib/auth/account.ts';
import { desk } from '#root/lib/auth/desk.ts';
import { passwordLink } from '#root/lib/auth/password-link.ts';
import { roleSchema, roles } from '#root/lib/auth/role.ts';
import { newHash, setPassword } from '#root/lib/auth/set-password.ts';
import { withoutFactors } from '#root/lib/auth/without-factors.ts';
import { withoutPassword } from '#root/lib/auth/without-password.ts';
import { readArguments } from '../arguments.ts';
import { type Command, type CommandContext, CommandError, UsageError } from '../command.ts';
import { commandLine } from '../command-audit.ts';
import { count } from '../count.ts';
import { publicAddress } from '../public-address.ts';

const faultSentences = {
  'password-short': 'the password is too short: at least 10 letters',
  'password-long': 'the password is too long: at most 200 letters',
  'password-common': 'the password is one of those that are tried first',
  'password-weak': 'the password is guessed too soon; three or four unusual words are a good one',
};

export const userCommand: Command = {
  usage: 'user add --email E --name N --role R | reset --email E [--second-factor] | list',
  summary: `people of the desk; a password comes on standard input, without one a one-time link is told; R: ${roles.join(', ')}`,
  takesInput: ([verb]) => verb === 'add' || verb === 'reset',
  async run(context) {
    const [verb, ...args] = context.args;
    switch (verb) {
      case 'add':
        return add({ ...context, args });
      case 'reset':
        return reset({ ...context, args });
      case 'list':
        return list({ ...context, args });
      default:
        throw new UsageError(verb ? `user has no verb ${verb}` : 'user needs a verb');
    }
  },
};

async function add({ args, input, now, print }: CommandContext): Promise<number> {
  const { values } = readArguments(args, {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
    locale: { type: 'string', default: 'ar' },
  });
  const role = roleSchema.safeParse(values.role);
  if (!role.success) throw new UsageError(`--role is one of ${roles.join(', ')}`);
  const name = personNameSchema.safeParse(values.name ?? '');
  if (!name.success) throw new UsageError('--name is missing or too long');
  const email = emailOf(values.email);
  const password = passwordOf(input);
  const person = { email, name: name.data, role: role.data, locale: values.locale === 'en' ? 'en' : 'ar' } as const;
  const made = password ? await newHash(desk(), person, password) : undefined;
  if (made && 'fault' in made) throw new CommandError(faultSentences[made.fault]);
  const account = await desk().accounts.create({ ...person, ...(made && { password: made.hash }) }, now());
  if (account === 'email-taken') throw new CommandError(`${email} has an account already`);
  await note('user.add', account, { email, role: role.data });
  print(`${email} enters the desk as ${role.data}.`);
  if (!made) await tellLink(account, now(), print);
  return 0;
}

async function reset({ args, input, now, print }: CommandContext): Promise<number> {
  const { values } = readArguments(args, { email: { type: 'string' }, 'second-factor': { type: 'boolean' } });
  const email = emailOf(values.email);
  const account = desk().accounts.byEmail(email);
  if (!account) throw new CommandError(`nobody has the address ${email}`);
  const password = passwordOf(input);
  if (password) {
    const made = await setPassword(desk(), account, password);
    if ('fault' in made) throw new CommandError(faultSentences[made.fault]);
  } else {
    await desk().accounts.change(account.id, withoutPassword);
    await desk().sessions.endAll(account.id);
  }
  if (values['second-factor']) await desk().accounts.change(account.id, withoutFactors);
  const after = { ...(password && { password: 'new' }), ...(values['second-factor'] && { factors: 'none' }) };
  await note('user.reset', account, after);
  if (password) print(`${email} has a new password; whoever was signed in is not any more.`);
  else await tellLink(account, now(), print);
  if (values['second-factor']) print('The second factor and the passkeys are gone.');
  return 0;
}

async function list({ args, print }: CommandContext): Promise<number> {
  if (readArguments(args, {}).positionals.length > 0) throw new UsageError('list takes no words');
  const people = desk().accounts.all();
  for (const { email, name, role, state, totp, passkeys, password } of people) {
    const proofs = [password && 'password', totp && 'codes', passkeys.length > 0 && count(passkeys.length, 'passkey')];
    print(`${email}  ${role}  ${state}  ${name}  [${proofs.filter(Boolean).join(', ') || 'no password yet'}]`);
  }
  print(`${count(people.length, 'account')}.`);
  return 0;
}

async function tellLink(account: Account, now: number, print: (line: string) => void): Promise<void> {
  print('To choose a password, once, within a day:');
  print(`  ${publicAddress()}${await passwordLink(desk().accounts, account.id, now)}`);
}

function note(act: string, { id }: Account, after: object): Promise<void> {
  return desk().audit.append([{ by: commandLine, act, subject: `account:${id}`, after }]);
}

function emailOf(given: string | undefined): string {
  const email = emailSchema.safeParse(given ?? '');
  if (!email.success) throw new UsageError(given ? `--email ${given} is no e-mail address` : '--email is missing');
  return email.data;
}

/** The first line of what came on standard input. */
function passwordOf(input: string | undefined): string {
  return input?.split(/\r?\n/, 1)[0] ?? '';
}
