/** Why one span cannot be taken; those beside it are. */
export class SpanRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'SpanRefused';
  }
}
