/** One happening answers another: “in retaliation for”, “to avenge”, “retaliatory strikes after”, “responded by shelling”, “In response, …”. */
import { relationAt } from '../../../model/tree.ts';
import type { SentenceReading } from '../../context.ts';
import { areOne, connectives, linkedByConnectives, spanOf } from '../connective.ts';
import {
  type Linked,
  type LinkRule,
  lastToldBefore,
  mainTold,
  type Told,
  toldAt,
  toldBy,
} from '../linked.ts';

const phrases = connectives([
  'in response to',
  'in retaliation for',
  'in retaliation to',
  'in retaliation against',
  'in revenge for',
  'in reprisal for',
  'in reprisals for',
  'in reply to',
  'in answer to',
  'as revenge for',
  'as retaliation for',
  'as retribution for',
  'as reprisal for',
  'as a reprisal for',
  'as a response to',
  'as punishment for',
  'as payback for',
  'in retribution for',
  'in vengeance for',
  'in punishment for',
  'out of revenge for',
  'to avenge',
  'avenging',
]);

/** Words before or after which a happening is a reprisal, whatever links it: “retaliatory strikes after the ambush”. */
const answering = /^(?:retaliatory|retaliation|reprisal|revenge|punitive|vengeance|retributive)$/i;
const openers = /^in (?:response|retaliation|reprisal|revenge|reply|retribution|answer|return) ,/;
const verbs = /^(?:respond|retaliate|reply|react|hit back|strike back)$/;

export const reprisal: LinkRule = {
  name: 'reprisal',
  find: (reading, told) => [
    ...linkedByConnectives('reprisal_for', phrases, reading, told),
    ...answeringNouns(reading, told),
    ...answeringVerbs(reading, told),
    ...opened(reading, told),
  ],
};

/** “Retaliatory air strikes after an ambush”, “reprisal raids for the killing”. */
function answeringNouns(reading: SentenceReading, told: Told): Linked[] {
  const linked = linkedByConnectives(
    'reprisal_for',
    connectives(['after', 'following', 'for', 'over']),
    reading,
    told,
  );
  return linked.filter(({ subject }) => subject.reading === reading && isAnswering(subject, reading));
}

/** Whether a word of the trigger, or right before it, calls it a reprisal. */
function isAnswering({ claim: { trigger } }: Linked['subject'], { tokens }: SentenceReading): boolean {
  const first = tokens.findIndex(({ start }) => start >= trigger.start);
  return tokens
    .slice(Math.max(0, first - 2))
    .some(({ form, end }) => end <= trigger.end && answering.test(form));
}

/** “Responded to the ambush by shelling two villages”, “retaliated with air strikes”: without “to”, what was told last is answered. */
function answeringVerbs(reading: SentenceReading, told: Told): Linked[] {
  const { tree, tokens } = reading;
  return tokens.flatMap((token, at): Linked[] => {
    if (token.upos !== 'VERB' || !verbs.test(token.lemma)) return [];
    const below = (tree.children[at] ?? []).filter(child =>
      /^(?:obl|advcl|xcomp)/.test(tree.relations[child] ?? ''),
    );
    const opens = (child: number, words: RegExp) =>
      (tree.children[child] ?? []).some(
        mark => /^(?:case|mark)$/.test(relationAt(tree, mark)) && words.test(tokens[mark]?.form ?? ''),
      );
    const deed = below.find(child => opens(child, /^(?:by|with)$/i));
    const cause = below.find(child => opens(child, /^(?:to|for|against|after)$/i) && child !== deed);
    const subject =
      (deed === undefined ? undefined : toldBy(deed, reading, told)) ?? toldAt(at, reading, told);
    const object = cause === undefined ? lastToldBefore(reading, told) : toldBy(cause, reading, told);
    if (!subject || !object || areOne(subject, object)) return [];
    const words = spanOf(at, at + 1, reading);
    return [
      {
        link: 'reprisal_for',
        subject,
        object,
        words,
        reading,
        because: `“${words.text}” says that one answers the other`,
      },
    ];
  });
}

/** “In response, the army shelled three villages.” */
function opened(reading: SentenceReading, told: Told): Linked[] {
  const head = reading.tokens
    .slice(0, 3)
    .map(({ form }) => form.toLowerCase())
    .join(' ');
  if (!openers.test(head)) return [];
  const [subject, object] = [mainTold(reading, told), lastToldBefore(reading, told)];
  if (!subject || !object || areOne(subject, object)) return [];
  const words = spanOf(0, 2, reading);
  return [
    {
      link: 'reprisal_for',
      subject,
      object,
      words,
      reading,
      because: `“${words.text}” says that it answers what was told before it`,
    },
  ];
}
