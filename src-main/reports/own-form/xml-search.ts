import { decodeText, escapeXml, type XmlElement } from './xml-tree';

/** The name of an element without its prefix: programs choose prefixes as they like. */
export function localName({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The elements of this name that stand directly in one. */
export function childrenOf({ children }: XmlElement, name: string): XmlElement[] {
  return children.filter(
    (node): node is XmlElement => typeof node !== 'string' && localName(node) === name,
  );
}

/** The first element of this name that stands directly in one. */
export function childOf(parent: XmlElement, name: string): XmlElement | undefined {
  return childrenOf(parent, name)[0];
}

/** Every element within one, itself first, in the order of the text. */
export function* everyElement(root: XmlElement): Generator<XmlElement> {
  yield root;
  for (const child of root.children) if (typeof child !== 'string') yield* everyElement(child);
}

/** The elements of this name anywhere within one. */
export function elementsIn(root: XmlElement, name: string): XmlElement[] {
  return [...everyElement(root)].filter((element) => localName(element) === name);
}

/** The text that stands directly in an element. */
export function textOf({ children }: XmlElement): string {
  return decodeText(children.filter((node) => typeof node === 'string').join(''));
}

/** Puts a text in the place of whatever an element holds. */
export function setText(element: XmlElement, text: string): void {
  element.children = [escapeXml(text)];
}

/** What an attribute says. */
export function attributeOf({ attributes }: XmlElement, name: string): string | undefined {
  const written = attributes.get(name);
  return written === undefined ? undefined : decodeText(written);
}

/** The attribute of this name whatever its prefix, such as `r:id`. */
export function prefixedAttribute({ attributes }: XmlElement, name: string): string | undefined {
  for (const [key, written] of attributes)
    if (key.endsWith(`:${name}`) || key === name) return decodeText(written);
  return undefined;
}

export function setAttribute({ attributes }: XmlElement, name: string, value: string): void {
  attributes.set(name, escapeXml(value));
}

/** A new element in the same space as another. */
export function elementLike(
  { name: like }: XmlElement,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: XmlElement['children'] = [],
): XmlElement {
  const prefix = like.slice(0, like.indexOf(':') + 1);
  const written = Object.entries(attributes).map(
    ([key, value]) => [key, escapeXml(value)] as const,
  );
  return { name: prefix + name, attributes: new Map(written), children };
}

/** A copy with everything in it. */
export function copyOf({ name, attributes, children }: XmlElement): XmlElement {
  return {
    name,
    attributes: new Map(attributes),
    children: children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
  };
}
