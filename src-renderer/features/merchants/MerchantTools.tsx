import { Allowed } from '@renderer/components/feedback/Allowed';
import { SavedNote } from '@renderer/components/feedback/SavedNote';
import { Button } from 'antd';
import { useState } from 'react';
import { AddMerchants } from './AddMerchants';
import { ManyPledges } from './ManyPledges';
import './merchants.css';

const TOOLS = {
  add: '一次填多家',
  pledge: '登记多家承诺书',
  publish: '登记多家公示',
} as const;
type Tool = keyof typeof TOOLS;

/** What is done with many merchants at once, above their list. */
export function MerchantTools() {
  const [tool, setTool] = useState<Tool | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const close = () => setTool(null);
  const done = (sentence: string) => {
    setTold(sentence);
    close();
  };
  return (
    <Allowed route="merchants.register">
      <div className="merchant-tools">
        {(Object.keys(TOOLS) as Tool[]).map((key) => (
          <Button
            key={key}
            disabled={tool === key}
            onClick={() => {
              setTold(null);
              setTool(key);
            }}
          >
            {TOOLS[key]}
          </Button>
        ))}
        <SavedNote sentence={told} />
      </div>
      {tool === 'add' && <AddMerchants onDone={done} onClose={close} />}
      {(tool === 'pledge' || tool === 'publish') && (
        <ManyPledges key={tool} what={tool} title={TOOLS[tool]} onDone={done} onClose={close} />
      )}
    </Allowed>
  );
}
