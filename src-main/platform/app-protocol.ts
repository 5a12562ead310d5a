import { readFileSync } from 'node:fs';
import { type ProtocolResponse, protocol } from 'electron';
import { buildContentPolicy, createNonce, insertNonce } from './content-policy';
import { APP_SCHEME } from './renderer-address';
import { readContentType, resolveRendererFile } from './renderer-file';

/** Declares `app://` as a secure, standard scheme. Must run before Electron is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/**
 * Serves the built renderer; every answer carries its content policy and a fresh nonce.
 *
 * Not by `protocol.handle`: it loads the whole of `fetch` into this process and hands a file on in
 * pieces, each of which waits for its turn behind the start of the program.
 */
export function serveAppScheme(rendererFolder: string): void {
  protocol.registerBufferProtocol(APP_SCHEME, (request, answer) => {
    const file = resolveRendererFile(rendererFolder, request.url);
    if (request.method !== 'GET' || file === null) return answer(NOT_FOUND);
    try {
      answer(read(file));
    } catch {
      answer(NOT_FOUND);
    }
  });
}

const NOT_FOUND: ProtocolResponse = { statusCode: 404, data: Buffer.alloc(0) };

function read(file: string): ProtocolResponse {
  const nonce = createNonce();
  const type = readContentType(file);
  const headers = {
    'content-type': type,
    'content-security-policy': buildContentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  const data = readFileSync(file);
  if (!type.startsWith('text/html')) return { headers, data };
  return { headers, data: Buffer.from(insertNonce(data.toString('utf8'), nonce)) };
}
