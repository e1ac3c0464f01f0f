/** Where a happening was whose own clause names no place. */
import type { PlaceMention } from '../../model/claim.ts';
import { childrenBy, relationAt } from '../../model/tree.ts';
import { subjectsOf } from '../clauses/arguments.ts';
import type { SentenceReading } from '../context.ts';
import { innerFirst } from './place-order.ts';
import type { PlaceFound } from './places.ts';

/** Coming to a place: who “landed in X” did there what is told of them next. */
const arriving =
  /^(?:land|arrive|enter|come|cross|infiltrate|burst|break|parachute|descend|gather|assemble)$/;

/** What is done where that happened which drove to it: “fled X after rebels burned their homes”. */
const driven =
  /^(?:flee|leave|evacuate|abandon|quit|displace|suspend|halt|close|shut|kill|die|injure|wound|hurt|arrest|detain)$/;

/**
 * Where the clause names no place: the one of “as it approached X”, of “the men who landed in X seized …”, of what came of
 * it, of the only scene, of the clause that it is joined to.
 */
export function besides(at: number, found: readonly PlaceFound[], reading: SentenceReading): PlaceMention[] {
  const { tree, clauses, tokens } = reading;
  const own = clauses[at] ?? at;
  const above = clauses[tree.heads[own] ?? -1] ?? -1;
  const inClause = (wanted: number) => found.filter(({ head }) => clauses[head] === wanted);
  const during = found.filter(({ head }) => {
    const clause = clauses[head] ?? head;
    return (
      relationAt(tree, clause) === 'advcl' &&
      clauses[tree.heads[clause] ?? -1] === own &&
      openers(clause, reading).some(word => /^(?:as|while|when)$/.test(word))
    );
  });
  if (during.length > 0) return placesIn(during, reading);
  const arrived = subjectsOf(tree, own)
    .flatMap(subject => childrenBy(tree, subject, 'acl:relcl'))
    .filter(clause => arriving.test(tokens[clause]?.lemma ?? ''))
    .flatMap(inClause);
  if (arrived.length > 0) return placesIn(arrived, reading);
  const droveTo =
    relationAt(tree, own) === 'advcl' &&
    openers(own, reading).includes('after') &&
    driven.test(tokens[above]?.lemma ?? '')
      ? inClause(above)
      : [];
  if (droveTo.length > 0) return placesIn(droveTo, reading);
  const scene = onlyScene(at, found, reading);
  if (scene.length > 0) return scene;
  const joined = /^(?:parataxis|conj)$/.test(tree.relations[own] ?? '') ? above : -1;
  const there = inClause(joined);
  if (joined >= 0) return there.length === found.length ? placesIn(there, reading) : [];
  return placesIn(sufferedTogether(own, reading).flatMap(inClause), reading);
}

/** “Nine were murdered and four were reported missing in X”: of two passives the last says where for both. */
function sufferedTogether(own: number, { tree, clauses }: SentenceReading): number[] {
  const isPassive = (clause: number) => childrenBy(tree, clause, 'nsubj:pass').length > 0;
  if (!isPassive(own)) return [];
  const others = childrenBy(tree, own, 'conj').filter(isPassive);
  return others
    .flatMap(other => [other, ...childrenBy(tree, other, 'xcomp')])
    .map(each => clauses[each] ?? each);
}

function openers(clause: number, { tree }: SentenceReading): string[] {
  return (tree.children[clause] ?? []).map(child => tree.tokens[child]?.form.toLowerCase() ?? '');
}

function placesIn(found: readonly PlaceFound[], reading: SentenceReading): PlaceMention[] {
  return innerFirst(
    found.map(({ place }) => place),
    reading,
  );
}

/** In a sentence with a single clause the parser's arcs matter little. */
function onlyScene(at: number, found: readonly PlaceFound[], reading: SentenceReading): PlaceMention[] {
  const { tree, clauses, label } = reading;
  const told = new Set(clauses.filter(head => head !== at && tree.tokens[head]?.upos === 'VERB'));
  told.delete(clauses[at] ?? -1);
  const here = told.size === 0 ? placesIn(found, reading) : [];
  // “Gao: on 3 June …”: the label of a note says where.
  return here.length === 0 && label ? [{ start: label.start, end: label.end, text: label.text }] : here;
}
