import { ApiProblem } from "../api/api-client.ts";

/** What went wrong, in a sentence. */
export function ProblemNotice({ problem }: { readonly problem: Error | null }) {
  if (problem === null) return null;
  const detail = problem instanceof ApiProblem ? problem.detail : null;
  return (
    <p role="alert" class="notice bad">
      {problem.message}
      {detail !== null && <span class="quiet"> ({detail})</span>}
    </p>
  );
}
