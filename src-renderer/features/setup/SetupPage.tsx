import type { Bootstrap } from '@renderer/ipc/answers';

export function SetupPage({ bootstrap }: { readonly bootstrap: Bootstrap }) {
  return <main className="page">{bootstrap.state}</main>;
}
