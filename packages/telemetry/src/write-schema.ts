import { writeSchema } from '@hindsight/migrations/write-schema';
import { migrations } from './migrate.ts';

await writeSchema(migrations);
