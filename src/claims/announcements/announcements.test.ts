import { expect, test } from 'vitest';
import { claimsIn } from '../../../test/claims/sample-claims.ts';

const lines = (text: string) =>
  claimsIn(text).announcements.map(
    ({ announcement, voice, against }) =>
      `${announcement} | ${voice.map(each => each.text).join(' > ')} | ${against.map(each => each.text).join(' + ')}`,
  );

test.each([
  ['The gang threatened on 17 January to burn the clinic.', 'threat | gang | clinic'],
  ['The general vowed on Sunday to bomb the camp.', 'threat | general | camp'],
  ['The prime minister promised to crush the rebels.', 'threat | prime minister | rebels'],
  ['A rebel commander warned that his fighters would storm the base.', 'threat | rebel commander | '],
  ['The rebels would pay a heavy price, the governor said.', 'threat | governor | rebels'],
  ['The rebels gave the mayor 48 hours to resign.', 'ultimatum | rebels | mayor'],
  ['The army told residents of the town to leave at once.', 'ultimatum | army | residents'],
  [
    'The Sand Front called on the soldiers in the fort to lay down their arms within three days.',
    'ultimatum | Sand Front | soldiers',
  ],
  [
    'The M23 ordered all soldiers in Goma to hand over their weapons by Monday.',
    'ultimatum | M23 | soldiers',
  ],
  ['Residents of two villages were told by the army to leave at once.', 'ultimatum | army | Residents'],
  ['The rebels said they would burn any truck that entered the city.', 'threat | rebels | '],
  [
    'Anyone who returns to the village will be treated as a collaborator, a leaflet signed by the rebels said.',
    'threat | rebels | ',
  ],
  ['The rebels told teachers to stop working or face death.', 'ultimatum | rebels | teachers'],
  ['The president threatened retaliation against Chad over the raid.', 'threat | president | Chad'],
  [
    '“We will strike them with an iron fist,” President Ana Rivas told the assembly.',
    'threat | President Ana Rivas | ',
  ],
  ['The group threatened to carry out attacks against Chad.', 'threat | group | Chad'],
  ['The group issued a threat against Chad on Sunday.', 'threat | group | Chad'],
  [
    'General Ibrahim Bakary spoke in Gao. Bakary warned that any country that sheltered rebels would be treated as an enemy.',
    'threat | Bakary | ',
  ],
  [
    'The movement’s leader, Abdul Karim, said his fighters would attack American ships as long as the raids went on.',
    'threat | movement’s leader, Abdul Karim | ',
  ],
  [
    'Anyone who carries supplies for the army will be dealt with as an enemy, the rebels said.',
    'threat | rebels | ',
  ],
])('%s', (text, expected) => expect(lines(text)).toEqual([expected]));

test.each([
  ['The minister promised to rebuild the clinic.', 'promise'],
  ['A doctor warned that his patients would die.', 'warning'],
  ['The mayor warned that the rebels would storm the base.', 'warning'],
])('stays what it is: %s', (text, kind) =>
  expect(lines(text).map(line => line.split(' | ')[0])).toEqual([kind]),
);

test.each([
  'The police, alerted that same evening, did not come.',
  'The faction pledged allegiance to the Islamic State in March.',
  'The teacher gave the pupils 48 hours to finish.',
  'Residents were told by the doctor to rest by Monday.',
  'The doctor told the patient to rest for two days.',
])('nothing: %s', text => expect(lines(text)).toEqual([]));
