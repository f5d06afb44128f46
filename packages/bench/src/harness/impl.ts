/** Who is measured, as the rows name them. */
export type Impl =
  | 'hindsight'
  | 'emmett'
  | 'message-db'
  | 'castore'
  | 'reference'
  | 'copy'
  | 'noop';

export const peers = ['emmett', 'message-db', 'castore', 'reference'] as const;
