import type { EtdDetail } from "./view.ts";
import type { TerritoryWords } from "./words/words.ts";

interface Props {
  readonly etd: EtdDetail;
  readonly words: TerritoryWords;
  readonly onChange: (facts: object) => Promise<void>;
}

/** What the ATD knows better than the tables: inhabitants, staff, whom to call. */
export function EtdFacts({ etd, words, onChange }: Props) {
  const { municipal, total } = etd.figures;
  const known = municipal ?? total;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // The handler stands on a form.
    const values = new FormData(event.currentTarget as HTMLFormElement);
    const number = (name: string) => {
      const text = String(values.get(name) ?? "")
        .trim()
        .replace(",", ".");
      return text === "" ? null : Number(text);
    };
    void onChange({
      population: number("population"),
      fte: number("fte"),
      contact: String(values.get("contact") ?? "").trim(),
    });
  };
  return (
    <section class="panel" aria-labelledby="facts-heading">
      <h3 id="facts-heading">{words.facts.heading}</h3>
      {known !== null && (
        <p class="quiet">
          {words.facts.known(known.value, known.vintage, known.source)}
          {etd.staff.fte !== null && ` ${words.facts.staff(etd.staff.fte.value, etd.staff.fte.vintage)}`}
        </p>
      )}
      <form class="form" onSubmit={submit} key={`${etd.declared.population} ${etd.declared.fte} ${etd.contact}`}>
        <label class="field">
          {words.add.population}
          <input
            name="population"
            inputMode="numeric"
            pattern="[0-9]*"
            maxLength={9}
            defaultValue={`${etd.declared.population ?? ""}`}
          />
        </label>
        <label class="field">
          {words.add.fte}
          <input
            name="fte"
            inputMode="decimal"
            pattern="[0-9]*[.,]?[0-9]*"
            maxLength={8}
            defaultValue={`${etd.declared.fte ?? ""}`}
          />
        </label>
        <label class="field">
          {words.facts.contact}
          <input name="contact" maxLength={300} defaultValue={etd.contact} />
        </label>
        <button type="submit">{words.save}</button>
      </form>
    </section>
  );
}
