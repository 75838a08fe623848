import type { Metadata } from "next";
import Link from "next/link";
import { handleAgain } from "@/actions/deliveries.ts";
import { isolate } from "@/app/isolate.ts";
import { buttonClass } from "@/components/button-class.ts";
import { ErrorSummary } from "@/components/error-summary.tsx";
import { Form } from "@/components/form.tsx";
import { SubmitButton } from "@/components/submit-button.tsx";
import { DeliveryFacts, eventOf } from "../delivery-facts.tsx";
import { findDelivery } from "./find-delivery.ts";

export async function generateMetadata({
  params,
}: PageProps<"/deliveries/[id]">): Promise<Metadata> {
  return { title: `Delivery: ${isolate(eventOf(await findDelivery((await params).id)))}` };
}

export default async function DeliveryPage({ params }: PageProps<"/deliveries/[id]">) {
  const delivery = await findDelivery((await params).id);
  return (
    <>
      <h1 dir="auto" className="text-3xl font-bold tracking-tight">
        {eventOf(delivery)}
      </h1>
      <DeliveryFacts delivery={delivery} />
      {delivery.state === "failed" ? (
        <Form action={handleAgain.bind(null, delivery.id)} className="mt-6 space-y-6">
          <ErrorSummary />
          <SubmitButton pendingLabel="Handling…">Handle again</SubmitButton>
        </Form>
      ) : null}
      <p className="mt-8">
        <Link href="/deliveries" className={buttonClass("quiet")}>
          All deliveries
        </Link>
      </p>
    </>
  );
}
