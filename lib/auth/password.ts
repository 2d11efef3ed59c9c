import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { createTurns } from './turns.ts';

/**
 * Argon2id with 19 MiB, two passes, one lane: OWASP's Password Storage Cheat Sheet. It runs in Node's thread pool.
 * Hashes made with other figures keep them and are made anew when their owner signs in.
 */
export const hashCost = { memory: 19_456, passes: 2, parallelism: 1 } as const;

const derive = promisify(argon2) as (algorithm: 'argon2id', parameters: Argon2Parameters) => Promise<Buffer>;
/** The thread pool has four threads, and files need some of them. */
const turns = createTurns(2, 200);

/** The longest password taken, in UTF-16 units: longer ones only cost time. */
export const longestPassword = 200;

/** What is hashed: NFKC, so that one keyboard's Arabic or accents equal another's (NIST SP 800-63B). */
const bytesOf = (password: string) => Buffer.from(password.normalize('NFKC'), 'utf8');

/**
 * The hash of a password in the PHC format, keyed with `pepper`, so that the accounts' folder alone is worth nothing.
 * @throws BusyTurnsError where too many wait
 */
export async function hashPassword(password: string, pepper: Buffer, cost: HashCost = hashCost): Promise<string> {
  const salt = randomBytes(16);
  const tag = await tagOf(password, pepper, salt, cost);
  const { memory, passes, parallelism } = cost;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

export type HashCost = { memory: number; passes: number; parallelism: number };

const phc = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/-]{22,})\$([\w+/-]{43,})$/;

/** Whether it is the password of `hash`. A hash that can not be read fits nothing. @throws BusyTurnsError */
export async function isPassword(password: string, hash: string, pepper: Buffer): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = phc.exec(hash) ?? [];
  if (!memory || password.length > longestPassword) return false;
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const wanted = Buffer.from(tag, 'base64');
  const found = await tagOf(password, pepper, Buffer.from(salt, 'base64'), cost);
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

/** Whether the hash was made with other figures than are asked for now. */
export function isOutdated(hash: string): boolean {
  const { memory, passes, parallelism } = hashCost;
  return !hash.startsWith(`$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$`);
}

/** A hash of no account, so that an unknown name costs what a known one costs. */
export function nobodysHash(pepper: Buffer): Promise<string> {
  return hashPassword(randomBytes(24).toString('base64'), pepper);
}

function tagOf(password: string, pepper: Buffer, salt: Buffer, cost: HashCost): Promise<Buffer> {
  const parameters = { message: bytesOf(password), nonce: salt, secret: pepper, tagLength: 32, ...cost };
  return turns(() => derive('argon2id', parameters));
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
