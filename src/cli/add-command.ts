/** `variorum add DIR FILE|FOLDER…`: documents into a collection, with what a person states of them. */
import { Option } from 'commander';
import { documentKinds } from '../model/document.ts';
import { UserError } from '../model/user-error.ts';
import type { AddedFile } from '../store/add-files.ts';
import { type DefineCommand, example } from './command.ts';
import { jsonLog } from './log.ts';
import { showProgress } from './progress.ts';
import { safeText } from './safe-text.ts';
import { descriptionOf, personHere, type StatedOptions } from './stated-options.ts';
import { printJson, type Terminal } from './terminal.ts';
import { addThroughServer } from './through-server.ts';

interface AddOptions extends StatedOptions {
  readonly by?: string;
  readonly json?: boolean;
}

export const addCommand: DefineCommand = (program, terminal) => {
  program
    .command('add')
    .description('add files, or all files of folders; what you state holds for all of them')
    .argument('<dir>', 'the collection')
    .argument('<files...>', 'files and folders')
    .option('--outlet <name>', 'who published it')
    .option('--published <day>', 'day of publication, YYYY-MM-DD')
    .option(
      '--author <name>',
      'an author; may be given more than once',
      (name: string, before?: string[]) => [...(before ?? []), name],
    )
    .addOption(new Option('--kind <kind>', 'kind of document').choices(documentKinds))
    .option('--title <title>', 'its title; for one file only')
    .option('--by <name>', 'who states this and adds the files; without it your user name')
    .option('--json', 'print the result as JSON')
    .addHelpText(
      'after',
      example(
        'variorum add mastung articles/*.txt',
        'variorum add mastung report.html --outlet "The Sample Review" --published 2025-06-18',
      ),
    )
    .action((dir: string, files: string[], options: AddOptions) => add(dir, files, options, terminal));
};

async function add(dir: string, names: string[], options: AddOptions, terminal: Terminal): Promise<void> {
  const stated = descriptionOf(options);
  const [{ addFiles }, { findFiles }, { openCollection }, { packageVersion }, { servedBy }] =
    await Promise.all([
      import('../store/add-files.ts'),
      import('../capture/find-files.ts'),
      import('../store/collection-folder.ts'),
      import('../store/street.ts'),
      import('../api/served-by.ts'),
    ]);
  const folder = await openCollection(dir);
  const { files, passedOver } = await findFiles(names, dir);
  if (files.length === 0) {
    throw new UserError('There is no file to add in what you named.', { hint: 'Hidden files are left out.' });
  }
  if (stated.title && files.length > 1) {
    throw new UserError(`One title cannot be that of ${files.length} files.`, {
      hint: 'Add the files one by one to state their titles.',
    });
  }
  const progress = showProgress('adding', terminal);
  const person = options.by ?? (await personHere());
  const address = await servedBy(folder);
  const adding = address
    ? addThroughServer(address, files, { stated, by: person }, progress.step)
    : addFiles(
        folder,
        files.map(file => ({ ...file, stated })),
        {
          person,
          tool: `variorum ${await packageVersion()}`,
          log: jsonLog(terminal),
          onProgress: progress.step,
        },
      );
  const added = await adding.finally(progress.end);
  const notes = await notesOn(added);
  if (options.json) printJson({ files: added, passedOver, notes }, terminal);
  else tellAdded(dir, added, [...notes, ...passedOver.map(passedOverNote)], terminal);
}

function tellAdded(
  dir: string,
  added: readonly AddedFile[],
  notes: readonly string[],
  { out }: Terminal,
): void {
  const fresh = added.filter(file => file.outcome === 'added').length;
  const stated = added.filter(file => file.outcome === 'stated').length;
  const parts = [
    `Added ${fresh} ${fresh === 1 ? 'file' : 'files'}`,
    ...(stated > 0 ? [`${stated} here already, what you state of them is kept`] : []),
    ...(added.length > fresh + stated ? [`${added.length - fresh - stated} here already`] : []),
  ];
  out(`${parts.join('; ')}.\n`);
  for (const note of notes) out(`  ${safeText(note)}\n`);
  out(`Next: variorum build ${dir}\n`);
}

function passedOverNote({ path, why }: { path: string; why: string }): string {
  return `“${path}” was left out: ${why}.`;
}

/** What a person should know of the files now rather than after a build. */
async function notesOn(added: readonly AddedFile[]): Promise<string[]> {
  const { maximumTextLength } = await import('../documents/read-document.ts');
  return added.flatMap(file => [
    ...(file.outcome === 'known' ? [`“${file.path}” is here already; nothing was added.`] : []),
    ...(file.sameBytesAs
      ? [`“${file.path}” has the same bytes as “${file.sameBytesAs}”: one document.`]
      : []),
    ...(file.newVersion ? [`“${file.path}” was here with other bytes; both versions are kept.`] : []),
    ...(file.byteLength === 0 ? [`“${file.path}” is empty; it gives no document.`] : []),
    ...(file.byteLength > maximumTextLength
      ? [
          `“${file.path}” has ${Math.round(file.byteLength / 1e6)} MB: it is kept, but texts over ${maximumTextLength / 1e6} million characters are not read. Split it into its parts.`,
        ]
      : []),
  ]);
}
