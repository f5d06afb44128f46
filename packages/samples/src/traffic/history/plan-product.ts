import { product } from '../../shop/product.ts';
import { productNames, productVariants } from '../names.ts';
import type { Plan, PlannedProduct } from './plan.ts';

/** A product: listed, stocked, restocked when it runs low, and given a new price now and then. */
export function planProduct(plan: Plan, index: number): PlannedProduct {
  const { random, add, day } = plan;
  const id = random.uuid();
  const listedAt = random.chance(0.7) ? day * 2 * random.next() : random.next() * 0.7;
  const buyer = `buyer-${random.between(1, 4)}`;
  const warehouse = `warehouse-${random.between(1, 4)}`;
  const base = productNames[index % productNames.length] ?? 'Thing';
  const variant = Math.floor(index / productNames.length);
  const name = `${base}${productVariants[variant] ?? ` · No. ${variant}`}`;
  const steps = { aggregate: product, id };

  add(listedAt, ({ run }) => {
    const priceCents = random.between(29, 900) * 10;
    run({ ...steps, command: 'list', input: { name, priceCents }, actor: buyer });
  });
  add(listedAt + day / 1000, ({ run }) => {
    const input = { quantity: random.between(10, 60) };
    run({ ...steps, command: 'receive', input, actor: warehouse });
  });
  for (let at = listedAt; at < 1; at += random.waiting(12 * day)) {
    add(at + day / 100, ({ run, stateOf }) => {
      if (stateOf(product, id).stock > 12) return;
      const input = { quantity: random.between(8, 50) };
      run({ ...steps, command: 'receive', input, actor: warehouse });
    });
  }
  for (let at = listedAt + 20 * day; at < 1; at += random.waiting(45 * day)) {
    add(at, ({ run, stateOf }) => {
      const { priceCents } = stateOf(product, id);
      const input = { priceCents: Math.round((priceCents * random.between(85, 118)) / 1000) * 10 };
      run({ ...steps, command: 'change-price', input, actor: buyer });
    });
  }
  return { id, listedAt };
}
