/** Who is measured, as the rows name them. */
export type Impl =
  | 'hindsight'
  | 'emmett'
  | 'message-db'
  | 'castore'
  | 'reference'
  | 'copy'
  | 'noop'
  // Our server with its own tracing switched off, and the same once more: what differs is noise.
  | 'untraced'
  | 'untraced again';

export const peers = ['emmett', 'message-db', 'castore', 'reference'] as const;
