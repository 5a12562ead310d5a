import { Button } from 'antd';
import { useState } from 'react';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** What it copies, for whoever hears the button alone. */
  readonly about?: string;
}

/** Puts text on the clipboard and says so. */
export function CopyButton({ text, label, about = '' }: CopyButtonProps) {
  const [isCopied, setCopied] = useState(false);
  const copy = () => {
    copyText(text);
    setCopied(true);
  };
  return (
    <Button type="text" onClick={copy}>
      <span aria-live="polite">
        {isCopied ? '已复制' : label}
        <span className="visually-hidden">{about}</span>
      </span>
    </Button>
  );
}

// The clipboard permission is refused to this window like every other, so the text goes the old way.
function copyText(text: string): void {
  const area = document.createElement('textarea');
  area.value = text;
  area.className = 'visually-hidden';
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
}
