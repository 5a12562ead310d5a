import './fingerprint.css';

/** Six groups of five digits, as large as two people need who read them to each other. */
export function Fingerprint({ digits }: { readonly digits: string }) {
  return <p className="fingerprint">{digits}</p>;
}
