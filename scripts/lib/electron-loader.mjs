/**
 * The fallback runtime lacks Electron's default app, which reads `-r file` and the app folder from
 * the command line. These two files stand in for it.
 */
export const LOADER_PACKAGE = JSON.stringify({ name: 'loader', version: '1.0.0', main: 'main.js' });

export const LOADER_MAIN = `'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');

const args = process.argv.slice(1);
let folder = null;
for (let at = 0; at < args.length; at += 1) {
  if (args[at] === '-r' || args[at] === '--require') {
    require(path.resolve(args[at + 1]));
    at += 1;
  } else if (!args[at].startsWith('-')) {
    folder = path.resolve(args[at]);
    break;
  }
}
if (folder === null) throw new Error('no app folder given');
const description = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
app.setName(description.productName || description.name);
app.setVersion(description.version || '0.0.0');
app.setAppPath(folder);
require(path.join(folder, description.main || 'index.js'));
`;
