import { UseCaseError } from './use-case-error.ts';

type NotYet = { readonly streamId: string; readonly version: number; readonly head: number };

/** The version is there now, but was not at the as-of moment. */
export function versionNotYet(fields: NotYet): UseCaseError<'version_out_of_range'> {
  const { streamId, version, head } = fields;
  const message = `Stream “${streamId}” was at version ${head} then, not yet at ${version}.`;
  return new UseCaseError('version_out_of_range', message, { streamId, version, head });
}
