import pg from 'pg';

const COLUMNS = `
select c.relname as name, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
  case when a.attcollation <> 0 and a.attcollation <> t.typcollation then co.collname end as collation,
  a.attnotnull as required, pg_get_expr(d.adbin, d.adrelid) as fallback,
  array_to_string(c.reloptions, ', ') as options, pg_get_partkeydef(c.oid) as partitions
from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
join pg_type t on t.oid = a.atttypid
left join pg_collation co on co.oid = a.attcollation
left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
order by c.relname, a.attnum`;

const RULES = `
select conrelid::regclass::text as name, 0 as rank, format('constraint %s %s', conname, pg_get_constraintdef(oid)) as line
from pg_constraint where connamespace = $1::regnamespace and contype <> 'n' and conrelid <> 0
union all
select i.indrelid::regclass::text, 1, pg_get_indexdef(i.indexrelid)
from pg_index i join pg_class c on c.oid = i.indexrelid
where c.relnamespace = $1::regnamespace
  and not exists (select from pg_constraint where conindid = i.indexrelid)
union all
select t.tgrelid::regclass::text, 2, pg_get_triggerdef(t.oid)
from pg_trigger t join pg_class c on c.oid = t.tgrelid
where c.relnamespace = $1::regnamespace and not t.tgisinternal
order by 1, 2, 3`;

const FUNCTIONS = `select pg_get_functiondef(oid) as text from pg_proc
where pronamespace = $1::regnamespace order by proname`;

type Column = {
  readonly name: string;
  readonly column: string;
  readonly type: string;
  readonly collation: string | null;
  readonly required: boolean;
  readonly fallback: string | null;
  readonly options: string | null;
  readonly partitions: string | null;
};

/** A schema as it really is in a database, as text that shows every change as a line. */
export async function describeSchema(connectionString: string, schema: string): Promise<string> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(`set search_path to ''`); // so that every name is whole
    const columns = await client.query<Column>(COLUMNS, [schema]);
    const rules = await client.query<{ name: string; line: string }>(RULES, [schema]);
    const functions = await client.query<{ text: string }>(FUNCTIONS, [schema]);
    const tables = Map.groupBy(columns.rows, (column) => column.name);
    const sections = [...tables].map(([name, rows]) =>
      [
        `table ${schema}.${name}${describeTable(rows[0])}`,
        ...rows.map(describeColumn),
        ...rules.rows
          .filter((rule) => rule.name === `${schema}.${name}`)
          .map(({ line }) => `  ${line}`),
      ].join('\n'),
    );
    const texts = functions.rows.map(({ text }) => text.trimEnd());
    return `${[...sections, ...texts].join('\n\n')}\n`;
  } finally {
    await client.end();
  }
}

function describeTable(column: Column | undefined): string {
  const { options = null, partitions = null } = column ?? {};
  return [partitions && ` partition by ${partitions}`, options && ` with (${options})`]
    .filter(Boolean)
    .join('');
}

function describeColumn({ column, type, collation, required, fallback }: Column): string {
  const parts = [
    `  ${column} ${type}`,
    collation && `collate "${collation}"`,
    required && 'not null',
    fallback && `default ${fallback}`,
  ];
  return parts.filter(Boolean).join(' ');
}
