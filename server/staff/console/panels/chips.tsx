/** One of a few short values, all in sight: real radio buttons in a row. */
import "./chips.css";

export interface ChipsProps<Value> {
  legend: string; name: string; chosen: Value; onChoose: (value: Value) => void;
  options: readonly { value: Value; words: string }[];
}

export function Chips<Value>({ legend, name, chosen, onChoose, options }: ChipsProps<Value>) {
  return (
    <fieldset class="chips">
      <legend class="chips__legend">{legend}</legend>
      <div class="chips__row">
        {options.map((option) => (
          <label key={option.words} class={`chips__one${option.value === chosen ? " chips__one--on" : ""}`}>
            <input class="chips__input" type="radio" name={name} checked={option.value === chosen} onChange={() => onChoose(option.value)} />{option.words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
