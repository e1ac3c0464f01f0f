/** `--rule`: which rule gives the figures that events show. Without it, those of the build. */
import { Option } from 'commander';
import type { ConflictRecord } from '../model/record.ts';
import { type ViewRule, viewRules } from '../model/view.ts';

export interface RuleOption {
  readonly rule?: ViewRule;
}

export function ruleOption(): Option {
  return new Option('--rule <rule>', 'take the figures of events from their accounts by this rule').choices(
    viewRules,
  );
}

/** The record as it is, or with its events under the rule. */
export async function underRule(record: ConflictRecord, rule: ViewRule | undefined): Promise<ConflictRecord> {
  if (!rule) return record;
  const { recordUnderRule } = await import('../corroboration/views/record-under-rule.ts');
  return recordUnderRule(record, rule);
}
