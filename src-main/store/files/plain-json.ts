type Members = Record<string, unknown>;

/**
 * Plain JSON that from now on nobody can change, not even in its parts: whoever tries gets a TypeError. A state that is
 * made out of it shares what it left as it was, which costs a save much less than a copy does. Parts that are frozen
 * already are not gone through again.
 */
export function frozen<T>(value: T): T {
  freeze(value);
  return value;
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const key of Object.keys(value)) freeze((value as Members)[key]);
}

/**
 * The value as the disk would give it back (`JSON.parse(JSON.stringify(value))`: nothing undefined,
 * nothing shared with `value`), in which every part that `known` has too is `known`'s own. What two
 * states have in common is thus told by `===`; equal states are one, whatever the order of their members.
 * @param known plain JSON
 */
export function plainLike(known: unknown, value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'boolean' || value === null) return value;
  // As JSON writes it: -0 is 0, and what is no number is null.
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  if (isUnwritten(value)) return undefined;
  if (Array.isArray(value)) return plainList(known, value);
  return isPlainObject(value) ? plainMembers(known, value) : plainOther(known, value);
}

/** Whether two values of plain JSON say the same; the order of members says nothing. */
export function isSameJson(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (Array.isArray(left)) return Array.isArray(right) && isSameList(left, right);
  return isPlainObject(left) && isPlainObject(right) && hasSameMembers(left, right);
}

// Loops, not `every`: each save goes through the whole case.
function isSameList(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false;
  for (let at = 0; at < left.length; at += 1) if (!isSameJson(left[at], right[at])) return false;
  return true;
}

function hasSameMembers(left: Members, right: Members): boolean {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  for (const key of keys)
    if (!Object.hasOwn(right, key) || !isSameJson(left[key], right[key])) return false;
  return true;
}

/** Whether it is an object with members, as JSON knows it. */
export function isPlainObject(value: unknown): value is Members {
  if (typeof value !== 'object' || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !Array.isArray(value);
}

function plainList(known: unknown, value: readonly unknown[]): unknown {
  const before: readonly unknown[] = Array.isArray(known) ? known : [];
  let isSame = Array.isArray(known) && before.length === value.length;
  // Not `map`, which leaves holes: JSON writes null for them.
  const list = Array.from(value, (item, at) => {
    const plain = plainLike(before[at], item) ?? null;
    if (plain !== before[at]) isSame = false;
    return plain;
  });
  return isSame ? known : list;
}

function plainMembers(known: unknown, value: Members): unknown {
  if (typeof value.toJSON === 'function') return plainOther(known, value);
  const before = isPlainObject(known) ? known : null;
  let isSame = before !== null;
  let count = 0;
  const members: Members = {};
  for (const key of Object.keys(value)) {
    const ofKnown = before !== null && Object.hasOwn(before, key) ? before[key] : undefined;
    const plain = plainLike(ofKnown, value[key]);
    if (plain === undefined) continue;
    if (plain !== ofKnown) isSame = false;
    put(members, key, plain);
    count += 1;
  }
  return before !== null && isSame && Object.keys(before).length === count ? known : members;
}

/** A date, a map, an object that says itself how it is written: asked of JSON. */
function plainOther(known: unknown, value: unknown): unknown {
  const text = JSON.stringify(value);
  return text === undefined ? undefined : plainLike(known, JSON.parse(text));
}

function isUnwritten(value: unknown): boolean {
  return value === undefined || typeof value === 'function' || typeof value === 'symbol';
}

/** Plain assignment would set the prototype instead of this one member. */
function put(members: Members, key: string, value: unknown): void {
  if (key !== '__proto__') members[key] = value;
  else
    Object.defineProperty(members, key, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
}
