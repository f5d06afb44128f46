export type { TestDatabase } from './create-test-database.ts';
export { createTestDatabase } from './create-test-database.ts';
