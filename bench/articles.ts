/** Articles made from a few patterns, the same on every machine: enough variety to be read like news, true of nothing. */

const groups = [
  'Red Front',
  'Northern Liberation Army',
  'Valley Defence Force',
  'Salt Coast Brigade',
  'Hill Council',
  'Islamic State',
  'Taliban',
  'Baloch Liberation Army',
  'People’s Guard',
  'River Union',
  'Eastern Command',
  'Boko Haram',
  'M23',
  'Rapid Support Forces',
  'Free Mountain Movement',
];
const towns = [
  'Quetta',
  'Mastung',
  'Kabul',
  'Khuzdar',
  'Herat',
  'Nushki',
  'Gwadar',
  'Kunduz',
  'Sibi',
  'Zaranj',
  'Kandahar',
  'Peshawar',
  'Karachi',
  'Maiduguri',
  'Goma',
  'Bukavu',
  'Khartoum',
  'El Fasher',
  'Nyala',
  'Port Sudan',
  'Aleppo',
  'Idlib',
  'Homs',
  'Raqqa',
  'Mosul',
  'Kirkuk',
  'Sanaa',
  'Aden',
  'Taiz',
  'Marib',
  'Kharkiv',
  'Kherson',
  'Donetsk',
  'Sloviansk',
  'Mogadishu',
  'Kismayo',
  'Gao',
  'Kidal',
  'Timbuktu',
  'Bangui',
];
const sites = [
  'a police post',
  'a training camp',
  'an army convoy',
  'a railway bridge',
  'a market',
  'a checkpoint',
];
const victims = ['soldiers', 'civilians', 'fighters', 'police officers', 'labourers', 'passengers'];
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
];
const numbers = ['at least three', 'nearly 30', 'up to 12', '21', 'dozens of', 'several', 'four', 'about 15'];

type Pick = <Value>(values: readonly Value[]) => Value;

const sentences: readonly ((pick: Pick) => string)[] = [
  pick =>
    `Gunmen attacked ${pick(sites)} in ${pick(towns)} on ${day(pick)}, killing ${pick(numbers)} ${pick(victims)}, police said.`,
  pick =>
    `The ${pick(groups)} claimed responsibility for the attack and said that ${pick(numbers)} ${pick(victims)} had died.`,
  pick =>
    `A spokesman for the ${pick(groups)} denied that its fighters had raided ${pick(sites)} near ${pick(towns)}.`,
  pick =>
    `According to local officials, ${pick(numbers)} ${pick(victims)} were abducted from ${pick(towns)} in ${pick(months)} 2025.`,
  pick =>
    `Security forces reportedly arrested ${pick(numbers)} members of the ${pick(groups)} in ${pick(towns)}.`,
  pick =>
    `Hundreds of people protested in ${pick(towns)} on ${day(pick)} against the killing of ${pick(numbers)} ${pick(victims)}.`,
  pick =>
    `The ${pick(groups)} and the ${pick(groups)} agreed on a ceasefire in ${pick(months)} 2025, two people familiar with the talks said.`,
  pick =>
    `An explosion destroyed ${pick(sites)} outside ${pick(towns)}, wounding ${pick(numbers)} ${pick(victims)}.`,
  pick => `The army withdrew from ${pick(towns)} after the ${pick(groups)} threatened to shell the town.`,
  () =>
    'Residents said that shops stayed closed and that the road to the south was empty for most of the week.',
  () => 'Analysts disagree about what the figures mean, since neither side lets observers into the hills.',
  () =>
    'The district has few hospitals, and families often travel for a day to reach one that has a surgeon.',
];

function day(pick: Pick): string {
  return `${pick([...Array(28).keys()]) + 1} ${pick(months)} 2025`;
}

/** The article with this number: about `words` words in paragraphs of a few sentences, under a headline and a dateline. */
export function article(number: number, words: number): string {
  const pick = pickerFrom(number);
  const paragraphs: string[] = [`Attack reported near ${pick(towns)}`, `${pick(towns)}, ${day(pick)}`];
  let count = 0;
  while (count < words) {
    const paragraph = Array.from({ length: 4 }, () => pick(sentences)(pick)).join(' ');
    count += paragraph.split(' ').length;
    paragraphs.push(paragraph);
  }
  return `${paragraphs.join('\n\n')}\n`;
}

/** Mulberry32: small, and the same numbers everywhere. */
function pickerFrom(seed: number): Pick {
  let state = seed + 1;
  return values => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const chosen = values[((mixed ^ (mixed >>> 14)) >>> 0) % values.length];
    if (chosen === undefined) throw new RangeError('nothing to pick from');
    return chosen;
  };
}
