/** One mention of an actor to what it stands for: known ones by name, bodies of states, parts of others, the rest by their own words. */
import type { ActorMention } from '../../model/claim.ts';
import { foldName, type Knowledge } from '../../model/knowledge.ts';
import { type ActorReading, fromKnown, type ReadingContext } from './actor-reading.ts';
import { collectiveFrom, namesAPeople } from './collectives.ts';
import { discoveredFrom } from './discovered.ts';
import { findKnown, isWrittenSo } from './find-known.ts';
import { readMinistry } from './ministries.ts';
import { isGovernmentHead, readBareBody, readNational, readNationalName } from './national-bodies.ts';
import {
  isCommonWord,
  isDemonym,
  isPlaceOnly,
  isThing,
  namesAnOffice,
  namesNobody,
  singularOf,
} from './no-actor.ts';

/** Reads one mention; undefined when the words leave it open. */
export function readActor(mention: ActorMention, context: ReadingContext): ActorReading | undefined {
  if (mention.refersTo) {
    const { text, start, end, because } = mention.refersTo;
    const words = text.replace(countBefore, '');
    // “The al-Qaeda affiliate said that its fighters”: not al-Qaeda's.
    const [, noun] = /^ (\p{Ll}+)\b/u.exec(context.text.slice(end, end + 20)) ?? [];
    const head = noun !== undefined && besideAnother.test(noun) ? noun : undefined;
    const antecedent = readWords(words, looksNamed(words) ? words : undefined, head, start, context);
    return antecedent && { ...antecedent, because };
  }
  const own = readOwnOf(mention, context);
  return (
    own ?? readWords(withoutCount(mention), wholeName(mention, context), mention.head, mention.start, context)
  );
}

/** Every word but the little ones begins with a capital: “Council of the Valley”. */
function looksNamed(text: string): boolean {
  return text.split(/\s+/).every(word => /^\p{Lu}/u.test(word) || /^(?:of|the|and|for|de|la|al)$/.test(word));
}

const number =
  '[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Ff]ifteen|[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety';
/** Numbers in words only before words in lower case: “Three Rivers Alliance” is a name. */
const countBefore = new RegExp(
  `^(?:(?:at least|about|some|around|nearly|more than|up to)\\s+)?(?:[\\d.,]+\\s+(?=\\p{L})|(?:${number})\\s+(?=\\p{Ll}))`,
  'u',
);

/** “26 tourists”, “fifty of the tourists” are tourists: how many is told by the toll. */
function withoutCount({ text, count }: ActorMention): string {
  const bare = count && text.startsWith(count.text) ? text.slice(count.text.length) : text;
  return (
    bare
      .replace(countBefore, '')
      .replace(/^\s*(?:more )?of (?=\p{L})/u, '')
      .trim() || text
  );
}

/** The name with the capitalised words before it that a tagger may have taken for adjectives: “Black Hill Front”. */
function wholeName({ text, name }: ActorMention, { knowledge }: ReadingContext): string | undefined {
  if (name === undefined) return undefined;
  const before = text
    .slice(0, Math.max(0, text.indexOf(name)))
    .split(/\s+/)
    .filter(word => word !== '');
  let first = before.length;
  while (first > 0 && isNamePart(before[first - 1] ?? '', knowledge)) first -= 1;
  return withoutMembers([...before.slice(first), name].join(' '), knowledge);
}

/** “Fighters of the Hill Front” names the Hill Front. */
function withoutMembers(name: string, { lexicon }: Knowledge): string {
  const [, members = '', group] = /^(\p{Lu}\p{Ll}+)s (?:of|from) (?:the )?(\p{Lu}.*)$/u.exec(name) ?? [];
  return group !== undefined && lexicon.agents.has(members.toLowerCase()) ? group : name;
}

function isNamePart(word: string, { nationalities, lexicon }: Knowledge): boolean {
  const key = foldName(word);
  return (
    /^\p{Lu}\p{Ll}+$/u.test(word) &&
    !/^(?:The|A|An)$/.test(word) &&
    !nationalities.has(key) &&
    !lexicon.titles.has(key)
  );
}

/** “Its camps”, “our fighters” in somebody's words are that speaker's own. */
function readOwnOf(
  { text, head, name }: ActorMention,
  { speaker, knowledge }: ReadingContext,
): ActorReading | undefined {
  if (!speaker || name !== undefined || !/\b(?:its|our|their)\b/i.test(text)) return undefined;
  const agent = head === undefined ? undefined : knowledge.lexicon.agents.get(head);
  const isTheirs =
    agent?.class === 'site' ||
    agent?.class === 'vehicle' ||
    agent?.class === 'militant' ||
    agent?.class === 'soldier';
  const isSide =
    speaker.kind === 'armed_group' || speaker.kind === 'armed_coalition' || speaker.kind === 'state_force';
  return isTheirs && isSide ? { ...speaker, because: `“${text}” are ${speaker.name}’s own` } : undefined;
}

function readWords(
  text: string,
  name: string | undefined,
  head: string | undefined,
  start: number,
  context: ReadingContext,
): ActorReading | undefined {
  const { knowledge } = context;
  const whole = foldName(text);
  if (whole === '' || namesNobody.has(whole)) return undefined;
  const bare = readBareBody(text, whole, start, context) ?? readMinistry(text, context);
  if (bare) return bare;
  if (name !== undefined && head !== undefined && besideAnother.test(head)) {
    const own = knowledge.actors.get(context.epithets.get(head) ?? '');
    const isOther = own !== undefined && findKnown(name, context)?.id !== own.id;
    if (isOther) return fromKnown(own, text, `“${text}” is ${own.name} in this text`);
    return collectiveFrom(text, whole, head, knowledge);
  }
  const [, called] = groupCalled.exec(text) ?? [];
  const group = called === undefined ? undefined : findKnown(called, context);
  if (called !== undefined && group?.kind.startsWith('armed'))
    return fromKnown(group, called, `“${called}” is a name of ${group.name}`);
  const [, person] = apposition.exec(text) ?? [];
  if (person !== undefined) return readWords(person, person, undefined, start, context);
  const known = findKnown(text, context);
  if (known && isWrittenSo(known, text))
    return fromKnown(known, text, `“${text}” is a name of ${known.name}`);
  if (name !== undefined) {
    const part = readPart(name, context);
    if (part) return part;
    const named = findKnown(name, context);
    if (named && named.kind !== 'state')
      return fromKnown(named, name, `“${name}” is a name of ${named.name}`);
    if (named && (head === undefined || isGovernmentHead(head)) && !isDemonym(name, knowledge))
      return fromKnown(named, text, `“${text}” is the government of ${named.name}`);
    const national = readNationalName(name, context) ?? readNationalName(text, context);
    if (national) return national;
  }
  if (name === undefined && whole.includes(' ') && isDefinite(start, text, context)) {
    const body = readNationalName(text, context);
    if (body) return body;
  }
  const national = readNational(text, whole, head, context);
  if (national) return national;
  const meant =
    head === undefined || name !== undefined
      ? undefined
      : knowledge.actors.get(context.epithets.get(head) ?? '');
  if (meant && isDefinite(start, text, context))
    return fromKnown(meant, text, `“the ${text}” are ${meant.name} in this text`);
  if (name !== undefined && isCommonWord(name, knowledge)) {
    const noun = singularOf(name);
    return isThing(noun, knowledge) ? undefined : collectiveFrom(text, whole, head ?? noun, knowledge);
  }
  if (name !== undefined && !isDemonym(name, knowledge) && !namesAPeople(name, text, head)) {
    if (isPlaceOnly(name, context)) {
      const isPeople = head !== undefined && knowledge.lexicon.agents.has(head);
      return isPeople ? collectiveFrom(text, whole, head, knowledge) : undefined;
    }
    if (!namesAnOffice(name, knowledge)) return discoveredFrom(name, text, head, context);
  }
  return isThing(head, knowledge) ? undefined : collectiveFrom(text, whole, head, knowledge);
}

/** “The al-Qaeda affiliate” is not al-Qaeda, “a Hill Front ally” not the Hill Front. */
const besideAnother = /^(?:affiliate|offshoot|ally|proxy|franchise|rival|backer|sympathi[sz]er)$/;

/** “The al-Qaeda-linked group al-Shabaab” is al-Shabaab. */
const groupCalled =
  /^(?:[Tt]he )?(?:[\p{L}-]+ ){0,4}(?:group|movement|militia|organi[sz]ation|network|alliance|coalition) ((?:al-)?\p{Lu}[\p{L}\p{M}’' -]*)$/u;

/** “The mayor, Ana Rivas” is Ana Rivas. */
const apposition = /^(?:\p{Ll}+ ){0,3}\p{Ll}+, ((?:\p{Lu}[\p{L}\p{M}’'-]+ ){1,3}\p{Lu}[\p{L}\p{M}’'-]+)$/u;

/** “ELN's Central Command” is a part of the ELN, not the ELN. */
function readPart(name: string, context: ReadingContext): ActorReading | undefined {
  const [, whole = '', part = ''] = /^(.+?)['’]s?\s+(.+)$/.exec(name) ?? [];
  const parent = part === '' ? undefined : findKnown(whole, context);
  if (!parent || parent.kind === 'state' || parent.kind === 'person') return undefined;
  const known = findKnown(name, context);
  if (known) return fromKnown(known, name, `“${name}” is a name of ${known.name}`);
  return {
    id: `x-${foldName(name).replaceAll(' ', '-')}`,
    name,
    kind: parent.kind,
    surface: name,
    partOf: [parent.id],
    collective: false,
    because: `“${name}” is a part of ${parent.name}`,
  };
}

function isDefinite(start: number, text: string, context: ReadingContext): boolean {
  return (
    /^(?:the|these|those)\s/i.test(text) ||
    /\b(?:the|these|those)\s+(?:\p{L}+\s+)?$/iu.test(context.text.slice(Math.max(0, start - 20), start))
  );
}
