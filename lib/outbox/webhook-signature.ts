import { createHmac } from 'node:crypto';

/**
 * The header `Naba-Signature` of a webhook: `t=<unix seconds>,v1=<hex of HMAC-SHA256 over "t.body">`.
 * @param instant of sending, milliseconds since the epoch
 */
export function webhookSignature(secret: string, body: string, instant: number): string {
  const t = Math.floor(instant / 1000);
  return `t=${t},v1=${createHmac('sha256', secret).update(`${t}.${body}`).digest('hex')}`;
}
