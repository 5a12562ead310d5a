import { PaperPreview } from '@renderer/components/paper/PaperPreview';
import type { Paper } from '@shared/domain/paper/paper';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';

const PAPER: Paper = {
  origin: 'written',
  label: '人民调解协议书',
  fileName: '人民调解协议书',
  issuer: '某街道人民调解委员会',
  slots: [],
  blocks: [
    { type: 'title', text: '人民调解协议书' },
    { type: 'number', text: '编号：（2026）人调字第12号' },
    {
      type: 'party',
      heading: '申请人',
      rows: [
        [
          { label: '姓名', value: '𠮷某' },
          { label: '性别', value: '' },
        ],
      ],
    },
    { type: 'heading', text: '纠纷主要事实、争议事项' },
    { type: 'paragraph', lead: '', text: '第一段\n第二段', ruledLines: 0 },
    { type: 'clause', ordinal: 12, text: '<b>李某</b>付款。\n逾期另议。' },
    { type: 'paragraph', lead: '履行地点：', text: '', ruledLines: 2 },
    {
      type: 'signatures',
      left: [
        { label: '申请人（签名、盖章或按指印）', ink: 'none', lines: 0 },
        { label: '申请人一', ink: 'beside', lines: 0 },
      ],
      right: [{ label: '人民调解员（签名）', ink: 'below', lines: 2 }],
      seal: '（某街道人民调解委员会印）',
      dateLine: '　　　　年　　月　　日',
    },
  ],
  findings: [{ severity: 'missing', message: '缺性别' }],
  final: null,
};

afterEach(cleanup);

describe('文书预览', () => {
  it('按文书的次序显示全部文字，一字不多：意见不印在纸上，也不当作网页代码', () => {
    render(<PaperPreview paper={PAPER} />);
    const sheet = screen.getByRole('article', { name: '人民调解协议书' });
    expect(sheet.textContent?.replace(/\s/g, '')).toBe(
      '人民调解协议书编号：（2026）人调字第12号申请人姓名：𠮷某性别：纠纷主要事实、争议事项第一段第二段十二、<b>李某</b>付款。逾期另议。履行地点：申请人（签名、盖章或按指印）申请人一人民调解员（签名）（某街道人民调解委员会印）年月日',
    );
  });

  it('换行分段，条款的序号只在第一段', () => {
    render(<PaperPreview paper={PAPER} />);
    expect(screen.getByText('第一段').tagName).toBe('P');
    expect(screen.getByText('第二段')).not.toBe(screen.getByText('第一段'));
    expect(screen.getByText('逾期另议。').tagName).toBe('P');
  });

  it('标题和小标题读屏时分得出层次', () => {
    render(<PaperPreview paper={PAPER} />);
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('人民调解协议书');
    expect(screen.getAllByRole('heading', { level: 3 }).map((node) => node.textContent)).toEqual([
      '申请人',
      '纠纷主要事实、争议事项',
    ]);
  });
});
