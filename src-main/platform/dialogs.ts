import { join } from 'node:path';
import type { OpenDialog, SaveDialog, Shell } from '@main/services/ports';
import { app, BrowserWindow, dialog, shell } from 'electron';

const SAVE_LABELS: Readonly<Record<string, string>> = {
  docx: 'Word 文档',
  xlsx: 'Excel 工作簿',
};

/** Native dialogs and the file manager, as the services ask for them. */
export const systemDialogs: SaveDialog & OpenDialog = {
  async askWhereToSave({ fileName, extension, label }) {
    const options: Electron.SaveDialogOptions = {
      title: '保存到哪里',
      buttonLabel: '保存',
      defaultPath: join(app.getPath('documents'), fileName),
      filters: [{ name: label ?? SAVE_LABELS[extension] ?? extension, extensions: [extension] }],
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    };
    const window = ownWindow();
    const answer = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return answer.canceled || answer.filePath === '' ? null : answer.filePath;
  },
  chooseFolder: (startIn, title = '选择存放资料的文件夹') =>
    askToOpen({
      title,
      buttonLabel: '选这个文件夹',
      defaultPath: startIn,
      properties: ['openDirectory', 'createDirectory', 'promptToCreate'],
    }),
  chooseFile: ({ label, extensions, startIn }) =>
    askToOpen({
      title: `选择${label}`,
      buttonLabel: '选这个文件',
      ...(startIn !== undefined && { defaultPath: startIn }),
      filters: [{ name: label, extensions: [...extensions] }],
      properties: ['openFile'],
    }),
  chooseFiles: ({ label, extensions }) =>
    askForFiles({
      title: `选择${label}（可以一次选几个）`,
      buttonLabel: '选这些文件',
      filters: [
        { name: label, extensions: [...extensions] },
        // Phones and scanners give files odd endings; what they are is told by their content.
        { name: '所有文件', extensions: ['*'] },
      ],
      properties: ['openFile', 'multiSelections'],
    }),
};

/** Opens and shows files with the system's own programs. */
export const systemShell: Shell = {
  async openFile(path) {
    // A computer without Word still has a file manager.
    if ((await shell.openPath(path)) !== '') shell.showItemInFolder(path);
  },
  async showInFolder(path) {
    shell.showItemInFolder(path);
  },
};

async function askToOpen(options: Electron.OpenDialogOptions): Promise<string | null> {
  return (await askForFiles(options))[0] ?? null;
}

async function askForFiles(options: Electron.OpenDialogOptions): Promise<string[]> {
  const window = ownWindow();
  const answer = await (window === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options));
  return answer.canceled ? [] : answer.filePaths;
}

/** The window that the dialog belongs to, so that it cannot be lost behind it. */
function ownWindow(): BrowserWindow | null {
  return (
    BrowserWindow.getFocusedWindow() ??
    // The window that draws for the printer is never seen.
    BrowserWindow.getAllWindows().find((window) => window.isVisible()) ??
    null
  );
}
