/** The places that documents name, one object for each way of naming one; of several ways the last document's is listed. */
import { byText } from '../model/order.ts';
import type { Place } from '../model/place.ts';

/** What one document entered. */
export interface EnteredPlaces {
  /** Place of the document in the order of all. */
  order: number;
  /** The last of each id in the order of the text. */
  readonly places: readonly Place[];
}

interface Naming {
  readonly place: Place;
  documents: number;
  last: EnteredPlaces | undefined;
}

export class PlaceTable {
  private readonly namings = new Map<string, Naming[]>();
  private readonly unsettled = new Set<string>();
  private inOrder: readonly Place[] | undefined;
  private readonly interned = new Map<string, Place>();

  /** The one object for all equal ones: a million claims name a few thousand places. */
  intern(place: Place): Place {
    const key = JSON.stringify(place);
    const known = this.interned.get(key);
    if (known) return known;
    this.interned.set(key, place);
    return place;
  }

  enter(places: readonly Place[], order: number): EnteredPlaces {
    const entered = { order, places };
    for (const place of places) {
      const namings = this.namings.get(place.id) ?? [];
      if (namings.length === 0) this.namings.set(place.id, namings);
      let naming = namings.find(one => one.place === place);
      if (!naming) {
        naming = { place, documents: 0, last: entered };
        namings.push(naming);
        this.inOrder = undefined;
      }
      naming.documents += 1;
      if (naming.last && naming.last.order <= order) {
        naming.last = entered;
        if (namings.length > 1) this.inOrder = undefined;
      }
    }
    return entered;
  }

  leave(entered: EnteredPlaces): void {
    for (const place of entered.places) {
      const naming = this.namings.get(place.id)?.find(one => one.place === place);
      if (!naming) continue;
      naming.documents -= 1;
      if (naming.last !== entered && naming.documents > 0) continue;
      naming.last = undefined;
      this.unsettled.add(place.id);
      this.inOrder = undefined;
    }
  }

  /** All places, by id. @param documents all that are entered, in order. */
  settle(documents: () => readonly EnteredPlaces[]): readonly Place[] {
    for (const id of this.unsettled) {
      const namings = (this.namings.get(id) ?? []).filter(naming => naming.documents > 0);
      for (const naming of namings)
        naming.last ??= documents().findLast(({ places }) => places.includes(naming.place));
      if (namings.length > 0) this.namings.set(id, namings);
      else this.namings.delete(id);
    }
    this.unsettled.clear();
    this.inOrder ??= [...this.namings.values()]
      .map(namings => namings.reduce((one, other) => (isLater(other, one) ? other : one)).place)
      .sort((left, right) => byText(left.id, right.id));
    return this.inOrder;
  }
}

function isLater(one: Naming, other: Naming): boolean {
  return (one.last?.order ?? -1) > (other.last?.order ?? -1);
}
