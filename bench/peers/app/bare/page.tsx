import { SignupForm } from "@/forms/bare/form.tsx";

export default function Page() {
  return (
    <main>
      <h1>Sign up</h1>
      <SignupForm />
    </main>
  );
}
