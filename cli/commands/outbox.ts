import { isTagLetter, type Letter } from '#root/lib/outbox/letter.ts';
import type { Outbox } from '#root/lib/outbox/open-outbox.ts';
import { webhookSecret } from '#root/lib/outbox/webhook-secret.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';
import { onlyWord, readArguments } from '../arguments.ts';
import { type Command, CommandError, UsageError } from '../command.ts';
import { count } from '../count.ts';

export const outboxCommand: Command = {
  usage: 'outbox list [TARGET] | retry [TARGET|KEY] | drop TARGET|KEY | secret WEBHOOK',
  summary: 'show what is still to be told to CDN, search engines, hubs and webhooks; try or drop what was given up',
  async run({ store, args, now, print }) {
    const [verb, ...rest] = args;
    const { positionals } = readArguments(rest, {});
    const { outbox } = runtime();
    if (!outbox) throw new CommandError('the outbox is not open');
    switch (verb) {
      case 'list':
        for (const line of listed(outbox, positionals, now())) print(line);
        return 0;
      case 'retry': {
        const chosen = choose(outbox, positionals.length === 0 ? undefined : onlyWord(positionals, 'TARGET or KEY'));
        await markAll(
          outbox,
          chosen.filter(({ isDead }) => isDead),
          'again',
        );
        outbox.hurry();
        print(`${count(chosen.length, 'letter')} will be tried again.`);
        return 0;
      }
      case 'drop': {
        const chosen = choose(outbox, onlyWord(positionals, 'TARGET or KEY'));
        await markAll(outbox, chosen, 'dropped');
        print(`${count(chosen.length, 'letter')} dropped.`);
        return 0;
      }
      case 'secret': {
        const id = onlyWord(positionals, 'WEBHOOK');
        const webhooks = (await store.get('settings', 'site'))?.webhooks ?? [];
        if (!webhooks.some((webhook) => webhook.id === id))
          throw new CommandError(`the settings have no webhook ${id}`);
        print(webhookSecret(store.folder, id));
        return 0;
      }
      default:
        throw new UsageError(verb ? `outbox has no verb ${verb}` : 'outbox needs a verb');
    }
  },
};

function listed(outbox: Outbox, words: string[], now: number): string[] {
  const only = words.length === 0 ? undefined : onlyWord(words, 'TARGET');
  const targets = outbox.targets().filter(({ name }) => only === undefined || name === only);
  if (only !== undefined && targets.length === 0) throw new CommandError(`nobody is told under the name ${only}`);
  if (targets.length === 0) return ['Nobody is told of anything.'];
  return targets.flatMap(({ name }) => {
    const waiting = [...outbox.waiting(name).values()];
    const dead = [...outbox.dead(name).values()];
    const later = waiting.filter((letter) => !isTagLetter(letter) && Date.parse(letter.due) > now).length;
    const oldest = waiting[0] ? `, the oldest of ${waiting[0].at}` : '';
    const head = `${name}: ${waiting.length} waiting (${later} for a later hour)${oldest}; ${dead.length} dead`;
    const told = dead.map(({ letter, at, error }) => `    dead   ${subject(letter)}  given up ${at}: ${error}`);
    return [head, ...(only === undefined ? [] : waiting.map((letter) => `    waits  ${subject(letter)}`)), ...told];
  });
}

function subject(letter: Letter): string {
  const { key, at } = letter;
  if (!isTagLetter(letter)) return `${key}  ${at}  story ${letter.story.id} ${letter.event}, due ${letter.due}`;
  const tags = letter.tags === 'all' ? 'everything' : count(letter.tags.length, 'tag');
  return `${key}  ${at}  ${tags}`;
}

type Chosen = { target: string; key: string; isDead: boolean };

/** The letters of a target, or one letter wherever it is to go; all of them where nothing is named. */
function choose(outbox: Outbox, word: string | undefined): Chosen[] {
  const chosen = outbox.targets().flatMap(({ name: target }): Chosen[] => {
    const of = (letters: ReadonlyMap<string, unknown>, isDead: boolean) =>
      [...letters.keys()]
        .filter((key) => word === undefined || word === target || word === key)
        .map((key) => ({ target, key, isDead }));
    return [...of(outbox.waiting(target), false), ...of(outbox.dead(target), true)];
  });
  if (chosen.length > 0 || word === undefined) return chosen;
  if (outbox.targets().some(({ name }) => name === word)) return [];
  throw new CommandError(`there is neither a target nor a letter ${word}`);
}

async function markAll(outbox: Outbox, chosen: readonly Chosen[], mark: 'again' | 'dropped'): Promise<void> {
  for (const target of new Set(chosen.map((one) => one.target))) {
    const keys = chosen.filter((one) => one.target === target).map(({ key }) => key);
    await outbox.mark(target, keys, mark);
  }
}
