import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const stampFile = 'node_modules/.hindsight-boot.json';

/** The tools of the last boot, when nothing that decides about them has changed since. */
export function readStamp() {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    const holds = stamp.inputs === hashInputs() && existsSync(stamp.tools.node);
    return holds && existsSync('node_modules/.modules.yaml') ? stamp.tools : undefined;
  } catch {
    return undefined;
  }
}

export function writeStamp(tools) {
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stampFile, JSON.stringify({ inputs: hashInputs(), tools }));
}

function hashInputs() {
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch} ${process.versions.node} ${process.cwd()}`);
  for (const file of listInputs()) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
}

function listInputs() {
  const inside = ['apps', 'packages'].flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => `${folder}/${name}/package.json`) : [],
  );
  const atRoot = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'e2e/package.json'];
  return [...atRoot, ...inside.sort()].filter((file) => existsSync(file));
}
