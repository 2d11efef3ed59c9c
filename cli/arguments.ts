import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options and words of a command. @throws UsageError for an unknown option or a missing value */
export function readArguments<O extends Options>(args: string[], options: O) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]);
  }
}

/** The one word a command takes. @throws UsageError where there is none or more */
export function onlyWord(words: string[], name: string): string {
  const [word, ...more] = words;
  if (word === undefined || word === '') throw new UsageError(`${name} is missing`);
  if (more.length > 0) throw new UsageError(`only one ${name} is expected (quote words that belong together)`);
  return word;
}
