/** Something a person can mend: its message is all they see. */
export class BootError extends Error {}

const networkCodes = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED/;

export function explainFailure(what, output) {
  const tail = output.trim().split('\n').slice(-8).join('\n');
  const code = networkCodes.exec(output)?.[0];
  const advice =
    code === undefined
      ? 'The lines above say why.'
      : `The package registry cannot be reached (${code}). The first start needs the network: check it, or the registry and proxy of your npm (npm config get registry).`;
  return new BootError(`${what} failed.\n${tail}\n${advice}`);
}
