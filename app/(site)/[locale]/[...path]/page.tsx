import { setStatus } from '#root/lib/runtime/request-context.ts';

export default async function SectionOrMissing() {
  setStatus(404);
  return <main>missing</main>;
}
