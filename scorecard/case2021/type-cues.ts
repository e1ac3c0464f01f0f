/**
 * Words that tell of a type by its definition: ACLED’s codebook for 25 of them, the task’s own words for the other five.
 * They are features of the mapper beside our reading; none decides by itself. The first that holds leads.
 */

/** Two things named within a few words of each other, in either order. */
function near(one: string, other: string, words = 8): RegExp {
  const between = `\\W+(?:[\\w'’-]+\\W+){0,${words}}?`;
  return new RegExp(`\\b(?:(?:${one})${between}(?:${other})|(?:${other})${between}(?:${one}))\\b`);
}

const weapon =
  'weapons?|arms|ammunition|ammo|munitions?|explosives?|explosive devices?|bombs?|i\\.?e\\.?ds?|mines?|landmines?|guns?|rifles?|pistols?|revolvers?|firearms?|cartridges|grenades?|mortars?|rockets?|missiles?|caches?|detonators?|suspicious (?:packages?|objects?|devices?)|ordnance';
const found =
  'found|finds?|discover(?:ed|s|y)?|uncovered|unearthed|seiz(?:ed|es|ure)|recover(?:ed|s|y)?|confiscat(?:ed|es|ion)|defus(?:ed|es|ing)|disarmed|dismantl(?:ed|es|ing)|deactivated|neutrali[sz]ed|intercept(?:ed|s)?|detonated safely|controlled explosion|surrendered their|handed in|hauled|thwarted|foiled';
const protest =
  'protest(?:s|ers?|ors?|ing|ed)?|demonstrat(?:ions?|ors?|ed|ing|e)|rall(?:y|ies|ied|ying)|marche?s?|marched|marchers?|sit-ins?|strikers?|activists|crowds?|picket(?:s|ed|ing)?|vigils?';
const police =
  'police(?:men)?|officers?|security (?:forces?|services?|personnel|agents?)|troops|soldiers|army|military|gendarmes?|authorities';
const force =
  'tear ?-?gas(?:sed)?|water cannons?|rubber(?:-coated)? (?:bullets?|rounds)|batons?|live (?:ammunition|bullets?|rounds|fire)|stun grenades?|pepper spray|lathi(?:-?charged?)?|dispers(?:e|ed|es|ing|al)|crackdown|br(?:oke|eak|eaking|oken) up|opened fire|excessive force|shot (?:dead|at)';
const violent =
  'clash(?:es|ed|ing)?|riot(?:s|ers?|ing|ed)?|violen(?:t|ce)|stones?|bricks?|bottles|projectiles|petrol bombs?|molotov|torch(?:ed|ing)|set fire|burn(?:ed|t|ing)?|vandali[sz](?:ed|ing)|ransack(?:ed|ing)|storm(?:ed|ing)|block(?:ed|ing|aded?)|barricad(?:es?|ed|ing)|loot(?:ed|ing)|hurl(?:ed|ing)|pelt(?:ed|ing)|smashed';
const place =
  'towns?|villages?|cit(?:y|ies)|areas?|districts?|regions?|territor(?:y|ies)|hills?|positions?|bases?|camps?|checkpoints?|provinces?|strongholds?|neighbou?rhoods?|crossings?|airports?|headquarters|oil ?fields?|highways?|posts?|barracks';
const took =
  'seiz(?:ed|es|ing|ure)|captur(?:ed|es|ing|e)|took over|tak(?:en|es|ing) over|overr(?:an|un)|took control|tak(?:en|es|ing) control|(?:full |regained |gained |seized )control|conquered|occupied|fell to|fallen to|in the hands of';
const retook =
  'recaptur(?:ed|es|ing|e)|re-captur(?:ed|e)|retook|retak(?:en|es|e|ing)|liberat(?:ed|es|ing|ion)|regain(?:ed|s|ing)?|recover(?:ed|ing)|driv(?:en|e|ing) out|drove|cleared|recontrolled|restor(?:ed|ing) (?:control|security)|push(?:ed|ing)? back|expelled';
const government =
  'army|government forces?|government troops|troops|soldiers|military|national forces|security forces|regime forces|defen[cs]e ministry|federal forces';
const rebels =
  'rebels?|militants?|insurgents?|terrorists?|jihadis?t?s?|fighters|guerrillas?|militia(?:s|men)?|islamists?|opposition (?:forces|fighters)|separatists?|extremists?|bandits|gunmen';

/** In the order of precedence: the narrower means and the rarer act first. */
export const typeCues: readonly (readonly [type: string, ...cues: RegExp[]])[] = [
  [
    'CHEM_WEAP',
    /\bchemical(?:[ -]weapons?)? (?:attacks?|weapons?|munitions?|agents?|strikes?|arms)\b|\bchlorine\b|\bsarin\b|\bmustard (?:gas|agent)\b|\bnerve (?:gas|agent)|\b(?:poison(?:ous)?|toxic) gas\b|\bwhite phosphorus\b/,
  ],
  [
    'SEX_VIOL',
    /\b(?:gang[- ]?)?rap(?:e|es|ed|ing|ists?)\b|\bsexual(?:ly)?[- ](?:violence|violat\w+|assault\w*|abus\w+|attack\w*|slavery|harass\w+|exploit\w+)|\bmolest\w*|\bsex (?:attack|slave)\w*/,
  ],
  [
    'NATURAL_DISASTER',
    /\bearthquakes?\b|\bmagnitude\b|\b(?:flash )?flood(?:s|ing|ed|waters?)?\b|\blandslides?\b|\bmudslides?\b|\btsunami\b|\bhurricanes?\b|\btyphoons?\b|\bcyclones?\b|\btornado(?:es)?\b|\bvolcan\w+|\beruption\b|\bdroughts?\b|\b(?:torrential|heavy) rain\w*|\bwildfires?\b|\bavalanches?\b|\bheat ?waves?\b|\bstorms?\b/,
  ],
  [
    'MAN_MADE_DISASTER',
    /\b(?:plane|train|bus|helicopter|car|road|aircraft|industrial|mine|mining|factory|building|bridge|dam) (?:crash\w*|accidents?|collisions?|collapse\w*|disasters?|explosions?|fires?)\b|\bderail\w*|\b(?:gas|chemical|oil|ammonia|radiation|toxic) (?:leak\w*|spill\w*|tanker)|\bleak(?:ed|age|ing)?\b|\bfire ?fighters?\b|\bblaze\b|\bcapsiz\w+|\b(?:boat|ferry|ship) sank\b|\bmeltdown\b|\bstampede\b|\bfood poisoning\b|\bcrash(?:ed|es)?\b|\bcollapsed?\b|\baccidental\w*/,
  ],
  [
    'ORG_CRIME',
    /\bsmuggl\w+|\btraffick(?:ing|ers?|ed)\b|\bcounterfeit\w*|\bfake (?:currency|money|notes|goods|documents)\b|\bdrugs? (?:lord|cartel|gang|ring|haul|dealer|bust)\w*|\bcartels?\b|\bmafia\b|\bcocaine\b|\bheroin\b|\bextortion\b|\brobber(?:y|ies|s)\b|\bmoney launder\w+|\borgani[sz]ed crime\b|\bgangs?\b|\bgangsters?\b|\bthefts?\b|\bsyndicates?\b/,
  ],
  [
    'DIPLO',
    /\bsanctions?\b|\bexpel\w*\W+(?:\w+\W+){0,4}(?:diplomats?|ambassadors?|envoys?)|\b(?:diplomats?|ambassadors?|envoys?)\W+(?:\w+\W+){0,3}(?:expelled|recalled|summoned)|\bpersona non grata\b|\b(?:diplomatic|bilateral) (?:ties|relations)\b|\b(?:cut|sever|severed|broke off|suspended|restored) (?:ties|relations|diplomatic)\b|\b(?:recall|summon)\w*\W+(?:\w+\W+){0,4}(?:ambassadors?|envoys?)|\btariffs?\b|\bembargo\b/,
  ],
  [
    'ATTRIB',
    /\b(?:claim|claims|claimed|claiming|takes|took|taking|denied|denies|deny|denying) (?:the )?(?:responsibility|credit|involvement|any involvement|being behind)\b|\bresponsib(?:ility|le) for\b|\bblam(?:e|es|ed|ing)\b|\baccus(?:e|es|ed|ing|ations?)\b|\b(?:is|are|was|were|been|be) behind\b|\ballegations?\b|\brejects? the\b|\bpoint(?:ed|s|ing)? (?:the |a )?fingers?\b/,
  ],
  [
    'SUIC_BOMB',
    /\bsuicide\b|\bbl(?:ew|own|ow|ows|owing) (?:himself|herself|themselves|itself|him|her) ?up\b|\bexplosive (?:vests?|belts?)\b|\bbombers?\b/,
  ],
  ['GRENADE', /\bgrenades?\b/],
  [
    'DISR_WEAP',
    near(weapon, found, 8),
    /\bdefus\w+|\bbomb (?:disposal|squad)|\b(?:arms|weapons?|ammunition) caches?\b|\bdepots?\b|\bsuspicious packages?\b/,
  ],
  [
    'AIR_STRIKE',
    /\bair ?-?(?:strikes?|raids?|attacks?|bombings?|bombardments?|campaign|sorties)\b|\baerial (?:attack|bomb|raid|strike)\w*|\bdrone (?:strikes?|attacks?)\b|\bbarrel bombs?\b/,
    near(
      'war ?planes?|fighter jets?|jets?|helicopters?|gunships?|drones?|aircraft|air ?force',
      'hit|struck|strikes?|bomb(?:ed|ing|ard\\w*)?|pound(?:ed|ing)?|target(?:ed|ing|s)?|raid(?:ed|s)?|fired|attack(?:ed|s)?|shell(?:ed|ing)',
      8,
    ),
  ],
  [
    'ART_MISS_ATTACK',
    /\bshell(?:ed|ing|s|fire)\b|\bartillery\b|\bmortars?\b|\brockets?\b|\b(?:ballistic|cruise) missiles?\b|\bmissiles?\b|\bhowitzers?\b|\btanks?\b|\bbarrages?\b/,
    near(
      'mortars?|rockets?|missiles?|shells?|artillery|tanks?',
      'fired?|firing|launch(?:ed|ing)?|hit|struck|land(?:ed|ing)|pound(?:ed|ing)?|rained',
      8,
    ),
  ],
  [
    'REM_EXPLOS',
    /\b(?:road ?-?side|car|truck|motorcycle|remote(?:ly)?[- ]controlled|time|home ?-?made|parcel|planted|magnetic|sticky|twin|vehicle) ?-?bombs?\b|\bland ?-?mines?\b|\bi\.?e\.?ds?\b|\bimprovised explosive\b|\bbooby[- ]trap\w*|\bexplosive devices?\b|\bcar ?bombs?\b/,
    near(
      'bombs?|explosives?|mines?|devices?|landmines?',
      'explod(?:ed|es|ing)|exploded|went off|detonat(?:ed|es|ing)|blast|planted|placed',
      8,
    ),
  ],
  [
    'ABDUCT_DISSAP',
    /\babduct\w*|\bkidnap\w*|\bhostages?\b|\b(?:enforced|forced|forcibly) disappear\w*|\bransom\b/,
  ],
  [
    'MOB_VIOL',
    /\b(?:angry|violent) (?:mobs?|residents?|villagers?|crowds?)\b|\bmobs?\b|\blynch\w*|\bvigilantes?\b|\bmob (?:justice|violence)\b|\bcommunal (?:violence|clash\w*)\b|\bbeaten (?:up|to death)\b/,
  ],
  [
    'FORCE_AGAINST_PROTEST',
    near(protest, 'kill(?:ed|ing|s)?|shot|wounded|injur(?:ed|ing)|beat(?:en|ing)?|died', 8),
    new RegExp(
      `(?=.*${near(protest, police, 14).source})(?=.*\\b(?:opened fire|live (?:ammunition|bullets?|rounds|fire)|shot|kill\\w*|excessive force|crackdown|brutal\\w*|bullets|beat\\w*|injur\\w+)\\b)`,
      's',
    ),
  ],
  [
    'PROTEST_WITH_INTER',
    near(protest, force, 12),
    new RegExp(
      `(?=.*\\b(?:${protest})\\b)(?=.*\\b(?:arrest\\w*|detain\\w*|tear ?-?gas\\w*|water cannons?|dispers\\w+)\\b)`,
      's',
    ),
  ],
  ['VIOL_DEMONSTR', near(protest, violent, 12), /\briot(?:s|ers?|ing|ed)?\b|\bunrest\b/],
  [
    'PROPERTY_DISTRUCT',
    /\bloot(?:ed|ing|ers?|s)?\b|\barson\w*|\bset (?:\w+ ){0,4}(?:on fire|ablaze|alight)\b|\bset fire\b|\btorch(?:ed|ing)\b|\bvandali[sz]\w+|\bransack\w*|\bdestruction of\b|\bburn(?:ed|t) down\b/,
  ],
  [
    'PEACE_PROTEST',
    new RegExp(`\\b(?:${protest})\\b`),
    /\bpeaceful\w*\b|\bplacards?\b|\bbanners?\b|\bchant\w+|\btook to the streets\b|\bgathered\b|\bcall\w* for\b|\bdemand\w*\b/,
  ],
  [
    'AGREEMENT',
    /\b(?:cease-?fire|truce|peace|prisoner|nuclear|withdrawal|evacuation|de-escalation) (?:agreements?|deals?|talks|accords?|process|treat(?:y|ies)|pacts?|swaps?|exchanges?|plan)\b|\bagree(?:d|s|ment|ments)?\b|\bcease-?fires?\b|\btruces?\b|\bpeace talks\b|\bnegotiat\w+|\bmemorandum\b|\baccords?\b|\bin exchange for\b/,
  ],
  [
    'HQ_ESTABLISHED',
    near(
      'set(?:s|ting)? up|establish(?:ed|es|ing|ment)?|buil(?:d|t|ds|ding)|construct(?:ed|s|ing|ion)?|open(?:ed|s|ing)?|erect(?:ed|ing)?|inaugurat(?:ed|es|ing)',
      'bases?|posts?|outposts?|camps?|headquarters|checkpoints?|check points?|garrisons?|cent(?:er|re)s?|barracks|installations?|facilit(?:y|ies)',
      7,
    ),
  ],
  [
    'GOV_REGAINS_TERIT',
    near(retook, place, 10),
    new RegExp(`(?=.*\\b(?:${government})\\b)(?=.*(?:${near(`${took}|${retook}`, place, 10).source}))`, 's'),
  ],
  [
    'NON_STATE_ACTOR_OVERTAKES_TER',
    new RegExp(`(?=.*\\b(?:${rebels})\\b)(?=.*(?:${near(`${took}|${retook}`, place, 10).source}))`, 's'),
  ],
  [
    'NON_VIOL_TERRIT_TRANSFER',
    /\b(?:withdr(?:ew|awn|aw|awal|awing)|pull(?:ed|ing)? out|vacat(?:ed|ing)|abandon(?:ed|ing)|retreat(?:ed|ing)?|hand(?:ed|ing)? over|without (?:any )?(?:resistance|a fight|fighting)|surrender(?:ed|ing)?|deserted|left the)\b/,
  ],
  [
    'CHANGE_TO_GROUP_ACT',
    near(
      'deploy(?:ed|s|ing|ment)?|redeploy(?:ed|ment)?|withdr(?:ew|awn|aw|awal|awing)|mov(?:ed|ing|ement)|sen[dt](?:ing|s)?|reinforc(?:ed|ements?|ing)|mass(?:ed|ing)|mobili[sz](?:ed|ation|ing)|join(?:ed|s)?|defect(?:ed|ions?)?|merg(?:ed|er)|form(?:ed|ation)|split|enter(?:ed|s)?|arriv(?:ed|es|al)|drills?|exercises?|manoeuvres?|maneuvers?',
      'troops?|forces?|soldiers?|fighters?|convoys?|units?|reinforcements?|warships?|military (?:planes?|equipment|vehicles)|armou?red vehicles|groups?|brigades?|battalions?|army',
      6,
    ),
  ],
  [
    'ARREST',
    /\barrest(?:s|ed|ing)?\b|\bdetain(?:s|ed|ing|ees?)?\b|\bdetentions?\b|\bcustody\b|\bnabbed\b|\brounded up\b|\bcaptured? (?:suspects?|members?)\b|\bapprehend\w*/,
  ],
  [
    'ARMED_CLASH',
    /\bclash(?:es|ed|ing)?\b|\bgun ?-?(?:battles?|fights?|fire)\b|\bfirefights?\b|\bexchang\w+ (?:of )?(?:fire|gunfire)\b|\bambush(?:ed|es)?\b|\bskirmish\w*|\bfierce (?:fighting|battles?)\b|\bfighting\b|\bshoot-?outs?\b|\bbattles?\b/,
    near(
      `${rebels}|gunmen`,
      'army|soldiers?|troops|police(?:men)?|military|convoy|base|patrol|checkpoint|security forces',
      6,
    ),
  ],
  [
    'ATTACK',
    near(
      'gunmen|armed men|assailants?|attackers?|militants?|bandits|unidentified|unknown',
      'kill(?:ed|ing|s)?|shot|attack(?:ed|s)?|opened fire|murder(?:ed|s)?|massacred?|stabbed',
      8,
    ),
    /\bshot dead\b|\bopened fire\b|\bgunned down\b|\bstabb\w+|\bbehead\w*|\bexecut(?:ed|ion)|\bmassacre\w*|\bassassinat\w*|\bmurder\w*|\btorture\w*/,
  ],
  ['OTHER', /\bmass graves?\b|\bflee\w*\b|\bfled\b|\brefugees?\b|\bdisplaced\b|\bpropaganda\b|\bmigrants?\b/],
];

/** The types whose words the text holds, in order of precedence, with how many of their cues. */
export function cuedTypes(
  text: string,
): readonly { readonly type: string; readonly cues: readonly number[] }[] {
  const words = text.toLowerCase();
  return typeCues.flatMap(([type, ...cues]) => {
    const held = cues.flatMap((cue, order) => (cue.test(words) ? [order] : []));
    return held.length > 0 ? [{ type, cues: held }] : [];
  });
}
