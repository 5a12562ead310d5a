import { readFileSync } from 'node:fs';
import { protocol } from 'electron';
import { buildContentPolicy, createNonce, insertNonce } from './content-policy';
import { APP_SCHEME } from './renderer-address';
import { readContentType, resolveRendererFile } from './renderer-file';

/** Declares `app://` as a secure, standard scheme. Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves the built renderer; every answer carries its content policy and a fresh nonce. */
export function serveAppScheme(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, (request) => {
    const file = resolveRendererFile(rendererFolder, request.url);
    if (request.method !== 'GET' || file === null) return refuse();
    try {
      return answer(file);
    } catch {
      return refuse();
    }
  });
}

// Read at once: each step of a reading in the background would wait for its turn behind the start of the program.
function answer(file: string): Response {
  const nonce = createNonce();
  const type = readContentType(file);
  const headers = {
    'content-type': type,
    'content-security-policy': buildContentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  if (type.startsWith('text/html')) {
    return new Response(insertNonce(readFileSync(file, 'utf8'), nonce), { headers });
  }
  return new Response(new Uint8Array(readFileSync(file)), { headers });
}

function refuse(): Response {
  return new Response(null, { status: 404 });
}
