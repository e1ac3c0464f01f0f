/** `variorum explain DIR DOCUMENT:OFFSET`: how one sentence was read, from its words to its claims. */
import type { Explanation } from '../claims/explain.ts';
import type { Claim } from '../model/claim.ts';
import type { Document } from '../model/document.ts';
import { UserError } from '../model/user-error.ts';
import { type DefineCommand, example } from './command.ts';
import { jsonLog } from './log.ts';
import { readRecordOf } from './read-record-of.ts';
import { safeText } from './safe-text.ts';
import { printJson, type Terminal } from './terminal.ts';

export const explainCommand: DefineCommand = (program, terminal) => {
  program
    .command('explain')
    .description('show how a sentence was read: its parse, who speaks, rules tried, claims made')
    .argument('<dir>', 'the collection')
    .argument('<place>', 'a document’s id or file name, a colon, and an offset into its text')
    .option('--json', 'print it as JSON')
    .addHelpText('after', example('variorum explain mastung d41c:1240', 'variorum explain mastung a.txt:87'))
    .action((dir: string, place: string, options: { readonly json?: boolean }) =>
      explain(dir, place, options.json ?? false, terminal),
    );
};

async function explain(dir: string, place: string, json: boolean, terminal: Terminal): Promise<void> {
  const colon = place.lastIndexOf(':');
  const offset = Number(place.slice(colon + 1));
  if (colon < 1 || !Number.isInteger(offset) || offset < 0)
    throw new UserError(`“${place}” is no document and offset.`, { hint: 'Write it as DOCUMENT:OFFSET.' });
  const document = await documentOf(dir, place.slice(0, colon), terminal);
  const [{ explainAt }, { analyse }, { loadKnowledge }] = await Promise.all([
    import('../claims/explain.ts'),
    import('../language/analyse.ts'),
    import('../knowledge/load-knowledge.ts'),
  ]);
  const knowledge = await loadKnowledge();
  const explanation = explainAt(document, analyse(document, knowledge), knowledge, offset);
  if (!explanation)
    throw new UserError(`No sentence of ${document.path} is read at ${offset}.`, {
      hint: `Its text has ${document.text.length} characters; menus and bylines are not read.`,
    });
  if (json) printJson(explanation, terminal);
  else terminal.out(textOf(explanation));
}

/** The document by its id, the start of it, or the end of its path. */
async function documentOf(dir: string, name: string, terminal: Terminal): Promise<Document> {
  const log = jsonLog(terminal);
  const { record } = await readRecordOf(dir, log);
  const known = record.documents.find(({ id, path }) => id.startsWith(name) || path.endsWith(name));
  if (!known)
    throw new UserError(`No document “${name}” in ${dir}.`, {
      hint: record.documents
        .slice(0, 5)
        .map(({ id, path }) => `${id} ${path}`)
        .join('; '),
    });
  const [{ openCollection }, { openStreet }, { textsOf }] = await Promise.all([
    import('../store/collection-folder.ts'),
    import('../store/street.ts'),
    import('../api/document-texts.ts'),
  ]);
  const texts = await textsOf(await openCollection(dir), record, await openStreet(), log);
  const text = texts.find(({ id }) => id === known.id);
  if (!text) throw new UserError(`The text of ${known.path} is gone.`, { hint: `variorum verify ${dir}` });
  const { id, sha256, path, title, kind, published, outlet } = known;
  return {
    ...text,
    id,
    sha256,
    path,
    authors: known.authors ?? [],
    language: known.language ?? 'und',
    ...(title === undefined ? {} : { title }),
    ...(kind === undefined ? {} : { kind }),
    ...(published === undefined ? {} : { published }),
    ...(outlet === undefined ? {} : { outlet }),
  };
}

function textOf({ sentence, tokens, voices, tried, claims }: Explanation): string {
  const rows = tokens.map(
    ({ form, tag, relation, head }) => `  ${form} ${tag} ${relation}${head === '' ? '' : ` of ${head}`}`,
  );
  const speaking = voices.map(
    ({ cue, speaker, rule }) => `  “${cue}” by ${speaker === '' ? 'nobody named' : `“${speaker}”`} (${rule})`,
  );
  const rulesTried = tried.map(({ rule, claims: count }) => `  ${rule}: ${count === 0 ? 'nothing' : count}`);
  const parts = [
    [`${sentence.start}-${sentence.end}  ${sentence.text}`],
    ['Parse', ...rows],
    ...(speaking.length > 0 ? [['Who speaks', ...speaking]] : []),
    ['Rules tried', ...rulesTried],
    ['Claims', ...(claims.length > 0 ? claims.flatMap(claimLines) : ['  none'])],
  ];
  return `${parts.map(lines => lines.map(safeText).join('\n')).join('\n\n')}\n`;
}

function nameOf(claim: Claim): string {
  switch (claim.kind) {
    case 'happening':
    case 'unreal':
      return [claim.type, claim.mode, claim.auxiliary].filter(Boolean).join('/');
    case 'relation':
      return claim.relation;
    case 'announcement':
      return claim.announcement;
    case 'link':
      return claim.link;
  }
}

function claimLines(claim: Claim): string[] {
  return [
    `  ${nameOf(claim)} “${claim.trigger.lemma}”, ${claim.stance}, doubt ${claim.doubt}`,
    ...claim.because.map(reason => `    ${reason}`),
  ];
}
