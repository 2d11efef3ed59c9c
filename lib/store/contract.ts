import { commentContract } from './contract/comments.ts';
import { commitContract } from './contract/commits.ts';
import type { StoreEngine } from './contract/engine.ts';
import { listingContract } from './contract/listings.ts';
import { lookupContract } from './contract/lookups.ts';
import { pictureContract } from './contract/pictures.ts';
import { reopeningContract } from './contract/reopening.ts';
import { searchContract } from './contract/searches.ts';
import { textContract } from './contract/texts.ts';
import { tickContract } from './contract/ticks.ts';

/** The tests that every engine behind the store's port passes. Call it in a test file of the engine. */
export function storeContract(engine: StoreEngine): void {
  commitContract(engine);
  listingContract(engine);
  lookupContract(engine);
  commentContract(engine);
  pictureContract(engine);
  searchContract(engine);
  textContract(engine);
  tickContract(engine);
  reopeningContract(engine);
}
