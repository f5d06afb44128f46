export type PlanLine = {
  readonly depth: number;
  readonly name: string;
  readonly ms: number | undefined;
  readonly rows: number | undefined;
  /** What was expected. */
  readonly planRows: number | undefined;
  readonly loops: number | undefined;
  readonly blocks: number | undefined;
  readonly condition: string | undefined;
};

type Members = Readonly<Record<string, unknown>>;

const conditions = ['Index Cond', 'Filter', 'Recheck Cond', 'Hash Cond', 'Merge Cond'];

/** The lines of a plan as Postgres writes it in JSON, from the top. What is not a plan has none. */
export function readPlan(explanation: Members): readonly PlanLine[] {
  const lines: PlanLine[] = [];
  const waiting = [{ plan: explanation.Plan, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { plan, depth } = next;
    if (!isMembers(plan)) continue;
    lines.push(readLine(plan, depth));
    const below = Array.isArray(plan.Plans) ? plan.Plans : [];
    for (const child of below.toReversed()) waiting.push({ plan: child, depth: depth + 1 });
  }
  return lines;
}

function readLine(plan: Members, depth: number): PlanLine {
  const text = (key: string) => (typeof plan[key] === 'string' ? plan[key] : undefined);
  const number = (key: string) => (typeof plan[key] === 'number' ? plan[key] : undefined);
  const index = text('Index Name');
  const relation = text('Relation Name') ?? text('CTE Name') ?? text('Function Name');
  const [hit, read] = [number('Shared Hit Blocks'), number('Shared Read Blocks')];
  const name = [
    text('Node Type') ?? 'Plan node',
    index && `using ${index}`,
    relation && `on ${relation}`,
  ];
  return {
    depth,
    name: name.filter(Boolean).join(' '),
    ms: number('Actual Total Time'),
    rows: number('Actual Rows'),
    planRows: number('Plan Rows'),
    loops: number('Actual Loops'),
    blocks: hit === undefined && read === undefined ? undefined : (hit ?? 0) + (read ?? 0),
    condition: conditions.map(text).find((condition) => condition !== undefined),
  };
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null;
}
