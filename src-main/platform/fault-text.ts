import { randomUUID } from 'node:crypto';

/**
 * Errors as text for the log. What is kept is on a list; all else is left out, for there is no way to
 * tell a name from a word: "Zhang San", "a@b.cn" and "1号" are as plain as what the program says itself.
 */

/** Classes of errors: the language's, the system's and our own. */
const CLASSES = new Set([
  'Error',
  'AggregateError',
  'EvalError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'TypeError',
  'URIError',
  'AbortError',
  'DOMException',
  'DataCloneError',
  'NotAllowedError',
  'QuotaExceededError',
  'SystemError',
  'TimeoutError',
  'ZodError',
  'AppError',
  'AttachmentError',
  'ItemError',
  'RequestError',
  'ServiceError',
  'StoreError',
  'UnfinishedError',
  'VanishedError',
  'WindowFault',
]);

/** Our own classes whose constructors take a kind out of a list of theirs. */
const WITH_KIND = new Set(['StoreError', 'AttachmentError', 'WindowFault']);

/** Fixed words of messages: of V8, Node, React, Electron, and of this program. */
const WORDS = [
  'Cannot read properties of undefined',
  'Cannot read properties of null',
  'Cannot set properties of undefined',
  'Cannot set properties of null',
  'Cannot access',
  'before initialization',
  'is not a function',
  'is not a constructor',
  'is not defined',
  'is not iterable',
  'Assignment to constant variable',
  'Array buffer allocation failed',
  'Converting circular structure to JSON',
  'Invalid array length',
  'Invalid string length',
  'Invalid time value',
  'Maximum call stack size exceeded',
  'Unexpected end of JSON input',
  'Unexpected end of input',
  'Unexpected token',
  'in JSON at position',
  'An object could not be cloned',
  'Object has been destroyed',
  'The operation was aborted',
  'This operation was aborted',
  'Failed to fetch dynamically imported module',
  'Loading chunk',
  'Script error',
  'ResizeObserver loop',
  'Cannot find module',
  'Premature close',
  'unexpected end of file',
  'incorrect data check',
  'a file of the list is missing',
  'a name stands in the backup twice',
  'a way of packing that is not ours',
  'files that nobody listed',
  'is not where it should be',
  'shard not in memory',
  'no list of files',
  'no segment',
  'pinyin is asked for before it was loaded',
  'route without handler',
  'the backup holds another list than was written',
  'the backup was not finished',
  'the list of files is not whole',
  'unhandled value',
] as const;

/** Where the window noticed a fault: before any page, outside of all, or in one of its places. */
const PLACES = new Set(
  'start window promise cases schedule parties papers reports settings'.split(' '),
);

const CODE = /^(?:E[A-Z0-9_]{2,40}|ERR_[A-Z0-9_]{2,60}|Z_[A-Z]{2,20}|MODULE_NOT_FOUND|UNKNOWN)$/;
const KIND = /^[a-z]{2,20}(?:_[a-z]{2,20}){0,3}$/;
const CALLS = new Set(
  'access chmod close copyfile fdatasync fstat fsync ftruncate link lstat mkdir open opendir read readlink realpath rename rm rmdir scandir spawn stat symlink truncate uv_cwd unlink utime write'.split(
    ' ',
  ),
);
/** Files whose names the program gives: none holds a word of the user's. */
const OWN_FILE =
  /^(?:(?:studio|index|preferences|window|checkpoint|backup-manifest)\.json|studio\.lock|\d{4}\.json|\d{4}-\d{2}(?:-\d{1,2})?\.jsonl?|[\da-f]{64}\.(?:bin|jpg))$/;
/** A place in our own built or written files, or in Node's, at the end of a line of a stack. */
const OWN_PLACE =
  /((?:(?:out[\\/](?:main|preload|renderer)|src-main|src-shared|src-renderer)[\\/]|app:\/\/studio\/assets\/)(?:[\w-]{1,40}[\\/]){0,6}[\w.-]{1,60}\.[cm]?[jt]sx?|node:[a-z_/]{2,60}):(\d{1,7}):(\d{1,7})\)?$/;
const MAX_FRAMES = 30;
const MAX_CAUSES = 5;

/**
 * An error as text for the log: its class, code, the file of ours it is about, the fixed words of its
 * message, the places of our own files that it came through, and the same of what caused it.
 */
export function describeFault(error: unknown): string {
  const told: string[] = [];
  let one = error;
  for (let depth = 0; one !== undefined && depth < MAX_CAUSES; depth += 1) {
    told.push(describeOne(one));
    one = one instanceof Error ? one.cause : undefined;
  }
  return told.join('\ncaused by ');
}

/** A fault of the window, which crosses to the main process as texts. */
export function windowFault(fault: {
  readonly message: string;
  readonly stack: string;
  readonly where: string;
}): Error {
  const error = new Error(fault.message);
  error.name = 'WindowFault';
  error.stack = fault.stack;
  const place = fault.where.split('/').find((part) => part !== '') ?? '';
  return Object.assign(error, { kind: PLACES.has(place) ? place : 'elsewhere' });
}

function describeOne(error: unknown): string {
  if (!(error instanceof Error)) return wordMessage(typeof error === 'string' ? error : '');
  const facts = [
    CLASSES.has(error.name) ? error.name : 'Error',
    knownText(error, 'code', (text) => CODE.test(text)),
    WITH_KIND.has(error.name) ? knownText(error, 'kind', (text) => KIND.test(text)) : null,
    knownText(error, 'syscall', (text) => CALLS.has(text)),
    ownFile(error),
  ].filter((fact) => fact !== null);
  return [`${facts.join(' ')}: ${wordMessage(error.message)}`, ...readFrames(error)].join('\n');
}

function knownText(
  error: object,
  property: string,
  isKnown: (text: string) => boolean,
): string | null {
  const value: unknown = Reflect.get(error, property);
  return typeof value === 'string' && isKnown(value) ? value : null;
}

function ownFile(error: object): string | null {
  for (const property of ['path', 'file']) {
    const value: unknown = Reflect.get(error, property);
    const name = typeof value === 'string' ? (value.split(/[\\/]/).at(-1) ?? '') : '';
    if (OWN_FILE.test(name)) return name;
  }
  return null;
}

/** The fixed words of a message; how long it was where there are none, which tells nothing of anybody. */
function wordMessage(message: string): string {
  const react = /Minified React error #(\d{1,3})\b/.exec(message)?.[1];
  const words: string[] = WORDS.filter((known) => message.includes(known));
  if (react !== undefined) words.push(`Minified React error #${react}`);
  return words.length > 0 ? words.join(' … ') : `(${message.length} characters)`;
}

/** The stack below the message: a message of several lines may itself look like a stack. */
function readFrames(error: Error): string[] {
  const stack = error.stack ?? '';
  const messageAt = stack.indexOf(error.message);
  return stack
    .slice(messageAt < 0 ? 0 : messageAt + error.message.length)
    .split('\n')
    .map((line) => (line.startsWith('    at ') ? OWN_PLACE.exec(line) : null))
    .filter((found) => found !== null)
    .slice(0, MAX_FRAMES)
    .map(([, file = '', line, column]) => `    at ${file.replaceAll('\\', '/')}:${line}:${column}`);
}

/** A short id that joins what the user sees to a line of the log. */
export function createFaultId(): string {
  return randomUUID().slice(0, 8);
}
