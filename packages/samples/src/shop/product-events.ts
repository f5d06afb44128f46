import { z } from 'zod';
import { positiveCents } from '../cents.ts';
import { shortText } from '../text.ts';

const quantity = z.int().positive();

export const listing = z.strictObject({ name: shortText, priceCents: positiveCents });
export const receipt = z.strictObject({ quantity });
export const reservation = z.strictObject({ orderId: shortText, quantity });
export const newPrice = z.strictObject({ priceCents: positiveCents });

export const productEvents = {
  ProductListed: { 1: listing },
  StockReceived: { 1: receipt },
  StockReserved: { 1: reservation },
  StockReleased: { 1: reservation },
  PriceChanged: { 1: newPrice },
};
