/** What the routes need of the world behind them; tests hand in their own. */
import type { CollectionFolder } from '../store/collection-folder.ts';
import type { Log } from '../store/log.ts';
import type { Builds } from './builds.ts';
import type { ReadingRoom } from './reading-room.ts';

export interface ApiWork {
  readonly folder: CollectionFolder;
  readonly room: ReadingRoom;
  readonly builds: Builds;
  readonly log: Log;
}
