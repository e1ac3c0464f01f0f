/** The actors met in all documents, and which of them are one. Documents come and go; only what they touch is worked out again. */
import type { Actor } from '../../model/actor.ts';
import { byText, sortedDistinct } from '../../model/order.ts';
import type { ActorReading } from './actor-reading.ts';
import type { ActorsMet } from './actors-met.ts';
import { JoinedNames } from './join-names.ts';

/** What one document entered. */
export interface EnteredActors {
  /** Place of the document in the order of all; whoever enters it keeps it right as documents come and go. */
  order: number;
  variants: readonly Variant[];
  readonly called: readonly Called[];
  readonly pairs: ReadonlySet<string>;
  aliases: readonly Alias[];
  readonly named: ReadonlySet<string>;
}

/** What one or more documents call a known actor, whether or not a claim names it. */
interface Called {
  readonly id: string;
  readonly surface: string;
  documents: number;
}

/** Something that one or more documents tell. */
interface Met {
  documents: number;
  /** The first document that tells it; undefined while that one has gone and the next is not yet found. */
  first: EnteredActors | undefined;
}

/** A reading of an actor. */
interface Variant extends Met {
  readonly reading: ActorReading;
}

/** Another name of a person or body; both are ids. */
interface Alias extends Met {
  readonly alias: string;
  readonly name: string;
}

export interface ActorChanges {
  /** Ids, as readings have them, that are listed under another id than before. */
  readonly moved: ReadonlySet<string>;
  /** The actors that are new, gone (undefined) or told differently, by the id they are listed under. */
  readonly changed: ReadonlyMap<string, { readonly before?: Actor; readonly after?: Actor }>;
}

export class ActorTable {
  private readonly variants = new Map<string, Map<string, Variant>>();
  private readonly called = new Map<string, Map<string, Called>>();
  /** Two ids with a tab between, and in how many documents they stand side by side. */
  private readonly pairs = new Map<string, number>();
  private readonly aliases = new Map<string, Alias>();
  /** Ids of those whom documents name as somebody, and in how many documents. */
  private readonly named = new Map<string, number>();
  private readonly joinedNames = new JoinedNames();
  /** The ids that are listed under one id, beside itself. */
  private joinedInto = new Map<string, string[]>();
  private listed = new Map<string, Actor>();
  private inOrder: readonly Actor[] | undefined;
  private readonly touched = new Set<string>();
  /** Kinds, when names were last joined, of the actors that the documents alone know. */
  private readonly kinds = new Map<string, Actor['kind']>();
  private namesChanged = true;

  /** Enters what a document met. */
  enter(met: ActorsMet, order: number): EnteredActors {
    const called = met.names.map(([id, surface]) => this.enterName(id, surface));
    const [pairs, named] = [met.pairs, met.named].map(ids => (ids.size === 0 ? none : ids)) as [Ids, Ids];
    const entered: EnteredActors = { order, variants: [], called, pairs, aliases: [], named };
    entered.variants = Array.from(met.readings, ([key, reading]) => this.enterReading(key, reading, entered));
    entered.aliases = met.aliases.map(([alias, name]) => this.enterAlias(alias, name, entered));
    for (const pair of pairs) if (count(this.pairs, pair, 1) === 1) this.namesChanged = true;
    for (const id of named) if (count(this.named, id, 1) === 1) this.touched.add(id);
    return entered;
  }

  /** Takes back what a document entered. */
  leave(entered: EnteredActors): void {
    for (const variant of entered.variants) {
      variant.documents -= 1;
      if (variant.first !== entered && variant.documents > 0) continue;
      variant.first = undefined;
      this.touched.add(variant.reading.id);
    }
    for (const called of entered.called) {
      called.documents -= 1;
      if (called.documents > 0) continue;
      this.called.get(called.id)?.delete(called.surface);
      this.touched.add(called.id);
    }
    for (const alias of entered.aliases) {
      alias.documents -= 1;
      if (alias.first !== entered && alias.documents > 0) continue;
      alias.first = undefined;
      this.namesChanged = true;
    }
    for (const pair of entered.pairs) if (count(this.pairs, pair, -1) === 0) this.namesChanged = true;
    for (const id of entered.named) if (count(this.named, id, -1) === 0) this.touched.add(id);
  }

  /** Joins the names that are one, and lists the actors anew. @param documents all that are entered, in order. */
  settle(documents: () => readonly EnteredActors[]): ActorChanges {
    this.settleVariants(documents);
    const before = new Map([...this.touched].map(id => [id, this.idOf(id)]));
    const moved = this.namesChanged ? this.joinAgain() : new Set<string>();
    this.namesChanged = false;
    const affected = new Set<string>(before.values());
    for (const id of [...this.touched, ...moved]) affected.add(this.idOf(id));
    for (const id of moved) affected.add(id);
    this.touched.clear();
    const changed = new Map<string, { before?: Actor; after?: Actor }>();
    for (const id of affected) this.list(id, changed);
    if (changed.size > 0) this.inOrder = undefined;
    return { moved, changed };
  }

  /** The id under which the actor is listed after joining. */
  idOf(id: string): string {
    return this.joinedNames.idOf(id);
  }

  /** All actors met, by id, each with every surface form. */
  actors(): readonly Actor[] {
    this.inOrder ??= [...this.listed.values()].sort((left, right) => byText(left.id, right.id));
    return this.inOrder;
  }

  actor(id: string): Actor | undefined {
    return this.listed.get(id);
  }

  /** Whether some mention of it names nobody more closely. */
  mayBeCollective(id: string): boolean {
    return this.variantsUnder(id).some(({ reading }) => reading.collective);
  }

  /** In how many documents it is met, those that have two readings of it counted twice. */
  documentsOf(id: string): number {
    return this.variantsUnder(id).reduce((sum, { documents }) => sum + documents, 0);
  }

  private variantsUnder(id: string): Variant[] {
    const ids = [id, ...(this.joinedInto.get(id) ?? [])];
    return ids.flatMap(one => [...(this.variants.get(one)?.values() ?? [])]);
  }

  private enterName(id: string, surface: string): Called {
    const forms = this.called.get(id) ?? new Map<string, Called>();
    if (forms.size === 0) this.called.set(id, forms);
    const called = forms.get(surface) ?? { id, surface, documents: 0 };
    if (called.documents === 0) {
      forms.set(surface, called);
      this.touched.add(id);
    }
    called.documents += 1;
    return called;
  }

  private enterReading(key: string, reading: ActorReading, entered: EnteredActors): Variant {
    const variants = this.variants.get(reading.id) ?? new Map<string, Variant>();
    if (variants.size === 0) this.variants.set(reading.id, variants);
    const variant = variants.get(key) ?? { reading, documents: 0, first: entered };
    if (variant.documents === 0) {
      variants.set(key, variant);
      this.touched.add(reading.id);
    }
    variant.documents += 1;
    if (variant.first && entered.order < variant.first.order) {
      variant.first = entered;
      this.touched.add(reading.id);
    }
    return variant;
  }

  private enterAlias(alias: string, name: string, entered: EnteredActors): Alias {
    const key = `${alias}\t${name}`;
    const known = this.aliases.get(key) ?? { alias, name, documents: 0, first: entered };
    const isFirst = known.first === undefined || entered.order < known.first.order;
    if (known.documents === 0 || isFirst) this.namesChanged = true;
    if (known.documents === 0) this.aliases.set(key, known);
    if (known.first && isFirst) known.first = entered;
    known.documents += 1;
    return known;
  }

  /** Forgets what no document has any more, and finds the first document of what lost it. */
  private settleVariants(entered: () => readonly EnteredActors[]): void {
    let inOrder: readonly EnteredActors[] | undefined;
    const firstWith = (holds: (one: EnteredActors) => boolean) => {
      inOrder ??= entered();
      return inOrder.find(holds);
    };

    for (const [key, alias] of this.aliases) {
      if (alias.documents === 0) this.aliases.delete(key);
      else alias.first ??= firstWith(({ aliases: own }) => own.includes(alias));
    }
    for (const id of this.touched) {
      const variants = this.variants.get(id);
      for (const [key, variant] of variants ?? []) {
        if (variant.documents === 0) variants?.delete(key);
        else variant.first ??= firstWith(({ variants: own }) => own.includes(variant));
      }
      if (variants?.size === 0) this.variants.delete(id);
      const kind = this.readingsOf(id)[0]?.kind;
      if (this.kinds.get(id) === kind || !metOnlyHere.test(id)) continue;
      if (kind) this.kinds.set(id, kind);
      else this.kinds.delete(id);
      this.namesChanged = true;
    }
  }

  private joinAgain(): Set<string> {
    const { variants, pairs } = this;
    const moved = this.joinedNames.join({
      ids: new Set(variants.keys()),
      kindOf: id => this.readingsOf(id)[0]?.kind,
      pairs: pairs.keys(),
      aliases: [...this.aliases.values()].sort(byFirstMet).map(({ alias, name }) => [alias, name]),
    });
    this.joinedInto = Map.groupBy(this.joinedNames.joined(), id => this.idOf(id));
    return moved;
  }

  /** Readings of one id in the order in which they were first met. */
  private readingsOf(id: string): ActorReading[] {
    const variants = this.variants.get(id);
    if (!variants) return [];
    const [only, another] = variants.values();
    if (only && !another) return [only.reading];
    return [...variants.values()].sort(byFirstMet).map(({ reading }) => reading);
  }

  private list(id: string, changed: Map<string, { before?: Actor; after?: Actor }>): void {
    const before = this.listed.get(id);
    const after = this.idOf(id) === id ? this.actorFrom(id) : undefined;
    if (JSON.stringify(before) === JSON.stringify(after)) return;
    if (after) this.listed.set(id, after);
    else this.listed.delete(id);
    changed.set(id, { ...(before ? { before } : {}), ...(after ? { after } : {}) });
  }

  private actorFrom(id: string): Actor | undefined {
    const ids = [id, ...(this.joinedInto.get(id) ?? [])].filter(one => this.variants.has(one));
    const [first] = ids;
    if (first === undefined) return undefined;
    const inOrder = ids.length === 1 ? ids : ids.toSorted((one, other) => this.compareMet(one, other));
    const readings = inOrder.flatMap(one => this.readingsOf(one));
    const main = readings.find(reading => reading.id === id) ?? readings[0];
    if (!main) throw new RangeError(`actor ${id} has no reading`);
    const country = main.country ?? readings.find(reading => reading.country)?.country;
    return {
      id,
      name: main.name,
      aliases: sortedDistinct([
        ...readings.flatMap(({ surface, titled }) => (titled === undefined ? [surface] : [surface, titled])),
        ...(this.called.get(id)?.keys() ?? []),
      ]),
      kind: main.kind,
      partOf: sortedDistinct(main.partOf),
      ...(country ? { country } : {}),
      ...(main.collective ? { unnamed: true } : {}),
      ...(ids.some(one => this.named.has(one)) ? { named: true } : {}),
    };
  }

  private compareMet(one: string, other: string): number {
    const firstOf = (id: string) => [...(this.variants.get(id)?.values() ?? [])].sort(byFirstMet)[0];
    const [left, right] = [firstOf(one), firstOf(other)];
    return left && right ? byFirstMet(left, right) : 0;
  }
}

/** By the first document that tells it, then by where in that document. */
function byFirstMet(left: Met, right: Met): number {
  const [one, other] = [left.first, right.first];
  if (!one || !other || one !== other) return (one?.order ?? 0) - (other?.order ?? 0);
  const told: readonly Met[] = [...one.variants, ...one.aliases];
  return told.indexOf(left) - told.indexOf(right);
}

/** Adds `by` to the count of `id`, which goes when nothing is left. @returns the new count. */
function count(counts: Map<string, number>, id: string, by: number): number {
  const next = (counts.get(id) ?? 0) + by;
  if (next === 0) counts.delete(id);
  else counts.set(id, next);
  return next;
}

type Ids = ReadonlySet<string>;

const none: ReadonlySet<string> = new Set();

/** Ids of names and collectives that no table holds. */
const metOnlyHere = /^(?:x|some)-/;
