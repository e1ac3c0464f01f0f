/** The whole vocabulary in one import: `import type * as Model from '../model/index.ts'`. */
export type * from './account.ts';
export type * from './actor.ts';
export type * from './analysis.ts';
export type * from './calendar.ts';
export type * from './capture.ts';
export type * from './claim.ts';
export type * from './corroboration.ts';
export type * from './decision.ts';
export type * from './document.ts';
export type * from './event.ts';
export type * from './finding.ts';
export type * from './knowledge.ts';
export type * from './passage.ts';
export type * from './place.ts';
export type * from './plover.ts';
export type * from './quantity.ts';
export type * from './record.ts';
