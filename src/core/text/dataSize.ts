/** How much data from outside holds, told without going through more of it than it may hold. */

/** All of it together. */
export interface DataLimit {
  /** Of texts and names of fields. */
  readonly characters: number;
  /** Texts, numbers, lists and groups, those within others included. */
  readonly values: number;
}

/** False also for what is no plain data, such as a buffer or a map. */
export function isWithin(data: unknown, { characters, values }: DataLimit): boolean {
  const waiting: unknown[] = [data];
  let charactersLeft = characters;
  let valuesLeft = values;
  const take = (value: unknown): boolean => {
    waiting.push(value);
    return waiting.length <= valuesLeft;
  };
  while (waiting.length > 0) {
    const value = waiting.pop();
    valuesLeft -= 1;
    if (typeof value === 'string') charactersLeft -= value.length;
    else if (Array.isArray(value)) {
      if (value.length > valuesLeft || !value.every(take)) return false;
    } else if (typeof value === 'object' && value !== null) {
      if (Object.prototype.toString.call(value) !== '[object Object]') return false;
      for (const name in value) {
        charactersLeft -= name.length;
        if (charactersLeft < 0 || !take(Reflect.get(value, name))) return false;
      }
    }
    if (charactersLeft < 0 || valuesLeft < 0) return false;
  }
  return true;
}
