/** What the set-up of a test run tells its workers. */
type TestPostgres = { readonly url: string; readonly template: string };

declare module 'vitest' {
  interface ProvidedContext {
    testPostgres: TestPostgres;
  }
}
