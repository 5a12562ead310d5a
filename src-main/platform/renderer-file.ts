import { extname, resolve, sep } from 'node:path';
import { isRendererUrl } from './renderer-address';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/**
 * The file a request for the window's content means, or null when it means none of ours.
 *
 * Refuses other hosts, unknown kinds of file, and every spelling that would leave the folder
 * (`..`, encoded slashes, back slashes, NUL).
 */
export function resolveRendererFile(rendererFolder: string, url: string): string | null {
  if (!isRendererUrl(url)) return null;
  let path: string;
  try {
    path = decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
  if (/[\\\0]/.test(path) || path.split('/').includes('..')) return null;
  const root = resolve(rendererFolder);
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  if (!file.startsWith(root + sep) || !Object.hasOwn(CONTENT_TYPES, extname(file))) return null;
  return file;
}

/** The content type of a file that `resolveRendererFile` answered. */
export function readContentType(file: string): string {
  return CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
}
