import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { protocol } from 'electron';
import { buildContentPolicy, createNonce, insertNonce } from './content-policy';
import { APP_SCHEME, isRendererUrl } from './renderer-address';

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

/** Declares `app://` as a secure, standard scheme. Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

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
  if (!file.startsWith(root + sep) || !(extname(file) in CONTENT_TYPES)) return null;
  return file;
}

/** Serves the built renderer; every answer carries its content policy and a fresh nonce. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const file = resolveRendererFile(rendererFolder, request.url);
    if (request.method !== 'GET' || file === null) return refuse();
    try {
      return await answer(file);
    } catch {
      return refuse();
    }
  });
}

async function answer(file: string): Promise<Response> {
  const nonce = createNonce();
  const headers = {
    'content-type': CONTENT_TYPES[extname(file)] ?? 'application/octet-stream',
    'content-security-policy': buildContentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  if (extname(file) === '.html') {
    return new Response(insertNonce(await readFile(file, 'utf8'), nonce), { headers });
  }
  return new Response(new Uint8Array(await readFile(file)), { headers });
}

function refuse(): Response {
  return new Response(null, { status: 404 });
}
