import { z } from 'zod';
import { centsFromZero, positiveCents } from '../cents.ts';
import { optionalText, shortText } from '../text.ts';

const movement = z.strictObject({ amountCents: positiveCents, description: optionalText });
const withReason = z.strictObject({ reason: shortText });

/** Until the tills were replaced, a withdrawal was written in euros, as text, with a note. */
const withdrawalInEuros = z.strictObject({
  amount: z
    .string()
    .regex(/^(?!0\.00$)(0|[1-9]\d{0,12})\.\d{2}$/, 'must be euros and cents, such as "12.50"'),
  note: optionalText,
});

export const accountEvents = {
  AccountOpened: { 1: z.strictObject({ holder: shortText, initialBalanceCents: centsFromZero }) },
  MoneyDeposited: { 1: movement },
  MoneyWithdrawn: { 1: withdrawalInEuros, 2: movement },
  AccountFrozen: { 1: withReason },
  AccountUnfrozen: { 1: withReason },
  AccountClosed: { 1: withReason },
};

export function upcastWithdrawalInEuros(data: z.output<typeof withdrawalInEuros>) {
  return { amountCents: Number(data.amount.replace('.', '')), description: data.note };
}
