import { Environment } from '@marcbachmann/cel-js';

// JSON knows one kind of number. CEL tells whole ones from others, and would refuse
// `state.balanceCents + 100`: here the two may meet, and the answer is what JSON would hold.

const arithmetic = {
  '+': (a: number, b: number) => a + b,
  '-': (a: number, b: number) => a - b,
  '*': (a: number, b: number) => a * b,
  '/': (a: number, b: number) => a / b,
  '%': (a: number, b: number) => a % b,
};

export const ruleLanguage = createRuleLanguage();

function createRuleLanguage(): Environment {
  const language = new Environment({
    homogeneousAggregateLiterals: false,
    limits: {
      maxAstNodes: 1_000,
      maxDepth: 50,
      maxListElements: 500,
      maxMapEntries: 500,
      maxCallArguments: 32,
    },
  });
  for (const name of ['state', 'event', 'previous']) language.registerVariable(name, 'dyn');
  for (const [sign, work] of Object.entries(arithmetic)) {
    language.registerOperator(`double ${sign} int: double`, (a: number, b: bigint) =>
      work(a, Number(b)),
    );
    language.registerOperator(`int ${sign} double: double`, (a: bigint, b: number) =>
      work(Number(a), b),
    );
  }
  language.registerOperator('double % double: double', arithmetic['%']);
  language.registerOperator('double == int: bool', (a: number, b: bigint) => a === Number(b));
  return language;
}
