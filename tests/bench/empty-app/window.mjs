import { Button, Table } from 'antd';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const rows = Array.from({ length: 20 }, (_, key) => ({ key, name: `第${key}行` }));
createRoot(document.getElementById('root')).render(
  createElement(
    'main',
    null,
    createElement(Button, { type: 'primary' }, '新登记'),
    createElement(Table, {
      columns: [{ title: '名称', dataIndex: 'name' }],
      dataSource: rows,
      pagination: false,
    }),
  ),
);
