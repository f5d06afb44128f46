import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export type ConsoleFile = {
  readonly contentType: string;
  readonly body: Uint8Array<ArrayBuffer>;
  /** Smaller, for who takes it; null where it would not be. */
  readonly brotli: Uint8Array<ArrayBuffer> | null;
};

export type BuiltConsole = {
  readonly page: string;
  readonly files: ReadonlyMap<string, ConsoleFile>;
};

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

const builtFolder = fileURLToPath(new URL('../../../console/dist/', import.meta.url));

/** The built console, held in memory: a few small files. Null when it was never built. */
export function readConsole(folder: string = builtFolder): BuiltConsole | null {
  const page = join(folder, 'index.html');
  if (!existsSync(page)) return null;
  const files = new Map<string, ConsoleFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const contentType = contentTypes[extname(entry.name)];
    if (!entry.isFile() || contentType === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).replaceAll('\\', '/')}`;
    files.set(address, readConsoleFile(path, contentType));
  }
  return { page: readFileSync(page, 'utf8'), files };
}

/** The build leaves the smaller form beside the file. */
function readConsoleFile(path: string, contentType: string): ConsoleFile {
  const brotli = `${path}.br`;
  return {
    contentType,
    body: readFileSync(path),
    brotli: existsSync(brotli) ? readFileSync(brotli) : null,
  };
}
