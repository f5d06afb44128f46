import { isEqual, type Judging } from '@hindsight/history';
import type { Aggregate } from '../aggregate.ts';
import { readStoredCommand, type StoredCommand } from '../read-stored-command.ts';
import { decideAgain } from './decide-again.ts';

/** Events that one command wrote together; one event when no command is stored with it. */
export type CommandGroup = {
  readonly asked: StoredCommand | null;
  readonly first: Judging;
  readonly members: readonly Judging[];
};

const mostMembers = 1000;

/**
 * Joins neighbours that one command wrote. The same command twice within a moment looks like one,
 * so what it decides on the stream’s own state says where the first ends.
 */
export class CommandGrouper {
  readonly #aggregate: Aggregate;
  #asked: StoredCommand | null = null;
  #members: Judging[] = [];
  #most = mostMembers;

  constructor(aggregate: Aggregate) {
    this.#aggregate = aggregate;
  }

  /** The group before, when the next one begins. */
  take(next: Judging): CommandGroup | null {
    const asked = readStoredCommand(next.event.metadata);
    if (this.#belongs(next, asked)) {
      this.#members.push(next);
      return null;
    }
    const done = this.finish();
    this.#asked = asked;
    this.#members = [next];
    return done;
  }

  finish(): CommandGroup | null {
    const members = this.#members;
    const [first] = members;
    this.#members = [];
    return first === undefined ? null : { asked: this.#asked, first, members };
  }

  #belongs({ event }: Judging, asked: StoredCommand | null): boolean {
    const [first] = this.#members;
    const before = this.#asked;
    if (first === undefined || asked === null || before === null) return false;
    const isSameMoment =
      first.event.recordedAt === event.recordedAt &&
      first.event.actor === event.actor &&
      first.event.traceId === event.traceId;
    if (!isSameMoment || before.command !== asked.command) return false;
    if (!isEqual(before.input, asked.input)) return false;
    if (this.#members.length === 1) this.#most = this.#countWritten(first, before);
    return this.#members.length < this.#most;
  }

  #countWritten({ event, original }: Judging, asked: StoredCommand): number {
    const { verdict, ...found } = decideAgain(this.#aggregate, original.state, asked, [event]);
    if (verdict === 'would_accept') return 1;
    const written = 'decided' in found ? found.decided.length : 0;
    return written > 1 ? Math.min(written, mostMembers) : mostMembers;
  }
}
