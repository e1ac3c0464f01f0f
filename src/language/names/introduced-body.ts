/** “The National Party of Veluria (PNV)”, “the Front for the Liberation of Chad (FROLINAT)”: the brackets end one name, not the last word's. */
import { acronymAfter, isAcronym } from './acronyms.ts';
import type { ChosenName } from './choose-names.ts';
import type { NameContext } from './name-features.ts';
import { wordFlags } from './name-tables.ts';

/** At most so many words from a body's name to the brackets. */
const farthest = 9;

/** The names of a sentence in order, with a body's name reaching to the short form in brackets that introduces it. */
export function withIntroducedBodies(
  names: readonly ChosenName[],
  context: NameContext,
  text: string,
): ChosenName[] {
  const { tokens, words } = context.sentence;
  const kept: ChosenName[] = [];
  for (const each of names) {
    const name = withKindOfBody(each, kept.at(-1), context);
    const short = tokens[name.to]?.form === '(' ? acronymAfter(tokens, name.to, text) : undefined;
    const first = short === undefined ? undefined : kept.findLast(body => isBodyBefore(body, name, context));
    if (!first || short === undefined || isShortFor(short, words.slice(name.from, name.to))) {
      kept.push(name);
      continue;
    }
    kept.splice(kept.indexOf(first), kept.length, { ...first, to: name.to, kind: 'organisation' });
  }
  return kept;
}

/** “(FROLINAT)” is what the name before it is. */
function withKindOfBody(
  name: ChosenName,
  before: ChosenName | undefined,
  { sentence }: NameContext,
): ChosenName {
  const { tokens } = sentence;
  const inBrackets = tokens[name.from - 1]?.form === '(' && tokens[name.to]?.form === ')';
  const introduced = inBrackets && before?.to === name.from - 1 && before.kind === 'organisation';
  return introduced && name.kind === 'other' && isAcronym(tokens[name.from]?.form ?? '')
    ? { ...name, kind: 'organisation' }
    : name;
}

/** Whether the name ends in what bodies are called, and only capitals and small words stand from it to the other. */
function isBodyBefore(
  body: ChosenName,
  last: ChosenName,
  { sentence: { tokens, words } }: NameContext,
): boolean {
  if (last.from - body.to < 1 || last.to - body.from > farthest || body.kind === 'person') return false;
  const isHead = ((words[body.to - 1]?.flags ?? 0) & wordFlags.organisationHead) !== 0;
  const between = tokens.slice(body.to, last.from);
  return (
    isHead &&
    /^(?:of|for)$/.test(between[0]?.form ?? '') &&
    between.every(
      ({ form }) => /^(?:of|for|the|and|in|de|du|des|del|da|la|el)$/.test(form) || /^\p{Lu}/u.test(form),
    )
  );
}

/** “Spain's Workers' Party (WP)”: the letters are the first ones of the name right before. */
function isShortFor(short: string, words: readonly { readonly form: string }[]): boolean {
  const initials = words.map(({ form }) => form.charAt(0)).join('');
  return isAcronym(short) && words.length > 1 && initials.toUpperCase() === short.toUpperCase();
}
