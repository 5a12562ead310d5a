import { createRequire } from 'node:module';
import { type ComponentType, createElement, type ReactNode } from 'react';
import type { Plugin } from 'vite';
import { createTheme } from '../src-renderer/app/theme/tokens';

/** What the style library of Ant Design offers for its styles to be made ahead. */
interface StyleLibrary {
  readonly createCache: () => object;
  readonly StyleProvider: ComponentType<{ readonly cache: object; readonly children?: ReactNode }>;
  readonly extractStyle: (cache: object, options: { plain: true; types: string[] }) => string;
}

const FILE = 'assets/antd.css';

/**
 * Makes Ant Design's style sheet while the program is built.
 *
 * Otherwise each window makes it anew out of script while it starts, which takes longer than showing
 * the first list. The sheet says at its end which styles it holds; what it does not hold (dialogs, or a
 * component that nobody added below) Ant Design makes at run time as ever. Sizes and colours are
 * variables that the theme sets at run time, so one sheet serves both text sizes.
 */
export function antdStyles(): Plugin {
  return {
    name: 'antd-styles',
    apply: 'build',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: makeSheet() });
    },
    // Before the program's own rules, which are meant to win.
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'stylesheet', href: `./${FILE}` }, injectTo: 'head-prepend' },
    ],
  };
}

function makeSheet(): string {
  // As Ant Design itself finds them: it must be the copy of the library that it writes into.
  const load = createRequire(import.meta.url);
  const { createCache, extractStyle, StyleProvider }: StyleLibrary = createRequire(
    load.resolve('antd'),
  )('@ant-design/cssinjs');
  const { renderToString }: typeof import('react-dom/server') = load('react-dom/server');
  const cache = createCache();
  const { ConfigProvider }: typeof import('antd') = load('antd');
  renderToString(
    createElement(
      StyleProvider,
      { cache },
      createElement(ConfigProvider, { theme: createTheme('normal') }, ...makeSamples(load('antd'))),
    ),
  );
  return extractStyle(cache, { plain: true, types: ['style'] });
}

/** One of each component that stands on a page; a component brings the whole of its styles. */
function makeSamples(antd: typeof import('antd')): ReactNode[] {
  const plain: unknown[] = [
    ...[antd.Alert, antd.App, antd.AutoComplete, antd.Button, antd.Checkbox, antd.Input],
    ...[antd.Input.TextArea, antd.InputNumber, antd.Radio, antd.Space.Compact, antd.Tooltip],
  ];
  return [
    ...plain.map((component, key) => createElement(component as ComponentType, { key })),
    createElement(antd.Segmented, { options: ['1'] }),
    createElement(antd.Select, { options: [{ value: 1, label: '1' }] }),
    createElement(antd.Table, {
      columns: [{ title: '1' }],
      dataSource: [{ key: 1 }],
      pagination: { total: 99 },
    }),
  ];
}
