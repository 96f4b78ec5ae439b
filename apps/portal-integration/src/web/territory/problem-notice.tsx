import { ApiError } from "../api/ask.ts";

/** What went wrong, in a sentence. */
export function ProblemNotice({ problem }: { readonly problem: Error | null }) {
  if (problem === null) return null;
  const detail = problem instanceof ApiError ? problem.detail : null;
  return (
    <p role="alert" class="notice bad">
      {problem.message}
      {detail !== null && <span class="quiet"> ({detail})</span>}
    </p>
  );
}
