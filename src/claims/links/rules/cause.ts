/** One happening led to another: “because of”, “sparked by”, “the killing triggered protests”, “forcing 3,000 people to flee”. */
import { childrenBy, relationAt } from '../../../model/tree.ts';
import { subjectsOf } from '../../clauses/arguments.ts';
import type { SentenceReading } from '../../context.ts';
import { areOne, connectives, linkedByConnectives, spanOf } from '../connective.ts';
import { type Linked, type LinkRule, type Told, toldAbove, toldBy } from '../linked.ts';

const phrases = connectives([
  'because of',
  'because',
  'due to',
  'owing to',
  'on account of',
  'as a result of',
  'as a consequence of',
  'as a direct result of',
  'in consequence of',
  'sparked by',
  'triggered by',
  'prompted by',
  'provoked by',
  'caused by',
  'ignited by',
  'touched off by',
  'set off by',
  'resulting from',
  'stemming from',
  'in protest at',
  'in protest against',
  'in protest over',
  'to protest',
  'in anger at',
]);

/** Verbs whose subject leads to what they govern. */
const leading = /^(?:prompt|trigger|spark|provoke|cause|ignite|force|compel|drive|unleash|precipitate)$/;
/** The same with a preposition: “led to”, “resulted in”. */
const leadingTo: Readonly<Record<string, string>> = { lead: 'to', result: 'in', escalate: 'into' };

export const cause: LinkRule = {
  name: 'cause',
  find: (reading, told) => [
    ...linkedByConnectives('caused_by', phrases, reading, told),
    ...protestsOver(reading, told),
    ...ledTo(reading, told),
  ],
};

/** “Rallied over the killing of two students”: what a protest is over. */
function protestsOver(reading: SentenceReading, told: Told): Linked[] {
  const over = linkedByConnectives('caused_by', connectives(['over', 'against']), reading, told);
  return over.filter(
    ({ subject, object }) => subject.claim.type === 'PROTEST' && object.claim.type !== 'PROTEST',
  );
}

/** “The killing triggered protests”, “attacked the town, forcing 3,000 people to flee”. */
function ledTo(reading: SentenceReading, told: Told): Linked[] {
  const { tree, tokens } = reading;
  return tokens.flatMap((token, at): Linked[] => {
    if (token.upos !== 'VERB') return [];
    const preposition = leadingTo[token.lemma];
    if (!preposition && !leading.test(token.lemma)) return [];
    const effects = preposition
      ? childrenBy(tree, at, 'obl').filter(child =>
          childrenBy(tree, child, 'case').some(mark => tokens[mark]?.form.toLowerCase() === preposition),
        )
      : childrenBy(tree, at, 'obj', 'xcomp', 'ccomp');
    const effect = first(effects, child => toldBy(child, reading, told));
    const origin =
      first(subjectsOf(tree, at), child => toldBy(child, reading, told)) ??
      (isAdverbial(at, reading) ? toldAbove(at, reading, told) : undefined);
    if (!effect || !origin || areOne(effect, origin)) return [];
    // “Was forced to flee by the fighting” is read by its phrase.
    const words = spanOf(at, at + 1, reading);
    return [
      {
        link: 'caused_by',
        subject: effect,
        object: origin,
        words,
        reading,
        because: `“${words.text}” says that one led to the other`,
      },
    ];
  });
}

function isAdverbial(at: number, { tree, tokens }: SentenceReading): boolean {
  return relationAt(tree, at) === 'advcl' && tokens[at]?.xpos === 'VBG';
}

function first<Item, Found>(
  items: readonly Item[],
  find: (item: Item) => Found | undefined,
): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
