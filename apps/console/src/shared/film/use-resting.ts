import { useEffect, useState } from 'react';

/** A value once it has rested: what is asked for by it is not asked while the cursor is moving. */
export function useResting<Value extends string | number | boolean | null | undefined>(
  value: Value,
  ms = 120,
): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (rested === value) return;
    const timer = setTimeout(() => setRested(value), ms);
    return () => clearTimeout(timer);
  }, [value, rested, ms]);
  return rested;
}
