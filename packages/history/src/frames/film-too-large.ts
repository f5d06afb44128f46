/** Thrown when the patches of a window are more than was asked to be held. */
export class FilmTooLarge extends Error {
  /** The first version that did not fit. */
  readonly version: number;

  constructor(version: number) {
    super(`The frames up to version ${version} are too large.`);
    this.name = 'FilmTooLarge';
    this.version = version;
  }
}
