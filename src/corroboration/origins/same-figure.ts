/** Accounts that give one unround figure: two who counted 18,359 people did not count apart. */
import type { Account } from '../../model/account.ts';
import { tollFields } from '../../model/quantity.ts';
import { joinByKey, type OriginRule } from './rests-together.ts';

/** Smaller figures meet by chance. */
const smallest = 1000;

export const sameFigure: OriginRule = accounts =>
  tollFields.flatMap(field => {
    const figure = ({ fields }: Account) => {
      const { low, high, approximate } = fields[field] ?? {};
      const exact = low !== undefined && low === high && !approximate;
      return exact && low >= smallest && low % 10 !== 0 ? low : undefined;
    };
    return joinByKey(
      accounts,
      account => figure(account)?.toString(),
      account => `they give one unround figure, ${figure(account)}`,
    );
  });
