/** Which rule gives the figures of a list, as words of its sentence; R goes there, 1 to 6 choose. */
import { useRef } from 'react';
import type { ViewRule } from '../../model/view.ts';
import { isRule, ruleOrder, ruleWords, usualRule } from '../marks/words.ts';
import { useKeys } from './use-keys.ts';

interface RuleChoiceProps {
  readonly rule: string | undefined;
  /** Undefined for the usual one, which needs no word in the address. */
  readonly choose: (rule: ViewRule | undefined) => void;
}

export function RuleChoice({ rule, choose }: RuleChoiceProps) {
  const field = useRef<HTMLSelectElement>(null);
  useRuleKeys(choose, () => field.current?.focus());
  const [, takes] = ruleWords[isRule(rule) ? rule : usualRule];
  return (
    <span>
      figures by{' '}
      <select
        ref={field}
        className="in-sentence"
        aria-label="Rule of the figures"
        aria-keyshortcuts="r"
        title={takes}
        value={rule ?? usualRule}
        onChange={event => choose(given(event.target.value))}
      >
        {rule !== undefined && !isRule(rule) ? <option value={rule}>an unknown rule</option> : null}
        {ruleOrder.map(name => (
          <option key={name} value={name}>
            {ruleWords[name][0]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** R goes to the rules, 1 to 6 choose one. */
export function useRuleKeys(choose: RuleChoiceProps['choose'], focus: () => void): void {
  const numbered = ruleOrder.map((rule, index) => [String(index + 1), () => choose(given(rule))] as const);
  useKeys({ r: focus, ...Object.fromEntries(numbered) });
}

function given(rule: string): ViewRule | undefined {
  return isRule(rule) && rule !== usualRule ? rule : undefined;
}
