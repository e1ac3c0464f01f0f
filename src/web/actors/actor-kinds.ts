/** The kinds of actors in the order of the list; the model's own list would bring its schemas along. */
import type { ActorKind } from '../../model/actor.ts';

export type { ActorKind };

export const actorKinds: readonly ActorKind[] = [
  'state',
  'state_force',
  'state_agency',
  'armed_group',
  'armed_coalition',
  'party',
  'movement',
  'organisation',
  'media',
  'people',
  'person',
  'other',
];
