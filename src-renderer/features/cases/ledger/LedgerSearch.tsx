import { Input } from 'antd';
import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from 'react';

const PAUSE_MS = 300;

interface LedgerSearchProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/** The search box: asks after a short pause, and never with half-typed pinyin. */
export function LedgerSearch({ text, onSearch }: LedgerSearchProps) {
  const [typed, setTyped] = useState(text);
  const asked = useRef(text);
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  useEffect(() => {
    // Going back, or the top bar, changed what is searched; what this box asked itself is already shown.
    if (text !== asked.current) setTyped(text);
    asked.current = text;
  }, [text]);

  const search = (wanted: string) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      asked.current = wanted;
      onSearch(wanted);
    }, PAUSE_MS);
  };
  const change = (event: ChangeEvent<HTMLInputElement>) => {
    setTyped(event.target.value);
    const isComposing = (event.nativeEvent as InputEvent).isComposing === true;
    if (!isComposing) search(event.target.value);
  };
  const settle = (event: CompositionEvent<HTMLInputElement>) => search(event.currentTarget.value);

  return (
    <Input
      aria-label="在台账中查找"
      placeholder="姓名、编号、电话或案卷里的字"
      value={typed}
      maxLength={100}
      allowClear
      onChange={change}
      onCompositionStart={() => window.clearTimeout(timer.current)}
      onCompositionEnd={settle}
    />
  );
}
