import { buildOpenApi } from '@hindsight/contract';
import { z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;
type Document = {
  readonly paths: Record<string, Record<string, { readonly responses: Record<string, Answer> }>>;
  readonly components: { readonly schemas: Record<string, Schema> };
};
type Answer = { readonly content: Record<string, { readonly schema: Schema }> };

// As JSON Schema it stands on its own: what OpenAPI keeps under components is under $defs there.
const text = JSON.stringify(buildOpenApi()).replaceAll('#/components/schemas/', '#/$defs/');
const { paths, components } = readDocument(text);

/** What is wrong with an answer by the committed document; nothing when it is as it says. */
export async function checkAnswer(path: string, answer: Response, method = 'get') {
  const mediaType = answer.headers.get('content-type') ?? '';
  const schema = paths[path]?.[method]?.responses[answer.status]?.content[mediaType]?.schema;
  if (!schema) return [`${method} ${path} is not said to answer ${answer.status} ${mediaType}`];
  const whole = z.fromJSONSchema({ ...schema, $defs: components.schemas });
  const isLines = mediaType === 'application/x-ndjson';
  const texts = isLines ? (await answer.text()).trimEnd().split('\n') : [await answer.text()];
  return texts.flatMap((text) => {
    const { error } = whole.safeParse(JSON.parse(text));
    return error?.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`) ?? [];
  });
}

/** OpenAPI 3.1 has these places; the types of the library leave each of them open. */
function readDocument(text: string): Document {
  return JSON.parse(text) as Document;
}
