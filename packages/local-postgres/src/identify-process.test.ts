import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { identifyProcess, judgeCommand } from './identify-process.ts';

const root = mkdtempSync(join(tmpdir(), 'hindsight-identify-'));
const cluster = join(root, 'cluster with a space');
symlinkSync(tmpdir(), cluster);
afterAll(() => rmSync(root, { recursive: true }));

const judge = (...command: string[]) => judgeCommand(command, cluster);

describe('a process judged by its command', () => {
  test('is ours when it is a server of this cluster, however the folder is written', () => {
    expect(judge('/opt/bin/postgres', '-D', cluster, '-p', '5433')).toBe('ours');
    expect(judge('postgres', '-D', tmpdir())).toBe('ours');
  });

  test('is another when it is another program, another cluster’s server, or a zombie', () => {
    expect(judge('tail', '-f', '-D', cluster)).toBe('other');
    expect(judge('postgres', '-D', root)).toBe('other');
    expect(judge('postgres: hindsight postgres idle')).toBe('other');
    expect(judge('')).toBe('other');
  });

  test('cannot be told when its cluster is no longer where it was', () => {
    expect(judge('postgres', '-D', join(root, 'moved-away'))).toBe('unknown');
    expect(judge('postgres')).toBe('unknown');
  });
});

test('a process that ended is gone, and one that works elsewhere is another', () => {
  expect(identifyProcess(1_999_999_999, cluster)).toBe('gone');
  expect(identifyProcess(process.pid, root)).toBe('other');
});
