/** Words a rewriting desk swaps for one another; each line a base form and its stand-ins, verbs of one line inflected alike. */

const verbs = `
attack assault strike|kill slay|wound injure|arrest detain|seize capture grab|announce declare|begin start launch|end finish conclude
|show reveal display|say state|tell inform|help assist aid|try attempt|ask request|warn caution|deny reject dismiss|confirm verify
|accuse blame|call urge|order command|plan intend|discover find|locate trace|happen occur|demand require|destroy demolish|damage harm
|allow permit|stop halt|continue proceed|report record|describe depict|believe think|suspect doubt|expect anticipate|increase raise
|reduce lower|visit tour|meet encounter|leave depart|return retreat|arrive land|receive obtain|gather collect|protect defend|threaten menace
|release free|flee escape|storm raid|fire shoot|support back|oppose resist|create produce|offer provide|remain stay|reach attain
|criticize condemn|praise applaud|explain clarify|note observe|suggest propose|investigate probe|search scour|watch monitor|fix repair`;

const nouns = `
police officers|authorities officials|government administration|attack assault|gunman shooter|militant insurgent|soldier trooper
|people residents|child youngster|man male|woman female|city town|area region zone|house home|car vehicle|road street|company firm
|worker employee|leader chief|president leader|minister secretary|spokesman representative|statement announcement|report account
|investigation inquiry|incident episode|accident crash|blast explosion|bomb device|weapon arm|victim casualty|injury wound
|hospital clinic|court tribunal|judge magistrate|lawyer attorney|crime offence|evidence proof|law legislation|agreement deal|talks negotiations
|problem issue|decision ruling|plan scheme|group organization|member participant|family relatives|friend associate|scientist researcher
|study survey|result outcome|price cost|money cash|night evening|morning dawn|storm tempest|snow snowfall
|plane aircraft|ship vessel|passenger traveller|crew staff|video footage|photo picture|website page|customer client|error mistake|test trial
|border frontier|country nation|world globe|capital metropolis|election vote|party faction|rally demonstration|protester demonstrator|threat danger`;

const others = `
large big|small little|several some|many numerous|about around|nearly almost|quickly rapidly|suddenly abruptly|recently lately
|however but|although though|while whereas|because since|after following|before ahead|important significant|serious grave|local nearby
|huge enormous|severe harsh|dangerous hazardous|strange odd|angry furious|famous renowned|early initial|previous earlier|main principal
|entire whole|initially originally|immediately instantly|apparently seemingly|currently presently|allegedly reportedly|also too|major big
|different distinct|difficult hard|clear plain|possible potential|strong powerful|final last|top leading|official formal|massive vast`;

const inflections: readonly ((base: string) => string)[] = [
  base => base,
  base =>
    /(?:s|x|ch|sh|z)$/.test(base)
      ? `${base}es`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`,
  base =>
    irregularPast[base] ??
    (base.endsWith('e')
      ? `${base}d`
      : /[^aeiou]y$/.test(base)
        ? `${base.slice(0, -1)}ied`
        : `${doubled(base)}ed`),
  base => `${base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : doubled(base)}ing`,
];

const irregularPast: Readonly<Record<string, string>> = {
  strike: 'struck',
  begin: 'began',
  show: 'showed',
  say: 'said',
  tell: 'told',
  find: 'found',
  think: 'thought',
  meet: 'met',
  leave: 'left',
  shoot: 'shot',
  flee: 'fled',
  slay: 'slew',
}; // prettier-ignore

function doubled(base: string): string {
  return /^(?:stop|plan|permit|grab|occur|slay)$/.test(base) && !base.endsWith('y')
    ? `${base}${base.at(-1)}`
    : base;
}

/** Stand-ins by lower-case form. */
export const synonyms: ReadonlyMap<string, readonly string[]> = new Map([
  ...rows(verbs).flatMap(row => inflections.flatMap(inflect => alternatives(row.map(inflect)))),
  ...rows(nouns).flatMap(row => inflections.slice(0, 2).flatMap(inflect => alternatives(row.map(inflect)))),
  ...rows(others).flatMap(alternatives),
]);

function rows(table: string): string[][] {
  return table.split('|').map(row => row.trim().split(' '));
}

/** Each word of a row may stand for each other. */
function alternatives(row: readonly string[]): [string, string[]][] {
  return row.map(word => [word, row.filter(other => other !== word)]);
}
