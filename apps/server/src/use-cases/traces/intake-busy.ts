/** More requests with spans are under way than there is room for. Their senders come again. */
export class IntakeBusy extends Error {
  constructor(most: number) {
    super(`${most} requests with spans are under way, come again shortly`);
    this.name = 'IntakeBusy';
  }
}
