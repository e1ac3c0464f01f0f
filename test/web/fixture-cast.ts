/** Who and where in the invented conflict, and what its accounts rest on. */

export const originLabels: Readonly<
  Record<string, readonly [kind: 'outlet' | 'voice' | 'work', label: string]>
> = {
  video: ['work', 'a 36-minute video (Caliphate of the North)'],
  police: ['voice', 'Local police'],
  encyclopedia: ['outlet', 'Open Encyclopedia'],
  review: ['outlet', 'The Plateau Review'],
  army: ['voice', 'Army of Tarim'],
  taleb: ['voice', 'Taleb government'],
  tla: ['voice', 'Tarim Liberation Army'],
  residents: ['voice', 'residents'],
  officials: ['voice', 'officials'],
};

export const actors = [
  [
    'tla',
    'Tarim Liberation Army',
    ['TLA', 'TLA militants', 'Tarim Liberation Army'],
    'armed_group',
    ['tarim-groups'],
  ],
  [
    'tla-fighters',
    'fighters affiliated with the TLA',
    ['fighters affiliated with the TLA'],
    'armed_group',
    ['tla'],
  ],
  ['tpf', 'Tarim People’s Front', ['TPF', 'Tarim People’s Front'], 'armed_group', ['tarim-groups']],
  [
    'tarim-groups',
    'Armed groups of Tarim',
    ['Insurgents of Tarim', 'armed groups of Tarim'],
    'armed_coalition',
    [],
  ],
  [
    'nc',
    'Northern Caliphate',
    // The first of its acronyms by the alphabet is not its own.
    ['AAC', 'NC', 'the NC', 'Caliphate of the North', 'خلافت شمال'],
    'armed_group',
    [],
  ],
  ['azm', 'Azm Foundation', ['Azm Foundation'], 'media', ['nc']],
  ['army', 'Army of Tarim', ['security forces', 'the army', 'Army of Tarim'], 'state_force', ['state']],
  ['state', 'Tarim', ['Tarim', 'The state', 'The capital'], 'state', []],
  ['neighbour', 'Neighbouring state', ['India-like neighbours', 'the neighbour’s air force'], 'state', []],
  ['tuc', 'Tarim Unity Committee', ['TUC', 'Tarim Unity Committee', 'Demonstrators'], 'movement', []],
  ['gunmen', 'Gunmen <script>alert("name")</script> \u2067evil\u202e', ['Gunmen', 'armed men'], 'other', []],
] as const;

export const places = [
  ['marwan', 'Marwan', 'town', 1],
  ['marwan-district', 'Marwan', 'district', 3],
  ['bel-river', 'Bel River', 'river', 5],
  ['bol-pass', 'Bol Pass', 'pass', 1],
  ['khaz', 'Khaz', 'town', 1],
  ['manor', 'Manor', 'town', 1],
  ['surab', 'Surab', 'town', 1],
  ['kett', 'Kett', 'town', 1],
  ['noshk', 'Noshk', 'town', 1],
  ['tarim', 'Tarim', 'province', 4],
] as const;
