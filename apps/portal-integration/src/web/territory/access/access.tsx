import type { Person } from "../../../server/people/people.ts";
import type { Api } from "../../api/signed-in-api.ts";
import { ProblemNotice } from "../problem-notice.tsx";
import { useLoaded } from "../use-loaded.ts";
import type { AtdView } from "../view.ts";
import { AddAtd } from "./add-atd.tsx";
import { AddPerson } from "./add-person.tsx";
import { PersonRow } from "./person-row.tsx";
import { useAttempt } from "./use-attempt.ts";
import type { PersonView } from "./view.ts";
import { accessWordsIn } from "./words.ts";

interface Props {
  readonly api: Api;
  readonly person: Person;
  readonly atds: readonly AtdView[];
  readonly say: (text: string) => void;
  readonly onAtds: () => Promise<void>;
}

/** Who may sign in and on what they work: the administrator's. */
export function Access({ api, person, atds, say, onAtds }: Props) {
  const words = accessWordsIn(api.lang);
  const people = useLoaded(() => api.read<PersonView[]>("/people"), "people");
  const { problem, attempt } = useAttempt(say);
  const part = { api, attempt, atds };
  return (
    <>
      <section aria-labelledby="people-heading">
        <h2 id="people-heading">{words.people}</h2>
        <p>{words.peopleHelp}</p>
        <ProblemNotice problem={problem ?? people.problem} />
        <ul class="people">
          {people.value?.map((one) => (
            <PersonRow key={one.id} {...part} one={one} isSelf={one.id === person.id} onChange={people.reload} />
          ))}
        </ul>
        <AddPerson {...part} onChange={people.reload} />
      </section>
      <AddAtd {...part} onChange={onAtds} />
    </>
  );
}
