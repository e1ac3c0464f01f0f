/** One happening came after another: “after”, “in the wake of”, “followed by”, “and then”, “Two hours later, …”. */
import { childrenBy, relationAt } from '../../../model/tree.ts';
import { subjectsOf } from '../../clauses/arguments.ts';
import type { SentenceReading } from '../../context.ts';
import { areOne, connectives, linkedByConnectives, spanOf } from '../connective.ts';
import {
  type Linked,
  type LinkRule,
  lastToldBefore,
  mainTold,
  type Told,
  toldAbove,
  toldBy,
} from '../linked.ts';

const phrases = [
  ...connectives([
    'after',
    'following',
    'in the wake of',
    'in the aftermath of',
    'on the heels of',
    'preceded by',
  ]),
  ...connectives(['followed by', 'before'], true),
];

/** At the head of a sentence. */
const openers =
  /^(?:(?:(?:a few|several|some|\p{L}+|\d+) )?(?:minute|hour|day|week|month|year)s? (?:later|afterwards?|after) ,?|(?:shortly|soon|immediately|right|not long) (?:after|afterwards?|thereafter) ,|(?:the|on the) (?:next|following|same) (?:day|morning|night|evening|week|month|afternoon) ,|(?:then|afterwards?|subsequently|thereafter) ,?)(?= |$)/u;

export const follows: LinkRule = {
  name: 'follows',
  find: (reading, told) => [
    ...linkedByConnectives('follows', phrases, reading, told).filter(
      ({ subject, object, words }) => isForwards(subject, object) || holdsTime(words, object),
    ),
    ...inRow(reading, told),
    ...byVerb(reading, told),
    ...opened(reading, told),
  ],
};

/** Dates that both state may not say the contrary. */
function isForwards({ claim: later }: Linked['subject'], { claim: earlier }: Linked['subject']): boolean {
  const [from, to] = [earlier.time?.date?.from, later.time?.date?.to];
  return from === undefined || to === undefined || from <= to;
}

/** “A day after rebels overran the base”: the expression of time is between the two, and is no date of the earlier. */
function holdsTime(words: Linked['words'], { claim: { time } }: Linked['subject']): boolean {
  return time !== undefined && time.end >= words.start - 1 && time.start <= words.end;
}

/** “Ambushed a convoy and then burned two villages”. */
function inRow(reading: SentenceReading, told: Told): Linked[] {
  const { tree, tokens } = reading;
  return (told.bySentence.get(reading.index) ?? []).flatMap((later): Linked[] => {
    const word = childrenBy(tree, later.at, 'advmod').find(child =>
      /^(?:then|later|subsequently|afterwards?|thereafter)$/i.test(tokens[child]?.form ?? ''),
    );
    if (word === undefined || relationAt(tree, later.at) !== 'conj') return [];
    const earlier = toldAbove(later.at, reading, told);
    if (!earlier || areOne(later, earlier)) return [];
    const words = spanOf(word, word + 1, reading);
    return [
      {
        link: 'follows',
        subject: later,
        object: earlier,
        words,
        reading,
        because: `“${words.text}” puts it after the other`,
      },
    ];
  });
}

/** “The raid, which followed the murder of a general”, “the bombing preceded the assault”. */
function byVerb(reading: SentenceReading, told: Told): Linked[] {
  const { tree, tokens } = reading;
  return tokens.flatMap((token, at): Linked[] => {
    if (token.upos !== 'VERB' || !/^(?:follow|precede)$/.test(token.lemma)) return [];
    const one = subjectsOf(tree, at).map(subject => toldBy(subject, reading, told))[0];
    const other = childrenBy(tree, at, 'obj').map(object => toldBy(object, reading, told))[0];
    if (!one || !other || areOne(one, other)) return [];
    const [subject, object] = token.lemma === 'follow' ? [one, other] : [other, one];
    const words = spanOf(at, at + 1, reading);
    return [
      {
        link: 'follows',
        subject,
        object,
        words,
        reading,
        because: `“${words.text}” puts one after the other`,
      },
    ];
  });
}

/** “Two hours later, rebels seized the post.” */
function opened(reading: SentenceReading, told: Told): Linked[] {
  const head = reading.tokens
    .slice(0, 6)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
  const [words] = openers.exec(head) ?? [];
  if (words === undefined || /^the same /.test(words)) return [];
  const [subject, object] = [mainTold(reading, told), lastToldBefore(reading, told)];
  if (!subject || !object || areOne(subject, object) || !isForwards(subject, object)) return [];
  const span = spanOf(0, words.replace(/ ,$/, '').trim().split(' ').length, reading);
  return [
    {
      link: 'follows',
      subject,
      object,
      words: span,
      reading,
      because: `“${span.text}” puts it after what was told before it`,
    },
  ];
}
