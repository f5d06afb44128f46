import type { Attributes, AttributeValue } from '../../spans/span.ts';
import type { WireWriter } from './wire-writer.ts';

export function writeAttributes(writer: WireWriter, field: number, attributes: Attributes): void {
  for (const [key, value] of attributes) {
    writer.message(field, (pair) => {
      pair.text(1, key);
      pair.message(2, (any) => writeValue(any, value));
    });
  }
}

/** AnyValue. That a text was bytes once is not known here: it goes on as the text it was kept as. */
function writeValue(any: WireWriter, value: AttributeValue): void {
  if (value === null) return;
  if (typeof value === 'string') any.chosenText(1, value);
  else if (typeof value === 'boolean') any.bool(2, value);
  else if (typeof value === 'bigint') any.int64(3, value);
  else if (typeof value === 'number') writeNumber(any, value);
  else if ('members' in value) any.message(6, (list) => writeAttributes(list, 1, value.members));
  else {
    any.message(5, (list) => {
      for (const one of value) list.message(1, (inner) => writeValue(inner, one));
    });
  }
}

function writeNumber(any: WireWriter, value: number): void {
  if (Number.isSafeInteger(value) && !Object.is(value, -0)) any.int64(3, value);
  else any.double(4, value);
}
