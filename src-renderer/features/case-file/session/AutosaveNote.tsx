import { Button } from 'antd';
import type { AutosaveState } from './autosave-queue';

interface AutosaveNoteProps {
  readonly state: AutosaveState;
  readonly problem: string | null;
  readonly onRetry: () => void;
}

/** Whether the newest words are on disk: quiet while they are, plain when they are not. */
export function AutosaveNote({ state, problem, onRetry }: AutosaveNoteProps) {
  if (state.kind === 'failed')
    return (
      <div className="autosave-failed" role="alert">
        <span>未保存：{problem}</span>
        <Button onClick={onRetry}>再试一次</Button>
      </div>
    );
  return (
    <span className="autosave-note" role="status">
      {wordState(state)}
    </span>
  );
}

function wordState(state: Exclude<AutosaveState, { kind: 'failed' }>): string {
  switch (state.kind) {
    case 'clean':
      return '边写边自动保存，不用点保存。';
    case 'waiting':
    case 'saving':
      return '正在保存…';
    case 'saved':
      return `✓ 已保存 ${CLOCK.format(state.at)}`;
  }
}

// The studio's wall clock, whatever zone the computer is set to.
const CLOCK = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
