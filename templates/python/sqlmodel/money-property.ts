import { assignment } from '../print/layout.ts';
import { wrapList } from '../print/wrap-list.ts';

/** The property that shows two columns as money: its getter and its setter. */
export function moneyProperty(names: Names & Readonly<{ nullable: boolean }>): readonly (readonly string[])[] {
  const { attribute } = names;
  const type = names.nullable ? 'Money | None' : 'Money';
  const { reads, writes } = names.nullable ? maybeMoney(names) : certainMoney(names);
  return [
    ['    @property', `    def ${attribute}(self) -> ${type}:`, ...reads],
    [`    @${attribute}.setter`, `    def ${attribute}(self, money: ${type}) -> None:`, ...writes],
  ];
}

type Names = Readonly<{ attribute: string; amount: string; currency: string }>;
type Bodies = Readonly<{ reads: readonly string[]; writes: readonly string[] }>;

const indent = ' '.repeat(8);

function certainMoney({ amount, currency }: Names): Bodies {
  return {
    reads: [wrapList(indent, 'return Money(', [`self.${amount}`, `self.${currency}`], ')')],
    writes: [`${indent}self.${amount} = money.amount`, `${indent}self.${currency} = money.currency`],
  };
}

function maybeMoney({ amount, currency }: Names): Bodies {
  const unlessNone = (member: string) => `None if money is None else money.${member}`;
  return {
    reads: [
      `${indent}amount = self.${amount}`,
      `${indent}currency = self.${currency}`,
      `${indent}return None if amount is None or currency is None else Money(amount, currency)`,
    ],
    writes: [
      assignment(indent, `self.${amount}`, unlessNone('amount')),
      assignment(indent, `self.${currency}`, unlessNone('currency')),
    ],
  };
}
