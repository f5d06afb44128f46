/** The spans were good and could not be written now. */
export class SpansNotStored extends Error {
  constructor(cause: unknown) {
    super('The spans could not be stored. Send them again shortly.', { cause });
    this.name = 'SpansNotStored';
  }
}
