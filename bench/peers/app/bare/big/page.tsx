import { BigForm } from "@/forms/bare/big.tsx";

export default function Page() {
  return (
    <main>
      <h1>Sign up</h1>
      <BigForm />
    </main>
  );
}
