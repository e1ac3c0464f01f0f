/** What the imports of tables share: the files kept as captures of one use. */
import type { TableUse } from '../model/capture.ts';
import { jsonLog } from './log.ts';
import { personHere } from './stated-options.ts';
import type { Terminal } from './terminal.ts';

/** @returns the names of the files that were new. */
export async function importAs(
  use: TableUse,
  dir: string,
  names: readonly string[],
  by: string | undefined,
  terminal: Terminal,
): Promise<string[]> {
  const [{ openCollection }, { importTables }, { findFiles }, { packageVersion }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../store/user-tables.ts'),
    import('../capture/find-files.ts'),
    import('../store/street.ts'),
  ]);
  const folder = await openCollection(dir);
  const { files } = await findFiles(names, dir);
  return importTables(folder, files, use, {
    person: by ?? (await personHere()),
    tool: `variorum ${await packageVersion()}`,
    log: jsonLog(terminal),
  });
}
