import type { StoryOutcome, StoryRefusal } from '#root/lib/newsroom/change-story.ts';
import { publish } from '#root/lib/newsroom/publish.ts';
import { restore, withdraw } from '#root/lib/newsroom/withdraw.ts';
import { onlyWord, readArguments } from '../arguments.ts';
import { type Command, CommandError } from '../command.ts';
import { storyId } from '../story-argument.ts';

const by = 'command line';

const refusals: Record<StoryRefusal, string> = {
  'story-unknown': 'the story is not there any more',
  'story-withdrawn': 'the story is withdrawn: restore it instead',
  'story-not-withdrawn': 'the story is not withdrawn',
};

function sentence(outcome: StoryOutcome, done: string): string {
  if (!outcome.ok) throw new CommandError(refusals[outcome.code]);
  const { id, headline } = outcome.article;
  return `${id} ${outcome.changed ? done : `was ${done} already`}: ${headline}`;
}

export const publishCommand: Command = {
  usage: 'publish ID',
  summary: 'publish a story at once, by its number or source id',
  async run({ store, args, now, print }) {
    const id = await storyId(store, onlyWord(readArguments(args, {}).positionals, 'ID'));
    print(sentence(await publish(store, id, now(), { by }), 'published'));
    return 0;
  },
};

export const withdrawCommand: Command = {
  usage: 'withdraw ID [--reason TEXT]',
  summary: 'take a story down; its address answers 410 with the reason',
  async run({ store, args, now, print }) {
    const { positionals, values } = readArguments(args, { reason: { type: 'string' } });
    const id = await storyId(store, onlyWord(positionals, 'ID'));
    const change = { by, ...(values.reason && { reason: values.reason }) };
    print(sentence(await withdraw(store, id, now(), change), 'withdrawn'));
    return 0;
  },
};

/** The story half of `restore`; the other half restores a backup and needs no open store. */
export const restoreStoryCommand: Command = {
  usage: 'restore ID',
  summary: 'undo the withdrawal of a story',
  async run({ store, args, now, print }) {
    const id = await storyId(store, onlyWord(readArguments(args, {}).positionals, 'ID'));
    print(sentence(await restore(store, id, now(), { by }), 'restored'));
    return 0;
  },
};
