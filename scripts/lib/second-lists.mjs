/**
 * A verb is spelled where the act is defined and in the list of acts of its kind, a field in its schema, a due where it is
 * defined; everything else is derived from there or names the one that it is about. This finds what spells most of such a list once more: an
 * object, an array, a switch, a type. Places of a form are no list, for each stands by itself; nor is what a function
 * takes out of a value to read it, nor are the acts of another kind that go by the same verbs.
 *
 * @typedef {{ path: string, text: string, tree: object }} Source
 * @typedef {{ what: 'fields' | 'acts' | 'dues', path: string, line: number, names: ReadonlySet<string>, start?: number }} FirstList
 */

/** What says the words of a field, see src-shared/domain/record/field.ts. */
const SAYS = new Set([
  'field',
  'part',
  'kept',
  'lineField',
  'requiredLineField',
  'textField',
  'requiredTextField',
]);
/** What defines one due a call; its name is the call's `kind`. */
const DUE_MAKERS = new Set(['defineCaseDue']);
const SCHEMA_MAKERS = new Set(['object', 'strictObject', 'extend', 'safeExtend']);
/** Of fewer names nobody can say that they were copied. */
const FEWEST = 4;
const DOMAIN = 'src-shared/domain/';

/**
 * @param {readonly Source[]} sources
 * @returns {string[]} a sentence for each list that repeats another
 */
export function findSecondLists(sources) {
  const domain = sources.filter(({ path }) => path.startsWith(DOMAIN));
  const firsts = [...domain.flatMap(collectFirstLists), ...collectDues(domain)];
  const acts = firsts.filter(({ what }) => what === 'acts');
  return sources.flatMap((source) =>
    collectLists(source).flatMap((list) => {
      const isOfAKind = acts.some(({ path, start }) => path === list.path && start === list.start);
      return firsts
        .filter((first) => !(isOfAKind && first.what === 'acts') && repeats(list, first))
        .map((first) => tell(list, first));
    }),
  );
}

/**
 * The lists that may not be repeated: the fields of a schema, and the acts of a kind (`…_ACTS = { … }`, or what stands
 * under `acts`).
 *
 * @param {Source} source
 * @returns {FirstList[]}
 */
export function collectFirstLists(source) {
  const found = [];
  visit(source.tree, (node) => {
    const first = fieldsIn(node) ?? actsIn(node);
    if (first === null || first.names.length < FEWEST) return;
    const { path, line } = placeOf(source, node);
    found.push({ ...first, path, line, names: new Set(first.names) });
  });
  return found;
}

/**
 * The dues, which stand in a file each: together they are a list that may not be repeated.
 *
 * @param {readonly Source[]} sources
 * @returns {FirstList[]}
 */
function collectDues(sources) {
  const names = new Set();
  let place;
  for (const source of sources)
    visit(source.tree, (node) => {
      if (node.type !== 'CallExpression' || !DUE_MAKERS.has(node.callee.name)) return;
      const { properties = [] } = node.arguments[0] ?? {};
      const kind = properties.find(({ key }) => key?.name === 'kind');
      for (const name of literalName(kind?.value)) names.add(name);
      place ??= placeOf(source, node);
    });
  return names.size < FEWEST ? [] : [{ what: 'dues', ...place, names }];
}

function fieldsIn(node) {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return null;
  const [shape] = node.arguments;
  if (!SCHEMA_MAKERS.has(node.callee.property.name) || shape?.type !== 'ObjectExpression')
    return null;
  let said = 0;
  visit(shape, ({ type, callee }) => {
    if (type === 'CallExpression' && SAYS.has(callee.name)) said += 1;
  });
  return said < 2 ? null : { what: 'fields', names: ownKeys(shape) };
}

function actsIn(node) {
  const isNamed = node.type === 'VariableDeclarator' && /^([A-Z]+_)*ACTS$/.test(node.id.name ?? '');
  const isMember = node.type === 'Property' && node.key.name === 'acts';
  if (!isNamed && !isMember) return null;
  let list = isNamed ? node.init : node.value;
  // Under `as const` and `satisfies`.
  while (list?.expression) list = list.expression;
  if (list?.type !== 'ObjectExpression') return null;
  return { what: 'acts', names: ownKeys(list), start: list.start };
}

function collectLists(source) {
  const found = [];
  visit(source.tree, (node) => {
    const names = NAMES_IN[node.type]?.(node) ?? [];
    if (names.length >= FEWEST) found.push({ ...placeOf(source, node), names: new Set(names) });
  });
  return found;
}

/** What a list of each form spells. */
const NAMES_IN = {
  ObjectExpression: ({ properties }) =>
    properties.flatMap((one) =>
      one.type === 'SpreadElement' ? spreadNames(one.argument) : nameOf(one.key, one.computed),
    ),
  ArrayExpression: ({ elements }) => elements.flatMap(elementNames),
  SwitchStatement: ({ cases }) => cases.flatMap(({ test }) => literalName(test)),
  TSUnionType: ({ types }) => types.flatMap(({ literal }) => literalName(literal)),
  TSInterfaceBody: ({ body }) => body.flatMap(({ key, computed }) => nameOf(key, computed)),
  TSTypeLiteral: ({ members }) => members.flatMap(({ key, computed }) => nameOf(key, computed)),
};

function spreadNames(argument) {
  return NAMES_IN[argument.type]?.(argument) ?? [];
}

function ownKeys({ properties }) {
  return properties.flatMap(({ key, computed }) => nameOf(key, computed));
}

function nameOf(key, isComputed) {
  if (!key || isComputed) return [];
  return key.name ? [key.name] : literalName(key);
}

/** `'accept'`, and `'cases.accept'` as the journal and the routes have it. */
function literalName(node) {
  return typeof node?.value === 'string' ? [node.value.replace(/^.*\./, '')] : [];
}

/** `'name'`, `asked.name`, and `['name', …]` as a table of pairs has it. */
function elementNames(element) {
  if (element?.type === 'SpreadElement') return spreadNames(element.argument);
  if (element?.type === 'MemberExpression' && !element.computed) return [element.property.name];
  if (element?.type === 'ArrayExpression') return literalName(element.elements[0]);
  return literalName(element);
}

function repeats(list, first) {
  // Beside the list itself a choice of it may stand: what a row shows, what a form asks first.
  if (list.path === first.path) return false;
  const shared = namesShared(list, first).length;
  return shared >= FEWEST && shared * 2 >= first.names.size;
}

function namesShared(list, first) {
  return [...list.names].filter((name) => first.names.has(name));
}

function tell(list, first) {
  const shared = namesShared(list, first);
  const { what, path, line, names } = first;
  return `${list.path}:${list.line} spells ${shared.length} of the ${names.size} ${what} of ${path}:${line}: ${shared.join(', ')}`;
}

function placeOf({ path, text }, node) {
  return { path, line: text.slice(0, node.start).split('\n').length, start: node.start };
}

function visit(node, look) {
  if (Array.isArray(node)) {
    for (const one of node) visit(one, look);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if (node.type) look(node);
  for (const part of Object.values(node)) visit(part, look);
}
