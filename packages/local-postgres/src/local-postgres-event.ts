/** What happens to the database while it is brought up and watched, in words for a log. */
export type LocalPostgresEvent = {
  readonly kind:
    | 'creating'
    | 'starting'
    | 'waiting'
    | 'adopted'
    | 'lost'
    | 'restart_failed'
    | 'recovered'
    | 'left_running'
    | 'stopped';
  readonly message: string;
};

export type ReportEvent = (event: LocalPostgresEvent) => void;
