import { useEffect, useState } from 'react';
import './feedback.css';

const PATIENCE_MS = 300;

/** Says that something is being fetched, but only once it takes noticeably long. */
export function LoadingState({ sentence = '正在读取…' }: { readonly sentence?: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), PATIENCE_MS);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="loading-state" role="status">
      {isShown ? (
        <>
          <span className="loading-dot" aria-hidden="true" />
          {sentence}
        </>
      ) : null}
    </div>
  );
}
