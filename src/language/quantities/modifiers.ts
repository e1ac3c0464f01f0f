/** Words around a number that make it a bound or an estimate: “at least”, “nearly”, “or more”. */
import type { QuantityEffect } from '../../model/knowledge.ts';
import type { Quantity } from '../../model/quantity.ts';

export interface Modifier {
  readonly effect: QuantityEffect;
  /** In tokens. */
  readonly length: number;
}

/** Longest first; several may stand together (“reportedly at least”). */
export function modifierAt(
  forms: readonly string[],
  from: number,
  modifiers: ReadonlyMap<string, QuantityEffect>,
): Modifier | undefined {
  for (let length = Math.min(5, forms.length - from); length > 0; length -= 1) {
    const effect = modifiers.get(
      length === 1 ? (forms[from] ?? '') : forms.slice(from, from + length).join(' '),
    );
    if (effect === undefined) continue;
    const rest = modifierAt(forms, from + length, modifiers);
    return { effect, length: length + (rest?.length ?? 0) };
  }
  return undefined;
}

/** “30 or so”, “80+”, “20 or more”, “30-odd”, “12 at least”. */
export function suffixAt(forms: readonly string[], at: number): Modifier | undefined {
  const [first, second, third] = [forms[at], forms[at + 1], forms[at + 2]];
  if (first === '+' || first === '-plus') return { effect: 'at-least', length: 1 };
  if (first === '-odd' || first === 'odd') return { effect: 'about', length: 1 };
  if (first === '-' && second === 'odd') return { effect: 'about', length: 2 };
  if (first === '-' && second === 'plus') return { effect: 'at-least', length: 2 };
  if (first === 'at' && (second === 'least' || second === 'most') && !/^[a-z\d]/.test(third ?? ''))
    return { effect: second === 'least' ? 'at-least' : 'at-most', length: 2 };
  if (first !== 'or') return undefined;
  if (second === 'so') return { effect: 'about', length: 2 };
  if (second === 'more') return { effect: 'at-least', length: 2 };
  if (second === 'fewer' || second === 'less') return { effect: 'at-most', length: 2 };
  return undefined;
}

export function modify({ low, high, approximate }: Quantity, effect: QuantityEffect): Quantity {
  const soft = approximate ? { approximate } : {};
  switch (effect) {
    case 'at-least':
    case 'more-than':
      return { ...bound('low', low ?? high), ...soft };
    case 'at-most':
    case 'fewer-than':
      return { ...bound('high', high ?? low), ...soft };
    default:
      return { ...bound('low', low), ...bound('high', high), approximate: true };
  }
}

export function bound(side: 'low' | 'high', value: number | undefined): Quantity {
  return value === undefined ? {} : { [side]: value };
}
