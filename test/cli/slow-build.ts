/** Builds a collection slowly, for tests that stop or meet a build half-way: prints a line for each capture it begins. */
import { buildCollection } from '../../src/store/build-collection.ts';
import { collectionAt } from '../../src/store/collection-folder.ts';
import { shortStreet } from '../store/fixtures.ts';

const [, , dir = '', pause = '50'] = process.argv;
process.once('SIGINT', () => process.exit(130));
await buildCollection(collectionAt(dir), {
  street: async () =>
    shortStreet({
      onRead: path => {
        process.stdout.write(`${path}\n`);
        return new Promise(resolve => setTimeout(resolve, Number(pause)));
      },
    }),
});
