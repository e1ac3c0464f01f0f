/** re3d (Dstl 2017): documents on Syria and Iraq with relations between mentions, labelled by experts and crowds. */
import { z } from 'zod';
import type { Span } from '../../src/model/passage.ts';

/** Relations between actors, or between an actor and a place or thing; attributes, synonyms and absences are not asked for. */
export const relationTypes = [
  'CoLocated',
  'FightingAgainst',
  'BelongsTo',
  'CommWith',
  'InChargeOf',
  'AlliesOf',
  'Likes',
  'Dislikes',
] as const;
export type RelationType = (typeof relationTypes)[number];

export interface GoldRelation {
  readonly type: RelationType;
  readonly source: Span;
  readonly target: Span;
}

export interface Re3dDocument {
  readonly text: string;
  readonly relations: readonly GoldRelation[];
}

const document = z.object({ _id: z.string(), text: z.string() });

const relation = z.object({
  documentId: z.string(),
  type: z.string(),
  confidence: z.coerce.number(),
  sourceBegin: z.number(),
  sourceEnd: z.number(),
  targetBegin: z.number(),
  targetEnd: z.number(),
});

/** How sure the labellers must be together. */
const least = 0.5;

/** @param documents and `relations`, JSON lines of one folder. */
export function readRe3d(documents: string, relations: string): Re3dDocument[] {
  const byDocument = Map.groupBy(
    jsonLines(relations).map(each => relation.parse(each)),
    ({ documentId }) => documentId,
  );
  return jsonLines(documents).map(each => {
    const { _id, text } = document.parse(each);
    return {
      text,
      relations: (byDocument.get(_id) ?? []).flatMap(({ type, confidence, ...ends }): GoldRelation[] =>
        isAsked(type) && confidence >= least
          ? [
              {
                type,
                source: { start: ends.sourceBegin, end: ends.sourceEnd },
                target: { start: ends.targetBegin, end: ends.targetEnd },
              },
            ]
          : [],
      ),
    };
  });
}

function isAsked(type: string): type is RelationType {
  return (relationTypes as readonly string[]).includes(type);
}

function jsonLines(text: string): unknown[] {
  return text.split('\n').flatMap(line => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]));
}
