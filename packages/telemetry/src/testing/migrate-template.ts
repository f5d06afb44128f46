import type { TestProject } from 'vitest/node';
import '@hindsight/event-store/testing';
import { migrateTraces } from '../migrate.ts';

/** Gives the template of this test run the traces’ tables too. Runs after it was made. */
export async function setup(project: TestProject): Promise<void> {
  const { url, template } = project.getProvidedContext().testPostgres;
  const templateUrl = new URL(url);
  templateUrl.pathname = `/${template}`;
  await migrateTraces(templateUrl.href);
}
