/** What the parser gets wrong in reporting, put right in a fixed order: each rule looks at the tree as those before left it. */
import type { Arc } from '../../model/analysis.ts';
import type { Lexicon, Tags } from '../../model/knowledge.ts';
import { actingIt } from './acting-it.ts';
import { answeringParticiple } from './answering-participle.ts';
import { apposedName } from './apposed-name.ts';
import { asClause } from './as-clause.ts';
import { bareSubject } from './bare-subject.ts';
import { believedToBe } from './believed-to-be.ts';
import { betweenSides } from './between-sides.ts';
import { closeToNumber } from './close-to-number.ts';
import { closingTag } from './closing-tag.ts';
import { complementClause } from './complement-clause.ts';
import { countedObject } from './counted-object.ts';
import { dateBeforeSubject } from './date-before-subject.ts';
import { deedAnsweredFor } from './deed-answered-for.ts';
import { deniedCharge } from './denied-charge.ts';
import { doerBehindPlace } from './doer-behind-place.ts';
import { flatList } from './flat-list.ts';
import { harmedMembers } from './harmed-members.ts';
import { joinedTeller } from './joined-teller.ts';
import { listedSubjects } from './listed-subjects.ts';
import { lostSecondVerb } from './lost-second-verb.ts';
import { nameBeforeNoun } from './name-before-noun.ts';
import { nameObject } from './name-object.ts';
import { objectBehindTime } from './object-behind-time.ts';
import { objectForSubject } from './object-for-subject.ts';
import { parallelParticiples } from './parallel-participles.ts';
import { participleWithObject } from './participle-with-object.ts';
import { readOut } from './read-out.ts';
import { reducedRelative } from './reduced-relative.ts';
import { relativeAntecedent } from './relative-antecedent.ts';
import { secondSubject } from './second-subject.ts';
import { sharedAuxiliary } from './shared-auxiliary.ts';
import { shotDead } from './shot-dead.ts';
import { speakerAfterQuotation } from './speaker-after-quotation.ts';
import { speechTag } from './speech-tag.ts';
import { subjectForRoot } from './subject-for-root.ts';
import { tellerBehind } from './teller-behind.ts';
import { tellerInRelative } from './teller-in-relative.ts';
import { tellerSubject } from './teller-subject.ts';
import { timeForSubject } from './time-for-subject.ts';
import { toldSubject } from './told-subject.ts';
import { draftOf, type TreeDraft } from './tree-draft.ts';

/** One mistake that the parser makes, and what the tree should be. It may move arcs; it never adds words or tags. */
export interface Repair {
  readonly name: string;
  readonly apply: (draft: TreeDraft, lexicon: Lexicon) => void;
}

export const repairs: readonly Repair[] = [
  countedObject,
  closeToNumber,
  shotDead,
  nameObject,
  nameBeforeNoun,
  betweenSides,
  dateBeforeSubject,
  bareSubject,
  timeForSubject,
  listedSubjects,
  subjectForRoot,
  reducedRelative,
  believedToBe,
  objectForSubject,
  parallelParticiples,
  speakerAfterQuotation,
  deniedCharge,
  closingTag,
  speechTag,
  tellerBehind,
  actingIt,
  readOut,
  complementClause,
  toldSubject,
  tellerInRelative,
  tellerSubject,
  answeringParticiple,
  joinedTeller,
  apposedName,
  relativeAntecedent,
  harmedMembers,
  participleWithObject,
  lostSecondVerb,
  asClause,
  sharedAuxiliary,
  secondSubject,
  doerBehindPlace,
  flatList,
  objectBehindTime,
  deedAnsweredFor,
];

/** @returns arcs of the same words, one tree with one root as before. */
export function repairTree(
  forms: readonly string[],
  lemmas: readonly string[],
  tags: readonly Tags[],
  arcs: readonly Arc[],
  lexicon: Lexicon,
  rules: readonly Repair[] = repairs,
): Arc[] {
  const draft = draftOf(forms, lemmas, tags, arcs);
  for (const rule of rules) rule.apply(draft, lexicon);
  return draft.arcs();
}
