import { Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * The application menu in Chinese. It carries the edit shortcuts that text fields need on every
 * system; the inspector is there only while the program is developed.
 */
export function installMenu(packaged: boolean): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenuTemplate(packaged)));
}

export function buildMenuTemplate(packaged: boolean): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: '实际大小' },
    { role: 'zoomIn', label: '放大' },
    { role: 'zoomOut', label: '缩小' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: '全屏' },
  ];
  const developer: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: '重新载入' },
    { role: 'toggleDevTools', label: '开发者工具' },
  ];
  return [
    {
      label: '文件',
      submenu: [
        { role: 'close', label: '关闭窗口' },
        { role: 'quit', label: '退出' },
      ],
    },
    {
      label: '编辑',
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        { type: 'separator' },
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'pasteAndMatchStyle', label: '只粘贴文字' },
        { role: 'delete', label: '删除' },
        { type: 'separator' },
        { role: 'selectAll', label: '全选' },
      ],
    },
    { label: '显示', submenu: packaged ? view : [...view, ...developer] },
    {
      label: '窗口',
      submenu: [{ role: 'minimize', label: '最小化' }],
    },
  ];
}
