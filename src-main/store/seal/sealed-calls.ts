/** A call that a sealed file cannot do: it would write over what was sealed, or leave a hole. As the system words it. */
export function refusedCall(call: string): Error {
  return Object.assign(new Error(`EINVAL: ${call} of a sealed file`), { code: 'EINVAL' });
}
