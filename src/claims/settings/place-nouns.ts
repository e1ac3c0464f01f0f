/** Nouns for places and their parts. */

/** A noun that a place's name may stand with: “Kalat district”, “the Aru road”. */
export const placeNouns =
  /^(?:district|province|region|area|city|town|township|village|county|state|department|valley|governorate|camp|airport|airfield|base|stadium|lot|road|highway|border|river|pass|capital|suburb|outskirts?|neighbou?rhood|market|square|station|port|hospital|school|mosque|church|prison|territory|island|municipality|sub-district|subdistrict|tehsil|side|reserve|hall|centre|center|hamlet|commune|prefecture|oblast|raion|woreda|zone|locality|settlement|checkpoint|post|crossing|bridge|mountain|mountains|forest|desert|coast|basin|triangle|corridor|part|parts|countryside|rural|division|sector|locality|estate|quarter|front|axis|direction|groupement|chiefdom|sector|enclave|peninsula|strip|strait|lake|hill|ward|kebele|barangay|sitio|cercle|circle|street|frontier|shore|roundabout|junction|intersection)s?$|^(?:localities|territories|municipalities|counties|cities|valleys|hills)$/;

/** What stands before “of X” and is in X or is X: “the outskirts of X”, “the town of X”. */
export const partOfPlace =
  /^(?:part|outskirts?|side|north|south|east|west|north-?east|north-?west|south-?east|south-?west|centre|center|heart|vicinity|area|city|town|township|village|hamlet|district|province|region|state|department|municipality|commune|suburb|neighbou?rhood|capital|port|island|valley|county|governorate|countryside|direction|locality|settlement|territory|mountain|forest|surroundings?|environs|edge|section|building|wing|compound|street|entrance|gate|middle|coast|shore|groupement|enclave|periphery|ruins|tip|approach|hill|ward|hinterland|suburb|slum|foothill|interior|wood|jungle|bush|plain|cercle|circle|sitio|barangay)s?$|^(?:localities|territories|municipalities|counties|cities|valleys|approaches|bushes)$/;

/** Kinds of place that people live in; what goes by “the village of X” or “X village” is a place. */
export const livedIn =
  /^(?:city|town|township|village|hamlet|locality|settlement|neighbou?rhood|quarter|district|sub-?district|suburb|province|region|county|governorate|municipality|commune|prefecture|territory|groupement|woreda|kebele|barangay|department|state|island|valley|oblast|raion|tehsil|enclave|ward|port|cercle|circle|sitio|barangay)s?$|^(?:localities|municipalities|counties|cities|territories|valleys)$/;
