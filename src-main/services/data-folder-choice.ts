import { isAbsolute, normalize, relative, sep } from 'node:path';
import { refuseField } from './service-error';

/** What a studio's folder is called when nobody chose another name. */
export const SUGGESTED_NAME = '调解工作室资料';

/** A folder that the window names, as a whole path. Throws ServiceError VALIDATION_FAILED. */
export function requireAbsolute(folder: string): string {
  if (folder.includes('\0') || !isAbsolute(folder))
    throw refuseField('dataFolder', '请选择完整的文件夹位置，例如 D:\\调解工作室资料');
  return normalize(folder);
}

/**
 * As `requireAbsolute`, for a folder in which a studio is to be put.
 * @param program the program's own folder, which an update or a removal empties
 */
export function requireSafePlace(folder: string, program: string): string {
  const dataFolder = requireAbsolute(folder);
  if (isWithin(dataFolder, program))
    throw refuseField(
      'dataFolder',
      '资料不能放在软件自己的文件夹里，软件升级或卸载时那里会被清空，请另选一个文件夹',
    );
  return dataFolder;
}

function isWithin(folder: string, outer: string): boolean {
  const way = relative(outer, folder);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
