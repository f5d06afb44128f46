export type Settings = Readonly<Record<string, string>>;

const settings: Settings = {
  shared_preload_libraries: 'pg_stat_statements,auto_explain',
  'auto_explain.log_min_duration': '2s',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  wal_level: 'replica',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // %e, the SQLSTATE, lets a failed start be told by its code.
  log_line_prefix: '%m [%p] %e ',
};

const throwawaySettings: Settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
};

export function listSettings(throwaway: boolean, overrides: Settings): string[] {
  const merged = { ...settings, ...(throwaway ? throwawaySettings : {}), ...overrides };
  return Object.entries(merged).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
