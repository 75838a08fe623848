// Markup contract for the harness: <form data-form>, inputs with name=..., <p data-error="name"> per error, <p data-ok> after a save.
import { countries } from "./const.ts";
export function Row({ name, label, error, children }: any) {
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
export function Options() {
  return (
    <>
      <option value="">Choose…</option>
      {countries.map((c) => (
        <option key={c} value={c}>
          {c}
        </option>
      ))}
    </>
  );
}
