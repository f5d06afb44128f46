import { startLocalPostgres } from './start-local-postgres.ts';

/** A process of its own that uses the database until it is told to stop, or is killed. */
const database = await startLocalPostgres({ dataDir: process.argv[2] ?? '' });
process.send?.({ url: database.url, adopted: database.adopted });
process.once('message', () => {
  void database.stop().then((outcome) => {
    process.send?.(outcome);
    process.disconnect();
  });
});
