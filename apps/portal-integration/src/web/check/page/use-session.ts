import { useEffect, useState } from "preact/hooks";
import type { CheckSession } from "../session/check-session.ts";
import type { State } from "../session/state.ts";

/** The state of the session; the component is drawn again when it changes. */
export function useSession(session: CheckSession): State {
  const [state, setState] = useState(session.state);
  useEffect(() => session.subscribe(() => setState(session.state)), [session]);
  return state;
}
