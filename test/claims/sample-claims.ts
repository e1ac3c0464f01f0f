/** What sentences of tests give: claims, and happenings as lines that can be read at a glance. */

import { codeClaims } from '../../src/claims/code-claims.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { analyse } from '../../src/language/analyse.ts';
import { sampleDocument } from '../../src/language/sample-document.ts';
import type {
  Announcement,
  Claim,
  Happening,
  StandingRelation,
  StatedLink,
  UnrealHappening,
} from '../../src/model/claim.ts';
import type { Description } from '../../src/model/document.ts';

const knowledge = await loadKnowledge();

export function claimsIn(text: string, description: Description = { published: '2025-05-25' }) {
  const document = sampleDocument(text, description);
  const { claims } = codeClaims(document, analyse(document, knowledge), knowledge);
  const ofKind = <Kind extends Claim>(kind: Claim['kind']) =>
    claims.filter((claim): claim is Kind => claim.kind === kind);
  return {
    happenings: ofKind<Happening>('happening'),
    announcements: ofKind<Announcement>('announcement'),
    relations: ofKind<StandingRelation>('relation'),
    unreal: ofKind<UnrealHappening>('unreal'),
    links: ofKind<StatedLink>('link'),
  };
}

/** One line a happening: type, who, whom, where, when, tolls, stance. */
export function happeningLines(text: string, description?: Description): string[] {
  return claimsIn(text, description).happenings.map(
    ({ type, initiators, targets, places, time, tolls, stance }) =>
      [
        type,
        initiators.map(each => each.text).join(' + ') || '?',
        targets.map(each => each.text).join(' + ') || '?',
        places[0]?.text ?? '',
        time?.date?.from ?? '',
        Object.entries(tolls)
          .map(([field, { quantity }]) => `${field} ${quantity.low ?? ''}`)
          .join(', '),
        stance,
      ].join(' | '),
  );
}

/** One line a relation: who, how, to whom or where, stance. */
export function relationLines(text: string): string[] {
  return claimsIn(text).relations.map(
    ({ relation, subjects, objects, places, stance }) =>
      `${subjects.map(each => each.text).join(' + ')} ${relation} ${[...objects, ...places].map(each => each.text).join(' + ')} ${stance}`,
  );
}

/** One line a link: who says so, trigger of the subject, link, trigger of the object, stance unless asserted. */
export function linkLines(text: string): string[] {
  const { happenings, links } = claimsIn(text);
  const trigger = (id: string) => happenings.find(happening => happening.id === id)?.trigger.lemma;
  return links.map(({ voice, link, subject, object, stance }) => {
    const speakers = voice.map(each => `${each.text}: `).join('');
    return `${speakers}${trigger(subject)} ${link} ${trigger(object)}${stance === 'asserted' ? '' : ` ${stance}`}`;
  });
}
