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
