import { type Patch, readPath } from '@hindsight/history';

/** Whether a patch changed what is at a path: itself, something in it, or all it stands in. */
export function changesPath(patch: Patch, path: string): boolean {
  return patch.some((operation) => {
    const places = operation.op === 'move' ? [operation.from, operation.path] : [operation.path];
    if (places.some((place) => place === path || place.startsWith(`${path}/`))) return true;
    const around = places.find((place) => path.startsWith(`${place}/`));
    if (around === undefined) return false;
    if (operation.op === 'remove' || operation.op === 'move') return true;
    return readPath(operation.value, path.slice(around.length)) !== undefined;
  });
}

/** Whether the text of an event’s data holds a text, in small or large letters. */
export function holdsText(data: unknown, text: string): boolean {
  return (JSON.stringify(data) ?? '').toLowerCase().includes(text.toLowerCase());
}
