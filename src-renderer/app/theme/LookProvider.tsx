import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useMemo } from 'react';
import { readStyleNonce } from './style-policy';
import { createTheme, type TextSize } from './tokens';

interface LookProviderProps {
  readonly textSize: TextSize;
  readonly children: ReactNode;
}

/** Language, colours and text size for everything inside. */
export function LookProvider({ textSize, children }: LookProviderProps) {
  const theme = useMemo(() => createTheme(textSize), [textSize]);
  useEffect(() => {
    document.documentElement.dataset.textSize = textSize;
  }, [textSize]);
  return (
    <ConfigProvider
      locale={zhCN}
      renderEmpty={sayNothingFound}
      theme={theme}
      csp={CSP}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      input={{ autoComplete: 'off' }}
      form={{ requiredMark: markOptional, colon: false, scrollToFirstError: { focus: true } }}
    >
      <AntdApp component={false} message={{ maxCount: 1 }}>
        {children}
      </AntdApp>
    </ConfigProvider>
  );
}

/** In lists of choices; pages that are empty say more. */
function sayNothingFound(): ReactNode {
  return <p className="quiet">没有这样的，换个说法，或者删掉几个字再看。</p>;
}

const CSP = { nonce: readStyleNonce() };

/** Required fields carry the word 必填 instead of a red star. */
function markOptional(label: ReactNode, { required }: { required: boolean }): ReactNode {
  return (
    <>
      {label}
      {required ? <span className="required-word">必填</span> : null}
    </>
  );
}
