import type { HostCheck } from './client.ts';
import type { Metrics } from './metrics.ts';
import { createPacketBytes } from './packet-bytes.ts';
import type { PageDoor } from './page-door.ts';
import type { RawAnswer } from './raw-door.ts';
import type { StaticFiles } from './static-files.ts';

export type KeptDoorOptions = {
  isOurHost: HostCheck;
  pageDoor: Pick<PageDoor, 'keptPacket'>;
  staticFiles: Pick<StaticFiles, 'covers' | 'keptPacket'>;
  metrics: Pick<Metrics, 'answered'>;
  keepAliveMs: number;
};

/**
 * What is simply there, kept pages and files that never change, for the raw door, as the front door would answer it;
 * everything else is left to that.
 */
export function createKeptDoor(options: KeptDoorOptions): RawAnswer {
  const { isOurHost, pageDoor, staticFiles, metrics, keepAliveMs } = options;
  const packetBytes = createPacketBytes(keepAliveMs);
  return (asked) => {
    if (!isOurHost(asked.host)) return undefined;
    const began = performance.now();
    try {
      const isFile = staticFiles.covers(asked.target);
      const packet = (isFile ? staticFiles : pageDoor).keptPacket(asked.target, asked.acceptEncoding);
      const parts = packet && packetBytes(packet, asked);
      if (parts) metrics.answered(isFile ? 'file' : 'hit', (performance.now() - began) / 1000);
      return parts;
    } catch {
      // The front door meets the same fault, and reports it.
      return undefined;
    }
  };
}
