/** The caller decided on a version of the stream that is not its head. */
export class VersionConflict extends Error {
  readonly code = 'version_conflict';
  readonly fields: {
    readonly streamId: string;
    readonly expected: number;
    readonly actual: number;
  };

  constructor(fields: VersionConflict['fields']) {
    const { streamId, expected, actual } = fields;
    super(`Stream ${streamId} is at version ${actual}, not ${expected}`);
    this.name = 'VersionConflict';
    this.fields = fields;
  }
}
