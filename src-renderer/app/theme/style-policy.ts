/** The nonce of this load, written into the page by the main process. */
export function readStyleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

/**
 * Lets Ant Design work under a content policy without `unsafe-inline`.
 *
 * It takes a nonce for its main style sheets only: its probes of CSS features and its scroll lock make
 * `<style>` elements without one, and its growing text areas measure through a `style` attribute. Here every
 * style element made by our scripts gets the nonce, and a `style` attribute is written through the element's
 * style object, which the policy allows. Text that found its way into the page as HTML gains nothing by it.
 */
export function obeyStylePolicy(): void {
  const nonce = readStyleNonce();
  const createElement = document.createElement.bind(document);
  document.createElement = (tagName: string, options?: ElementCreationOptions) => {
    const element = createElement(tagName, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  const { setAttribute } = Element.prototype;
  Element.prototype.setAttribute = function setPermittedAttribute(name: string, value: string) {
    if (name === 'style' && this instanceof HTMLElement) this.style.cssText = value;
    else setAttribute.call(this, name, value);
  };
}
