import { markColors } from '../ui/choose-event-mark.ts';

/** The parts of this system are told apart first; whoever else sends spans has what its name comes to. */
const known: Readonly<Record<string, number>> = {
  'hindsight-console': 4,
  hindsight: 0,
  postgres: 6,
  postgresql: 6,
};

export function chooseServiceColor(service: string): string {
  const index = Object.hasOwn(known, service) ? known[service] : undefined;
  return markColors[index ?? hash(service) % markColors.length] ?? 'currentColor';
}

function hash(text: string): number {
  let value = 2166136261;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 16777619);
  }
  return value >>> 0;
}
