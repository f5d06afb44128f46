/** A request that cannot be read at all. Sent again it would be the same. */
export class MalformedRequest extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MalformedRequest';
  }
}
