import { CitedText } from '@renderer/components/law/CitedText';
import { clockTimeOf } from '@renderer/messages/instant-wording';
import { Button } from 'antd';
import type { AutosaveState } from './autosave-queue';

interface AutosaveNoteProps {
  /** Whether the session still waits for words, is written to its end, or can no longer be changed. */
  readonly stage: 'open' | 'finished' | 'read_only';
  readonly state: AutosaveState;
  readonly problem: string | null;
  readonly onRetry: () => void;
}

/** Whether the newest words are on disk: quiet while they are, plain when they are not. */
export function AutosaveNote({ stage, state, problem, onRetry }: AutosaveNoteProps) {
  if (state.kind === 'failed')
    return (
      <div className="autosave-failed" role="alert">
        <span>
          未保存：
          <CitedText text={problem ?? ''} />
        </span>
        <Button onClick={onRetry}>再试一次</Button>
      </div>
    );
  return (
    <span className="autosave-note" role="status">
      {wordState(state, stage)}
    </span>
  );
}

const CLEAN_WORDS = {
  open: '边写边自动保存，不用点保存。',
  finished: '✓ 这一场的记录都保存着。要补充可以接着写，写了就存。',
  read_only: '✓ 这一场的记录都保存着，现在只能查看。',
} as const satisfies Record<AutosaveNoteProps['stage'], string>;

function wordState(
  state: Exclude<AutosaveState, { kind: 'failed' }>,
  stage: AutosaveNoteProps['stage'],
): string {
  switch (state.kind) {
    case 'clean':
      return CLEAN_WORDS[stage];
    case 'waiting':
    case 'saving':
      return '正在保存…';
    case 'saved':
      return `✓ 已保存 ${clockTimeOf(state.at)}`;
  }
}
