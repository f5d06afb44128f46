import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypes, { astToString } from 'openapi-typescript';

/** Writes the types of the client from the contract's openapi.json, or with `--check` compares. */
const contract = new URL('../../../../../packages/contract/openapi.json', import.meta.url);
const target = new URL('./generated/api-types.ts', import.meta.url);

const types = await openapiTypes(contract, { alphabetize: false, defaultNonNullable: false });
// A parameter that is given as undefined is not sent.
const lenient = astToString(types).replaceAll(
  /^(\s+"?[\w-]+"?\?: (?!never)[^;{}]+);$/gm,
  '$1 | undefined;',
);
const text = `// Generated from packages/contract/openapi.json by write-api-types.ts.\n\n${lenient}`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write(
    'api-types.ts does not fit openapi.json. Run: node apps/console/src/shared/api/write-api-types.ts\n',
  );
  process.exitCode = 1;
}
