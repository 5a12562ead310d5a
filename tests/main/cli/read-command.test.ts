import { readCommand } from '@main/cli/cli-command';
import { describe, expect, it } from 'vitest';

const report = ['export-report', '--data', '资料', '--month', '2026-11', '--out', '/出'];

describe('命令行怎样读', () => {
  it('相对的文件夹从启动处算起，绝对的照原样', () => {
    expect(readCommand(report, '/家')).toEqual({
      kind: 'export-report',
      data: '/家/资料',
      report: '案件',
      month: '2026-11',
      out: '/出',
      json: false,
      compare: false,
    });
  });

  it.each([
    [[], 'help'],
    [['--help'], 'help'],
    [['export-report', '--help'], 'help'],
    [['--version'], 'version'],
    [[...report, '--json'], 'export-report'],
    [['export-agreement', '--data=a', '--case=（2026）人调字第1号', '--out=b'], 'export-agreement'],
  ])('%j → %s', (args, kind) => {
    expect(readCommand(args, '/').kind).toBe(kind);
  });

  it.each([
    ['没有这个命令', ['export'], '不认识的命令：export'],
    ['对象自带的名字不是命令', ['toString'], '不认识的命令：toString'],
    ['没有这个选项', [...report, '--format'], '不认识的选项：--format'],
    ['选项后面没有内容', [...report, '--data'], '选项 --data 没有写对'],
    ['多出来的内容', [...report, '2026-12'], '多出来的内容：2026-12'],
    ['别的命令的选项', [...report, '--case', '1'], '这个命令没有选项 --case'],
    ['没有月份', report.filter((arg) => !/month|2026/.test(arg)), '请用 --month 指明月份'],
    [
      '没有第 13 个月',
      report.map((arg) => arg.replace('11', '13')),
      '没有这个月，请写成“2026-11”的样子',
    ],
    ['没有这种报表', [...report, '--report', '天气'], '没有这样的报表，可以是：案件'],
    ['月份和统计期都写了', [...report, '--period', '2026-Q4'], '请用 --month 指明月份'],
    ['没有这样的统计期', [...report.slice(0, 3), '--period', '2026-Q5', '--out', 'b'], '统计期'],
    ['没有编号', ['export-agreement', '--data', 'a', '--out', 'b'], '请用 --case 指明案件编号'],
    ['资料文件夹是空的', report.map((arg) => (arg === '资料' ? ' ' : arg)), '请用 --data 指明'],
  ])('%s：说得出哪里不对', (_name, args, message) => {
    const command = readCommand(args, '/');
    expect(command.kind === 'wrong' && command.message).toContain(message);
  });
});
