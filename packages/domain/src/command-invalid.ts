import type { Issue } from './issue.ts';

/** The aggregate has no such command, or its input is not what the command takes. */
export class CommandInvalid extends Error {
  readonly code = 'command_invalid';
  readonly command: string;
  readonly issues: readonly Issue[];

  constructor(command: string, issues: readonly Issue[]) {
    const reasons = issues.map(({ path, reason }) => `${path || 'input'}: ${reason}`).join('; ');
    super(reasons === '' ? `There is no command ${command}.` : `${command}: ${reasons}`);
    this.name = 'CommandInvalid';
    this.command = command;
    this.issues = issues;
  }
}
