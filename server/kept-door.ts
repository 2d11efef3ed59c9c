import type { HostCheck } from './client.ts';
import type { Metrics } from './metrics.ts';
import { createPacketBytes } from './packet-bytes.ts';
import type { PageDoor } from './page-door.ts';
import type { RawAnswer } from './raw-door.ts';

export type KeptDoorOptions = { isOurHost: HostCheck; pageDoor: PageDoor; metrics: Metrics; keepAliveMs: number };

/** What the front door answers first, the kept pages, for the raw door; whatever is not simply there is left to it. */
export function createKeptDoor({ isOurHost, pageDoor, metrics, keepAliveMs }: KeptDoorOptions): RawAnswer {
  const packetBytes = createPacketBytes(keepAliveMs);
  return (asked) => {
    if (!isOurHost(asked.host)) return undefined;
    const began = performance.now();
    try {
      const packet = pageDoor.keptPacket(asked.target, asked.acceptEncoding);
      const parts = packet && packetBytes(packet, asked);
      if (parts) metrics.answered('hit', (performance.now() - began) / 1000);
      return parts;
    } catch {
      // The front door meets the same fault, and reports it.
      return undefined;
    }
  };
}
