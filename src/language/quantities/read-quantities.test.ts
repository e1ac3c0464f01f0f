import { expect, test } from 'vitest';
import { loadKnowledge } from '../../knowledge/load-knowledge.ts';
import { analyse } from '../analyse.ts';
import { sampleDocument } from '../sample-document.ts';

const knowledge = await loadKnowledge();

/** `low-high~:of`: `30-30`, `30-` open above, `~` approximate. */
function read(sentence: string): string {
  const { quantities } = analyse(sampleDocument(sentence), knowledge);
  return quantities
    .map(
      ({ quantity: { low, high, approximate }, of }) =>
        `${low ?? ''}-${high ?? ''}${approximate ? '~' : ''}${of ? `:${of}` : ''}`,
    )
    .join(' ');
}

test.each([
  ['The blast killed 15 people.', '15-15:people'],
  ['Troops killed nearly 30 fighters.', '30-30~:fighter'],
  ['Troops killed approximately 30 of its members.', '30-30~:member'],
  ['About 200 protesters gathered.', '200-200~:protester'],
  ['At least 21 civilians died.', '21-:civilian'],
  ['More than 80 people died.', '80-:people'],
  ['Up to 80 people died.', '-80:people'],
  ['Fewer than ten soldiers fled.', '-10:soldier'],
  ['Dozens were wounded.', '24-~'],
  ['Dozens of villagers fled.', '24-~:villager'],
  ['Two dozen boys were taken.', '24-24~:boy'],
  ['Several soldiers were hurt.', '2-~:soldier'],
  ['Hundreds of families fled.', '200-~:family'],
  ['A policeman and three others were killed.', '4-4'],
  ['Two soldiers and five others were killed.', '7-7'],
  ['The raid killed 30 terrorists.', '30-30:terrorist'],
  ['Twenty-one monks were held.', '21-21:monk'],
  ['Three hundred and five men surrendered.', '305-305:man'],
  ['Some 1,240 migrants crossed.', '1240-1240~:migrant'],
  ['Over 5,000 troops deployed.', '5000-:troop'],
  ['Between 20 and 30 rebels died.', '20-30:rebel'],
  ['20 to 30 rebels died.', '20-30:rebel'],
  ['Around a dozen gunmen arrived.', '12-12~:gunman'],
  ['Two Ukrainian soldiers died.', '2-2:soldier'],
  ['The clashes displaced 3.5 million people.', '3500000-3500000:people'],
  ['Nobody was hurt.', '0-0'],
  ['No civilians were killed.', '0-0:civilian'],
  ['The shelling killed three and wounded nine.', '3-3 9-9'],
  ['At least three other people were taken.', '3-:people'],
  ['The attack left 12 dead.', '12-12'],
  ['They lost 89 weapons.', '89-89:weapon'],
  ['Four bodies were found.', '4-4:body'],
  ['Eleven people, including two children, died.', '11-11:people 2-2:child'],
  ['Six or more men entered.', '6-:man'],
  ['Ten or so men entered.', '10-10~:man'],
  ['Almost 400 people were arrested.', '400-400~:people'],
  ['No fewer than 17 miners died.', '17-:miner'],
  ['As many as 60 people were hurt.', '-60:people'],
  ['Roughly 70 recruits were trained.', '70-70~:recruit'],
  ['The two men were freed.', '2-2:man'],
])('%s → %s', (sentence, expected) => {
  expect(read(sentence)).toBe(expected);
});

test.each([
  'The army controls 40% of the city.',
  'Prices rose by 12 percent.',
  'The ransom was $500,000.',
  'They paid 3 million pesos.',
  'He was killed in 2016.',
  'On 16 January 2025 the town fell.',
  'The boy, aged ten, survived.',
  'A 36-minute video appeared.',
  'A nine-month-old baby survived.',
  'The base lies 30 km from the border.',
  'The front moved five kilometres.',
  'The siege lasted three weeks.',
  'Fighting went on for 48 hours.',
  'The 33rd Front attacked.',
  'Brigade 313 withdrew.',
  'Resolution 2254 was adopted.',
  'Article 370 was repealed.',
  'The call came at 10:30.',
  'The convoy carried ten tons of food.',
  'The law dates from 1999.',
  'He left after two decades.',
  'She spoke for ten minutes.',
])('counts nobody: %s', sentence => {
  expect(read(sentence)).toBe('');
});
