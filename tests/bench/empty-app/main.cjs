// The least that an Electron program with a window can be: the measure for our own start.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ show: true, webPreferences: { sandbox: true } });
  window.loadFile(join(process.env.EMPTY_PAGE, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
