/** Mentions of actors to PLOVER's country codes: ISO 3166 alpha-3, or the letters for international bodies. */
import type { ActorMention } from '../../src/model/claim.ts';
import { foldName, type Knowledge } from '../../src/model/knowledge.ts';

/** Codes of every state, body or people that the mention's words name, in their order. */
export function codesOf({ text, name, refersTo }: ActorMention, knowledge: Knowledge): string[] {
  for (const words of [refersTo?.text, text, name]) {
    const codes = words === undefined ? [] : codesIn(words, knowledge);
    if (codes.length > 0) return codes;
  }
  return [];
}

/** Only capitalised words name; the longest names first: “South Sudan” is not Sudan. */
export function codesIn(text: string, knowledge: Knowledge): string[] {
  const words = text.match(/[\p{L}\p{N}.'’-]+/gu) ?? [];
  const codes: string[] = [];
  for (let from = 0; from < words.length; ) {
    let found: { readonly code: string; readonly to: number } | undefined;
    for (let to = Math.min(words.length, from + 6); to > from && !found; to -= 1) {
      // “Ethnic Turks” are of another country than Turkey.
      if (!/^(?:\p{Lu}|al-)/u.test(words[from] ?? '') || /^ethnic$/i.test(words[from - 1] ?? '')) break;
      const code = codeOf(
        words
          .slice(from, to)
          .join(' ')
          .replace(/(?:'s|’s|-led)?[.]?$/, ''),
        to - from,
        knowledge,
      );
      if (code !== undefined) found = { code, to };
    }
    if (found && !codes.includes(found.code)) codes.push(found.code);
    from = found?.to ?? from + 1;
    // “Bosnian Serbs”, “Iraqi Kurds” are of the first country.
    const people = found && knowledge.nationalities.has(foldName(words[from - 1] ?? ''));
    if (
      people &&
      /^\p{Lu}.*s$/u.test(words[from] ?? '') &&
      knowledge.nationalities.has(foldName(words[from] ?? ''))
    )
      from += 1;
  }
  return codes;
}

function codeOf(words: string, length: number, knowledge: Knowledge): string | undefined {
  const key = foldName(words);
  if (key.length < 3 && !/^[A-Z.]{2,}$/.test(words)) return undefined;
  const state =
    knowledge.nationalities.get(key) ??
    knowledge.capitals.get(key) ??
    knowledge.actorNames.get(key)?.find(id => knowledge.states.has(id));
  if (state !== undefined) return knowledge.states.get(state)?.iso3;
  const actor = knowledge.actors.get(knowledge.actorNames.get(key)?.[0] ?? '');
  if (actor) {
    if (actor.kind === 'organisation') return 'IGO';
    const country = actor.countries[0]?.toLowerCase();
    return country === undefined ? undefined : knowledge.states.get(country)?.iso3;
  }
  // Small towns bear the names of men and of everything else.
  const place = knowledge.places
    .get(key)
    ?.find(
      each => each.curated || (each.kind !== 'village' && length > 0 && (each.population ?? 0) > 100_000),
    );
  return place ? knowledge.states.get(place.country.toLowerCase())?.iso3 : undefined;
}
