/** npm run count: does each task in a real window and prints what each costs the hand; docs/typing.md keeps the table. */
import { ensureBuild } from './lib/build.mjs';
import { fail } from './lib/run.mjs';
import { runOnScreen } from './lib/screen.mjs';
import { setUp } from './lib/setup.mjs';

try {
  await setUp();
  await ensureBuild();
  console.log('| 任务 | 打字的栏 | 字 | 点击+挑选 | 当事人自己的栏 | 保存 | 最长的页（屏） |');
  const { code } = await runOnScreen('@playwright/test/cli.js', [
    'test',
    '--project=count',
    '--workers=1',
    ...process.argv.slice(2),
  ]);
  if (code !== 0) fail('A task could not be done to its end; see above.');
} catch (error) {
  fail(error.message);
}
