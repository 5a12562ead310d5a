import type { Bootstrap } from '@renderer/ipc/answers';
import { wordInstant } from './instant-wording';

/** Who has the data folder and since when, in one sentence. */
export function wordHolder(holder: NonNullable<Bootstrap['holder']>): string {
  const { computer, user, sinceAt, isThisComputer } = holder;
  const since = sinceAt === null ? '' : `，从 ${wordInstant(sinceAt)} 起`;
  if (isThisComputer) return `这份资料在本机的另一个窗口里打开着${since}。`;
  if (computer === '') return '这份资料在别处打开着，或者刚才被别处打开过。';
  const who = user === '' ? '' : `（用户 ${user}）`;
  return `这份资料正在电脑“${computer}”${who}上打开着${since}。`;
}
