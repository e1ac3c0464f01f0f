import { describe, expect, test } from 'vitest';
import { claimsIn } from '../../test/claims/sample-claims.ts';

const denials = (text: string) =>
  claimsIn(text)
    .happenings.filter(({ stance }) => stance === 'denied')
    .map(
      ({ initiators, voice, takesUp }) =>
        `${initiators.map(each => each.text).join(' + ')} | ${voice.map(each => each.text).join(' > ')} | ${takesUp ? 'of an act told before' : 'by itself'}`,
    );

const deed = 'Gunmen killed 14 farmers near Zurmi on Sunday.';

describe('a denial of what was told before', () => {
  test.each([
    [`${deed} The army blamed the rebels for the attack. The rebels denied it.`, 'rebels'],
    [`${deed} Residents accused the army, a charge it denies.`, 'it'],
    [`${deed} Witnesses blamed the army, which denied any involvement.`, 'army'],
    [`${deed} The army said it was not involved.`, 'army'],
    [`${deed} The army denied that its men were involved.`, 'army'],
    [`${deed} The army was accused by residents, a charge the government rejects.`, 'government'],
    [`${deed} The army said it had nothing to do with the killings.`, 'army'],
    [`${deed} An army spokesman rejected the accusation.`, 'army spokesman'],
  ])('%s', (text, who) => expect(denials(text)).toEqual([`${who} | ${who} | of an act told before`]));
});

describe('is none', () => {
  test.each([
    `${deed} The army neither confirmed nor denied it.`,
    `${deed} The army has not denied it.`,
    `${deed} The army accuses the rebels of using clinics as stores, an accusation which the rebels reject.`,
    `${deed} The mayor said that nobody was responsible for the road.`,
    'The rebels said they had not signed any truce.',
    'The leader signed a peace accord in Gao in May. The army rejected it.',
  ])('%s', text => expect(denials(text)).toEqual([]));
});

test('whoever is accused of what was told before is held to have done it', () => {
  const { happenings } = claimsIn(`${deed} The government accused the Sand Front of the killings.`);
  const accused = happenings.filter(({ takesUp }) => takesUp !== undefined);
  expect(accused.map(({ initiators, stance }) => `${initiators[0]?.text} ${stance}`)).toEqual([
    'Sand Front claimed',
  ]);
});
