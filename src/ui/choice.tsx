import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import "./choice.css";

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Smaller words under the label. */
  readonly words?: string;
  /** Drawn before the label. */
  readonly mark?: ComponentChildren;
}

interface ChoiceProps<Value extends string> {
  readonly legend: string;
  /** `bar`: side by side, one of few. `cards`: two, with words. `dots`: squares whose labels are only spoken. */
  readonly look?: "bar" | "cards" | "dots";
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly testId?: string;
}

/** One of a few: native radio buttons (arrows, spoken places) under drawn faces. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { legend, look = "bar", options, value, onChange, testId } = props;
  const name = useId();
  return (
    <fieldset class="field" data-testid={testId}>
      <legend class="field-label pick-legend">{legend}</legend>
      <div class="pick" data-look={look}>
        {options.map((option) => (
          <label key={option.value} class="pick-option" title={look === "dots" ? option.label : undefined}>
            <input
              type="radio"
              class="visually-hidden"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            {option.mark}
            <span class={look === "dots" ? "visually-hidden" : "pick-words"}>
              <span class="pick-label">{option.label}</span>
              {option.words !== undefined && <span class="small muted">{option.words}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
