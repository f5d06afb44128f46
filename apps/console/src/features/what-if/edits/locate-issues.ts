import { ApiProblem } from '../../../shared/api/api-problem.ts';

type Located = {
  /** By the pointer of the edit, such as `/replace/0`. */
  readonly byEdit: Readonly<Record<string, readonly string[]>>;
  readonly others: readonly string[];
};

/** What the server finds wrong with the question, told where it belongs. */
export function locateIssues(error: unknown): Located {
  const byEdit: Record<string, string[]> = {};
  const others: string[] = [];
  for (const { path, reason } of readIssues(error)) {
    const [, edit, rest = ''] = /^(\/(?:skip|replace|insert)\/\d+)(.*)$/.exec(path) ?? [];
    const place = rest.replace(/^\/data(?=\/|$)/, '').replace(/^\//, '');
    const said = place === '' ? reason : `${place} ${reason}`;
    if (edit === undefined) others.push(said);
    else byEdit[edit] = [...(byEdit[edit] ?? []), said];
  }
  return { byEdit, others };
}

type Issue = { readonly path: string; readonly reason: string };

function readIssues(error: unknown): readonly Issue[] {
  if (error === null || error === undefined) return [];
  if (!(error instanceof ApiProblem)) return [{ path: '', reason: String(error) }];
  const { issues, version, head } = error.fields;
  if (Array.isArray(issues) && issues.length > 0) {
    return issues.map((issue) => ({ path: String(issue.path), reason: String(issue.reason) }));
  }
  const [edit] = /^\/(?:skip|replace|insert)\/\d+/.exec(error.message) ?? [];
  if (error.code === 'version_out_of_range' && edit !== undefined) {
    return [{ path: edit, reason: `There is no version ${version}: the last is ${head}.` }];
  }
  return [{ path: '', reason: error.message }];
}
