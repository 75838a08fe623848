import { ByHandForm } from "./form.tsx";

export default function ByHandPage() {
  return <ByHandForm />;
}
