/** Who acts, suffers or speaks, across documents. */

export const actorKinds = [
  'armed_group',
  'armed_coalition',
  'state',
  'state_force',
  'state_agency',
  'party',
  'movement',
  'person',
  'media',
  'organisation',
  'people',
  'other',
] as const;
export type ActorKind = (typeof actorKinds)[number];

export interface Actor {
  /** The known actor's id (data/actors), or one made from the name for those met only in the documents. */
  readonly id: string;
  readonly name: string;
  /** Every surface form met in the documents, sorted, no pronouns. */
  readonly aliases: readonly string[];
  readonly kind: ActorKind;
  readonly partOf: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** A collective that the documents do not name: “gunmen”, “local insurgents”. */
  readonly unnamed?: true;
  /** Documents name it as somebody, whether or not an account does. */
  readonly named?: true;
}
