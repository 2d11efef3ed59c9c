import { readEnvironment } from '#root/lib/runtime/environment.ts';
import { runtime } from '#root/lib/runtime/runtime.ts';

/** The paper's public address: the running site's, or what the environment says. */
export function publicAddress(): string {
  const { SITE_URL, PORT } = runtime().environment ?? readEnvironment();
  return SITE_URL ?? `http://localhost:${PORT}`;
}
