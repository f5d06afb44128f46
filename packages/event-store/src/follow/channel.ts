/** The NOTIFY channel that says: the log has grown. */
export const CHANNEL = 'hindsight_log';
