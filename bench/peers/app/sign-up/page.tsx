import { SignupForm } from "@peer/form.tsx";

export default function Page() {
  return (
    <main>
      <h1>Sign up</h1>
      <SignupForm />
    </main>
  );
}
