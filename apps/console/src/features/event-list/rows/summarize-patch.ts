import { type Json, type Patch, parsePointer, readPath } from '@hindsight/history';
import { formatValue } from '../../../shared/format/format-value.ts';

const mostOfValue = 24;

type Part = { readonly text: string; readonly isTime: boolean };

/**
 * What a patch changed in one line: “balanceCents 14 800 → 12 300 +2”. Times come last: that
 * something happened is known already.
 */
export function summarizePatch(before: Json | undefined, patch: Patch): string {
  const parts = patch.flatMap((operation) => tell(before, operation));
  const first = parts.find(({ isTime }) => !isTime) ?? parts[0];
  if (first === undefined) return 'changed nothing';
  return parts.length === 1 ? first.text : `${first.text} · ${parts.length - 1} more`;
}

function tell(before: Json | undefined, operation: Patch[number]): Part[] {
  if (operation.op === 'move') {
    return [{ text: `${nameOf(operation.from)} → ${nameOf(operation.path)}`, isTime: false }];
  }
  if (operation.op === 'remove') return [{ text: `− ${nameOf(operation.path)}`, isTime: false }];
  const { path, value } = operation;
  if (path === '' && isMembers(value) && Object.keys(value).length > 0) {
    return Object.entries(value).map(([key, member]) => tellValue('+ ', key, member));
  }
  if (operation.op === 'add') return [tellValue('+ ', nameOf(path), value)];
  const old = before === undefined ? undefined : readPath(before, path);
  const was = old === undefined ? '' : `${formatValue(old, mostOfValue)} → `;
  return [tellValue('', nameOf(path), value, was)];
}

function tellValue(sign: string, name: string, value: Json, was = ''): Part {
  return {
    text: `${sign}${name} ${was}${formatValue(value, mostOfValue)}`,
    isTime: typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value),
  };
}

function nameOf(path: string): string {
  return path === '' ? 'the state' : parsePointer(path).join('.');
}

function isMembers(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
