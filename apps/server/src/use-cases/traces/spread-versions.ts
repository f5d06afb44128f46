/** So many versions from one to another, evenly spread, the first and the last among them. */
export function spreadVersions(from: number, to: number, points: number): readonly number[] {
  const count = to - from + 1;
  if (count <= 0) return [];
  if (points === 1) return [to];
  if (count <= points) return Array.from({ length: count }, (_, index) => from + index);
  return Array.from({ length: points }, (_, index) =>
    Math.round(from + (index * (to - from)) / (points - 1)),
  );
}
