/** A control with its label and its error, in the markup that every contender has. */
export function Row({
  name,
  label,
  error,
  children,
}: {
  name: string;
  label: string;
  error?: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <div>
      <label htmlFor={name}>{label}</label>
      {children}
      {error ? (
        <p data-error={name} id={`${name}-error`}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function Countries() {
  return (
    <>
      <option value="">Choose…</option>
      {["fr", "de", "us", "jp", "br"].map((country) => (
        <option key={country} value={country}>
          {country}
        </option>
      ))}
    </>
  );
}
