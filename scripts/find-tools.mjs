import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Runs inside npx, whose PATH begins with the tools it brought: says where they are.
const name = process.platform === 'win32' ? 'pnpm.cmd' : 'pnpm';
const folder = (process.env.PATH ?? '').split(delimiter).find((at) => existsSync(join(at, name)));
const tools = { node: process.execPath, pnpm: folder === undefined ? name : join(folder, name) };
process.stdout.write(`\nHINDSIGHT_TOOLS ${JSON.stringify(tools)}\n`);
