/** What a scenario expected did not happen. Named as test runners expect it of an assertion. */
export class ExpectationFailed extends Error {
  readonly expected: unknown;
  readonly actual: unknown;

  constructor(what: string, differences: readonly string[], values: readonly [unknown, unknown]) {
    super([what, ...differences.map((difference) => `  ${difference}`)].join('\n'));
    this.name = 'AssertionError';
    [this.expected, this.actual] = values;
  }
}
