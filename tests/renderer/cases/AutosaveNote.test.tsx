import { AutosaveNote } from '@renderer/features/case-file/session/AutosaveNote';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';

afterEach(cleanup);

function noteOf(stage: Parameters<typeof AutosaveNote>[0]['stage']): string {
  render(
    <AutosaveNote stage={stage} state={{ kind: 'clean' }} problem={null} onRetry={() => {}} />,
  );
  return screen.getByRole('status').textContent ?? '';
}

it('还在写的一场说边写边存', () => {
  expect(noteOf('open')).toBe('边写边自动保存，不用点保存。');
});

it('写完的、不能再改的一场不说边写边存', () => {
  for (const stage of ['finished', 'read_only'] as const) {
    const note = noteOf(stage);
    expect(note).not.toContain('边写边自动保存');
    expect(note).toContain('都保存着');
    cleanup();
  }
});
