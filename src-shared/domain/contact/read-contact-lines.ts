import { blankOf } from '../record/blank';
import { type LinesRead, plainNumber, readLines } from '../record/read-lines';
import { type Post, postSchema } from './contact';
import { postWord } from './contact-words';

const PHONE = /^(?:1\d{10}|0\d{9,11}|\d{7,8})$/;
const HEADING = /^(?:姓名|名称|单位|姓名或单位名称)$/;

/**
 * Lines such as “王建国，网格长，13900001111，第一网格”, as a community has them in a table: the name, the duty, then what is
 * known of telephone and place, divided by tabs or commas. A telephone is known by its digits wherever it stands.
 */
export function readContactLines(text: string): LinesRead<Post> {
  return readLines<Post>(text, { heading: HEADING, readCells, wordOf: postWord });
}

function readCells([name = '', ...rest]: readonly string[]): Post | { problem: string } {
  if (name === '') return { problem: '这一行没有姓名或单位名称' };
  const isPhone = (word: string) => PHONE.test(plainNumber(word));
  const phone = rest.find((word) => isPhone(word))?.normalize('NFKC') ?? '';
  const [duty = '', area = '', ...more] = rest.filter((word) => word !== '' && !isPhone(word));
  if (duty === '') return { problem: '这一行没有职责，例如 网格长、派出所、律师' };
  if (more.length > 0) return { problem: '这一行写得太多：只认姓名、职责、电话和负责哪里' };
  const parsed = postSchema.safeParse({ ...blankOf(postSchema), name, duty, phone, area });
  return parsed.success
    ? parsed.data
    : { problem: parsed.error.issues[0]?.message ?? '这一行看不懂' };
}
