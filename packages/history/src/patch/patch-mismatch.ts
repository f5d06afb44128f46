/** Thrown when a patch or a pointer does not fit the state it is meant for. */
export class PatchMismatch extends Error {
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`The path “${path}” does not fit the state: ${reason}.`);
    this.name = 'PatchMismatch';
    this.path = path;
  }
}
