/** “Iran-backed militias”, “pro-Russian separatists”: a name and a word joined by a hyphen before the noun they are said of. */
import type { ActorMention } from '../../model/claim.ts';
import type { Context, SentenceReading } from '../context.ts';
import { actorAt } from '../mentions/actor-mention.ts';
import { relationIndexes } from './relation-indexes.ts';
import type { Related } from './relations.ts';

export function affixRelations(reading: SentenceReading, context: Context): Related[] {
  const { tokens, tree } = reading;
  const { suffixes, prefixes } = relationIndexes(context.knowledge.lexicon);
  return tokens.flatMap((token, at) => {
    const split = /^(.+)-([a-z]+)$/i.exec(token.form);
    const [, before = '', after = ''] = split ?? [];
    const sense = suffixes.get(after.toLowerCase()) ?? prefixes.get(before.toLowerCase());
    if (!split || !sense) return [];
    const suffix = suffixes.has(after.toLowerCase());
    const words = suffix ? before : after;
    if (!/^\p{Lu}/u.test(words)) return [];
    const start = suffix ? token.start : token.end - words.length;
    const text = context.document.text.slice(start, start + words.length);
    const affixed: ActorMention = { start, end: start + words.length, text, name: text };
    const head = tree.heads[at] ?? -1;
    const noun = actorAt(head, reading, context);
    if (!noun) return [];
    // “The Houthis, an Iran-backed group”: said of whom it stands beside.
    const above =
      tree.relations[head] === 'appos' && !noun.name?.includes(' ') ? (tree.heads[head] ?? -1) : -1;
    const beside = above >= 0 && above < head ? actorAt(above, reading, context) : undefined;
    // The naming word is no part of the one it is said of.
    const rest = tokens[at + 1];
    const modified =
      noun.start <= token.start && rest && rest.start < noun.end
        ? { ...noun, start: rest.start, text: context.document.text.slice(rest.start, noun.end) }
        : noun;
    const side = (role: string): ActorMention[] => [
      role === 'prefix' || role === 'suffix' ? affixed : (beside ?? modified),
    ];
    const trigger = {
      start: token.start,
      end: token.end,
      lemma: suffix ? `-${after.toLowerCase()}` : `${before.toLowerCase()}-`,
    };
    return [
      {
        relation: sense.relation,
        at: head,
        trigger,
        subjects: side(sense.subject),
        objects: side(sense.object),
        doubt: 0.25,
      },
    ];
  });
}
