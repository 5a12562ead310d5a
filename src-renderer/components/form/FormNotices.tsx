import { CitedText } from '@renderer/components/law/CitedText';
import { Button } from 'antd';
import './field.css';

interface RestoredNoticeProps {
  readonly isShown: boolean;
  /** Such as 上次没写完的登记已恢复. */
  readonly sentence: string;
  readonly onStartOver: () => void;
}

/** Tells that half-typed text came back, and offers to begin anew. */
export function RestoredNotice({ isShown, sentence, onStartOver }: RestoredNoticeProps) {
  if (!isShown) return null;
  return (
    <div className="form-restored" role="status">
      <span>{sentence}。</span>
      <Button type="link" onClick={onStartOver}>
        清空重来
      </Button>
    </div>
  );
}

/** Why a form was refused, in one sentence. */
export function FormProblem({ sentence }: { readonly sentence: string | null }) {
  if (sentence === null) return null;
  return (
    <div className="form-problem" role="alert">
      <CitedText text={sentence} />
    </div>
  );
}
