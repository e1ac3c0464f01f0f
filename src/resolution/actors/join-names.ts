/** Which of the names met only in the documents are one: spellings, names side by side, surnames, longer forms. */
import type { ActorKind } from '../../model/actor.ts';
import { byText } from '../../model/order.ts';
import { areSpellings } from './spelling.ts';

/** What joining looks at: the ids that documents met, of which kind each is, and which stood side by side. */
export interface NamesMet {
  readonly ids: ReadonlySet<string>;
  readonly kindOf: (id: string) => ActorKind | undefined;
  /** Two ids with a tab between. */
  readonly pairs: Iterable<string>;
  /** Other names of persons and bodies, each before the full name, in the order in which documents tell them. */
  readonly aliases: Iterable<readonly [alias: string, name: string]>;
}

/**
 * Joins a full name and its acronym in one document's brackets, a surname after the full name, spellings one or two
 * letters apart. Known actors never merge with each other.
 */
export class JoinedNames {
  private sameAs = new Map<string, string>();
  /** Twins among the names with one beginning, remembered by all of those names: nothing else matters to them. */
  private twinsOf = new Map<string, { readonly ids: readonly string[]; readonly twins: Twins }>();

  /** The id under which the actor is listed after joining. */
  idOf(id: string): string {
    const target = this.sameAs.get(id);
    return target === undefined ? id : this.idOf(target);
  }

  /** Ids that are listed under another one. */
  joined(): IterableIterator<string> {
    return this.sameAs.keys();
  }

  /** Joins anew, in a fixed order. @returns the ids that are listed under another id than before. */
  join(met: NamesMet): Set<string> {
    const before = new Map([...this.sameAs.keys()].map(id => [id, this.idOf(id)]));
    this.sameAs = new Map();
    const discovered = [...met.ids].filter(id => id.startsWith('x-')).sort(byText);
    this.joinSpellings(discovered);
    this.joinPairs(met);
    this.joinAliases(met);
    this.joinLowerCase(discovered, met);
    const persons = discovered.filter(id => isCompound(id) && met.kindOf(id) === 'person');
    const bySurname = Map.groupBy(persons, id => id.slice(id.lastIndexOf('-') + 1));
    for (const id of discovered) this.joinSurname(id, bySurname);
    const byShorterName = Map.groupBy(persons, id => id.slice(0, id.lastIndexOf('-')));
    for (const id of persons) this.joinLongerName(id, byShorterName.get(id) ?? []);
    const moved = [...before].filter(([id, target]) => this.idOf(id) !== target);
    const joined = [...this.sameAs.keys()].filter(id => !before.has(id));
    return new Set([...moved.map(([id]) => id), ...joined]);
  }

  /** Misspellings of the first letters are rare; without this every name would meet every other. */
  private joinSpellings(discovered: readonly string[]): void {
    const twinsOf: typeof this.twinsOf = new Map();
    for (const [beginning, ids] of Map.groupBy(discovered, id => id.slice(0, 5))) {
      const known = this.twinsOf.get(beginning);
      const isKnown = known?.ids.length === ids.length && ids.every((id, at) => known.ids[at] === id);
      const twins = known && isKnown ? known.twins : twinsAmong(ids);
      twinsOf.set(beginning, { ids, twins });
      for (const [id, twin] of twins) this.sameAs.set(id, twin);
    }
    this.twinsOf = twinsOf;
  }

  /** Names that stood beside each other are one actor: the known one, or the first met of those met only here. */
  private joinPairs({ pairs, ids }: NamesMet): void {
    for (const pair of [...pairs].sort(byText)) {
      const [left, right] = pair.split('\t').map(id => this.idOf(id));
      if (left === undefined || right === undefined || left === right) continue;
      if (!ids.has(left) || !ids.has(right)) continue;
      const [from, into] = right.startsWith('x-') ? [right, left] : [left, right];
      if (from.startsWith('x-')) this.sameAs.set(from, into);
    }
  }

  /** “Marta” is Ana Rivas where a text says so, and a body its acronym; a name that two are called by stands for neither. */
  private joinAliases({ aliases }: NamesMet): void {
    const bearers = Map.groupBy(aliases, ([alias]) => alias);
    for (const [alias, pairs] of bearers) {
      const names = new Set(pairs.map(([, name]) => this.idOf(name)));
      const [into, another] = names;
      const from = this.idOf(alias);
      if (into === undefined || another !== undefined || from === into) continue;
      if (from.startsWith('x-')) this.sameAs.set(from, into);
    }
  }

  /** “The unified command post” is the Unified Command Post that another text writes with capitals. */
  private joinLowerCase(discovered: readonly string[], { ids }: NamesMet): void {
    for (const id of discovered) {
      const lower = `some-${id.slice(2)}`;
      if (isCompound(id) && ids.has(lower)) this.sameAs.set(lower, this.idOf(id));
    }
  }

  /** A single word that ends exactly one longer person's name is that person. */
  private joinSurname(id: string, bySurname: ReadonlyMap<string, readonly string[]>): void {
    if (this.sameAs.has(id) || isCompound(id)) return;
    const [owner, another] = bySurname.get(id.slice(2)) ?? [];
    if (owner !== undefined && another === undefined && this.idOf(owner) !== id)
      this.sameAs.set(id, this.idOf(owner));
  }

  /** Two names and one more, “Ana Example” and “Ana Example Garcia”, are one person when only one name goes on so. */
  private joinLongerName(id: string, longer: readonly string[]): void {
    const [one, another] = longer;
    if (this.sameAs.has(id) || one === undefined || another !== undefined) return;
    if (this.idOf(one) === one && this.idOf(id) !== one) this.sameAs.set(one, id);
  }
}

type Twins = readonly (readonly [id: string, twin: string])[];

/** Each name that is a spelling of an earlier one, with the first such. @param ids in order. */
function twinsAmong(ids: readonly string[]): Twins {
  const earlier: string[] = [];
  const twins: [string, string][] = [];
  for (const id of ids) {
    const twin = earlier.find(other => areSpellings(id.slice(2), other.slice(2)));
    if (twin === undefined) earlier.push(id);
    else twins.push([id, twin]);
  }
  return twins;
}

/** More than one word. */
function isCompound(id: string): boolean {
  return id.slice(2).includes('-');
}
