import { expect, test } from 'vitest';
import { buildFormFields } from './build-form-fields.ts';
import { startForm, writeInput } from './write-input.ts';

const create = {
  type: 'object',
  properties: {
    customerId: { type: 'string', minLength: 1, maxLength: 5, description: 'Who buys' },
    lines: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        properties: {
          productId: { type: 'string', minLength: 1 },
          quantity: { type: 'integer', exclusiveMinimum: 0 },
        },
        required: ['productId', 'quantity'],
      },
    },
    express: { type: 'boolean' },
    carrier: { enum: ['DHL', 'GLS'], default: 'DHL' },
    address: { type: 'object', properties: { city: { type: 'string' } } },
    extra: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    price: { type: 'number', minimum: 0.5 },
  },
  required: ['customerId', 'lines'],
};

test('each part of a schema becomes the field that asks for it', () => {
  const fields = buildFormFields(create);
  expect(fields.map(({ name, kind, isRequired }) => [name, kind, isRequired])).toEqual([
    ['customerId', 'text', true],
    ['lines', 'list', true],
    ['express', 'choice', false],
    ['carrier', 'choice', false],
    ['address', 'group', false],
    ['extra', 'json', false],
    ['price', 'number', false],
  ]);
  expect(fields[0]?.description).toBe('Who buys');
});

test('a form begins with the schema’s own values and the items it needs', () => {
  expect(startForm(buildFormFields(create))).toEqual({
    customerId: '',
    lines: [{ productId: '', quantity: '' }],
    express: '',
    carrier: '"DHL"',
    address: { city: '' },
    extra: '',
    price: '',
  });
});

test('what is typed is written as JSON, numbers as they stand, nothing where nothing is', () => {
  const { text, issues } = writeInput(buildFormFields(create), {
    customerId: 'ada',
    lines: [{ productId: 'p"1', quantity: '2' }],
    express: 'false',
    carrier: '',
    address: { city: '' },
    extra: '[1, 2]',
    price: '1.50',
  });
  expect(issues.size).toBe(0);
  expect(text).toBe(
    '{"customerId":"ada","lines":[{"productId":"p\\"1","quantity":2}],"express":false,"extra":[1, 2],"price":1.50}',
  );
});

test('what the schema would not take is told at its place', () => {
  const { issues } = writeInput(buildFormFields(create), {
    customerId: 'too long',
    lines: [
      { productId: '', quantity: '0' },
      { productId: 'a', quantity: '1.5' },
    ],
    extra: '{',
    price: '0.1',
  });
  expect([...issues]).toEqual([
    ['/customerId', 'takes at most 5 characters'],
    ['/lines/0/productId', 'is needed'],
    ['/lines/0/quantity', 'must be more than 0'],
    ['/lines/1/quantity', 'must be a whole number'],
    ['/extra', 'is not valid JSON'],
    ['/price', 'must be at least 0.5'],
  ]);
  expect(
    writeInput(buildFormFields(create), { customerId: 'a', lines: [] }).issues.get('/lines'),
  ).toBe('needs at least 1');
});

test('a command without input sends an empty object; one that is no object is asked for as JSON', () => {
  const nothing = buildFormFields({ type: 'object', properties: {} });
  expect(writeInput(nothing, startForm(nothing)).text).toBe('{}');
  expect(buildFormFields({ $ref: '#/x' })[0]?.kind).toBe('json');
  expect(buildFormFields(undefined)[0]?.kind).toBe('json');
});
