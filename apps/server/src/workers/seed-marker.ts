import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const shape = z.object({ seed: z.int(), now: z.iso.datetime(), finished: z.boolean() });

/** Which past was sown, and whether all of it: enough to go on after a crash in the middle. */
export type SeedMarker = z.output<typeof shape>;

const fileOf = (dataDir: string) => join(dataDir, 'demo-seed.json');

export async function readSeedMarker(dataDir: string): Promise<SeedMarker | null> {
  const text = await readFile(fileOf(dataDir), 'utf8').catch(() => null);
  if (text === null) return null;
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Whole or not at all, whenever we are killed. */
export async function writeSeedMarker(dataDir: string, marker: SeedMarker): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const file = fileOf(dataDir);
  await writeFile(`${file}.new`, JSON.stringify(marker));
  await rename(`${file}.new`, file);
}
