/** Words of one family: “attack” and “attacker”, “die” and “death”. By Porter's stemmer, a table of what no stem finds, and one suffix more. */
import { stemmer } from 'stemmer';

const irregular = new Map(
  `death die dead die deadly die sale sell seller sell theft steal thief steal thieve steal loss lose choice choose
  flight fly belief believe proof prove growth grow birth bear born bear gift give thought think speech speak
  acquisition acquire acquirer acquire purchase buy buyout buy bought buy retirement retire marriage marry wed marry wedding marry
  murderer murder killer kill killing kill shooter shoot shooting shoot shot shoot gunshot shoot gunfire shoot
  explosion explode blast explode bombing bomb bomber bomb robbery rob robber rob burglary burgle arson burn
  suicide die slaying slay slain slay slayer slay fatal die fatality die casualty die invasion invade destruction destroy
  decision decide division divide collision collide conclusion conclude intrusion intrude erosion erode explosive explode
  receipt receive reception receive perception perceive deception deceive
  injury injure injured injure wound injure hurt injure hit hit quake earthquake tremor earthquake temblor earthquake
  response respond defence defend defense defend offence offend offense offend pretence pretend expense expend
  conviction convict sentence sentence accusation accuse allegation allege charge charge
  resignation resign firing fire dismissal dismiss appointment appoint nominee nominate nomination nominate
  election elect winner win victory win champion championship presenter present presentation present
  statement state announcement announce announcer announce revelation reveal description describe subscription subscribe
  production produce reduction reduce introduction introduce permission permit admission admit submission submit
  arrival arrive removal remove survival survive survivor survive denial deny trial try refusal refuse proposal propose
  withdrawal withdraw signing sign signature sign agreement agree treaty agree`
    .split(/\s+/)
    .reduce<[string, string][]>((pairs, word, index, words) => {
      if (index % 2 === 0 && words[index + 1] !== undefined) pairs.push([word, words[index + 1] as string]);
      return pairs;
    }, []),
);

const known = new Map<string, string>();

/** The family's key for a lemma (or form) in any case; a made-up stem, good for comparison only. */
export function familyOf(word: string): string {
  const lower = word.toLowerCase();
  const before = known.get(lower);
  if (before !== undefined) return before;
  const stem = stemmer(irregular.get(lower) ?? lower);
  const family = cut(irregular.get(stem) === undefined ? stem : stemmer(irregular.get(stem) ?? stem));
  known.set(lower, family);
  return family;
}

/** One suffix that Porter leaves: “attacker” is cut to “attack” when four letters remain. */
function cut(stem: string): string {
  const shorter = stem.replace(/(?:ation|ment|ion|ence|ance|er|or|al|iv|ist|ee|ing)$/, '');
  return shorter.length >= 4 ? shorter.replace(/e$/, '') : stem;
}
