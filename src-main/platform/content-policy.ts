import { randomBytes } from 'node:crypto';

/** What `index.html` carries where the nonce of its own load belongs. */
const NONCE_MARK = '%CSP_NONCE%';

/** A fresh nonce for one document load (128 random bits, base64). */
export function createNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The Content-Security-Policy header of one document load.
 *
 * Scripts come only from the package; styles from the package or from Ant Design, which writes
 * `<style>` elements at run time and proves itself with the nonce. Nothing may reach a network.
 */
export function buildContentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Writes the nonce of this load into the page, where the renderer hands it to Ant Design. */
export function insertNonce(html: string, nonce: string): string {
  return html.replaceAll(NONCE_MARK, nonce);
}
