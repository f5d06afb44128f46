// auto_explain tells a plan as a notice to the very connection that ran the statement: it needs no
// right to read files, leaves nothing in the server’s log, and is there before the answer is.
const settings: readonly (readonly [name: string, value: string])[] = [
  ['auto_explain.log_level', 'notice'],
  ['client_min_messages', 'notice'],
  ['auto_explain.log_format', 'json'],
  ['auto_explain.log_analyze', 'on'],
  ['auto_explain.log_buffers', 'on'],
  ['auto_explain.log_timing', 'on'],
  ['auto_explain.sample_rate', '1'],
  ['auto_explain.log_parameter_max_length', '0'],
  ['auto_explain.log_min_duration', '0'],
];

const list = (value: (setting: readonly [string, string]) => string) =>
  settings.map((setting) => `set_config('${setting[0]}', ${value(setting)}, false)`).join(', ');

/** From the next statement of this connection on, plans are told. */
export const tellPlans = {
  name: 'hindsight_tell_plans',
  text: `select ${list(([, value]) => `'${value}'`)}`,
};

/** As it was when the connection began. */
export const forgetPlans = {
  name: 'hindsight_forget_plans',
  text: `select ${list(() => 'null')}`,
};
