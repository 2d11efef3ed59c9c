import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { Account, Passkey } from './account.ts';
import { seal, unseal } from './sealed.ts';

/** How long an offer waits for the person's finger. */
const offerMs = 5 * 60_000;

/** The site as the browser knows it: passkeys belong to its host. */
export type PasskeySite = { origin: string; name: string };
/** What the browser is asked, and the same challenge sealed, to be brought back with the answer. */
export type PasskeyOffer = { options: unknown; sealed: string };

const challengeSchema = z.object({ challenge: z.string(), until: z.number(), owner: z.string() });
/** What browsers answer is read by the library; here only its size is bounded. */
export const passkeyAnswerSchema = z.looseObject({ id: z.string().max(1500), rawId: z.string().max(1500) });
type Answer = z.infer<typeof passkeyAnswerSchema>;

/** Passkeys, with the person's verification asked for each time: each counts for both factors. */
export type Passkeys = {
  offerNew(account: Account, site: PasskeySite, now: number): Promise<PasskeyOffer>;
  /** The passkey of an answer to `offerNew`; undefined where it proves nothing. */
  readNew(
    account: Account,
    answer: Answer,
    sealed: string,
    site: PasskeySite,
    now: number,
  ): Promise<Passkey | undefined>;
  offerSignIn(site: PasskeySite, now: number): Promise<PasskeyOffer>;
  /** The passkey with its new counter, of an answer to `offerSignIn`; undefined where it proves nothing. */
  check(passkey: Passkey, answer: Answer, sealed: string, site: PasskeySite, now: number): Promise<Passkey | undefined>;
};

export function createPasskeys(): Passkeys {
  // A challenge is good once. Those of before a restart are over five minutes later by themselves.
  const used = new LRUCache<string, true>({ max: 10_000 });
  // Loaded at first need: it takes as long as a whole start.
  const library = () => import('@simplewebauthn/server');

  const sealedOffer = (options: { challenge: string }, owner: string, now: number): PasskeyOffer => ({
    options,
    sealed: seal('passkey', JSON.stringify({ challenge: options.challenge, until: now + offerMs, owner })),
  });

  /** The challenge of an offer, which is then over. */
  function takeChallenge(sealed: string, owner: string, now: number): string | undefined {
    const text = unseal('passkey', sealed);
    const read = text === undefined ? undefined : challengeSchema.parse(JSON.parse(text));
    if (!read || read.owner !== owner || read.until <= now || used.has(read.challenge)) return undefined;
    used.set(read.challenge, true);
    return read.challenge;
  }

  return {
    async offerNew(account, { origin, name }, now) {
      const { generateRegistrationOptions } = await library();
      const options = await generateRegistrationOptions({
        rpName: name,
        rpID: new URL(origin).hostname,
        userName: account.email,
        userDisplayName: account.name,
        userID: new TextEncoder().encode(account.id),
        attestationType: 'none',
        excludeCredentials: account.passkeys.map(({ id }) => ({ id })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      return sealedOffer(options, account.id, now);
    },

    async readNew(account, answer, sealed, { origin }, now) {
      const challenge = takeChallenge(sealed, account.id, now);
      if (!challenge) return undefined;
      const { verifyRegistrationResponse } = await library();
      const expected = { expectedOrigin: origin, expectedRPID: new URL(origin).hostname, expectedChallenge: challenge };
      const read = await verifyRegistrationResponse({
        response: answer as never,
        ...expected,
        requireUserVerification: true,
      }).catch(() => undefined);
      if (!read?.verified) return undefined;
      const { id, publicKey, counter, transports = [] } = read.registrationInfo.credential;
      const key = Buffer.from(publicKey).toString('base64url');
      return { id, publicKey: key, counter, transports, name: '', createdAt: new Date(now).toISOString() };
    },

    async offerSignIn({ origin }, now) {
      const { generateAuthenticationOptions } = await library();
      const rpID = new URL(origin).hostname;
      // Names no account: the device offers those that it has.
      return sealedOffer(await generateAuthenticationOptions({ rpID, userVerification: 'required' }), '', now);
    },

    async check(passkey, answer, sealed, { origin }, now) {
      const challenge = takeChallenge(sealed, '', now);
      if (!challenge) return undefined;
      const { verifyAuthenticationResponse } = await library();
      const { id, publicKey, counter, transports } = passkey;
      const read = await verifyAuthenticationResponse({
        response: answer as never,
        expectedChallenge: challenge,
        expectedOrigin: origin,
        expectedRPID: new URL(origin).hostname,
        credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter, transports },
        requireUserVerification: true,
      }).catch(() => undefined);
      if (!read?.verified) return undefined;
      return { ...passkey, counter: read.authenticationInfo.newCounter, usedAt: new Date(now).toISOString() };
    },
  };
}
