export { describeSchema } from './describe-schema.ts';
export type { Migrations } from './run-migrations.ts';
export { runMigrations } from './run-migrations.ts';
