import type { Industry } from "@ouhe/vocabulary";
import { type ChangeEvent, useId } from "react";
import { useSpeech } from "../language.tsx";
import { DayInput } from "../ui/day-input.tsx";
import { type FieldFaults, type FieldKey, type FormValues, fieldKinds } from "./form-values.ts";
import { IndustryChooser } from "./industry-chooser.tsx";
import { faultTexts, fieldTexts, recordMessages } from "./record-messages.ts";

const groups: { title: keyof typeof recordMessages; keys: FieldKey[] }[] = [
  { title: "identity", keys: ["name", "uscc", "registrationNumber", "legalType", "status", "registeredOn"] },
  { title: "activity", keys: ["industryDeclared", "businessScope", "mainProducts"] },
  { title: "scale", keys: ["capitalWan", "capitalCurrency", "employees", "aboveScale"] },
  { title: "money", keys: ["outputWan", "revenueWan", "taxWan", "rdWan"] },
  { title: "land", keys: ["landM2", "buildingM2", "energyTce"] },
  { title: "place", keys: ["address", "adminCode", "asOf"] },
];

interface FieldPart {
  field: FieldKey;
  values: FormValues;
  faults: FieldFaults;
  onChange(field: FieldKey, value: string): void;
}

const notSection = (it: Industry) => it.level !== "section";

function Control({ id, field, values, faults, onChange }: FieldPart & { id: string }) {
  const { t } = useSpeech();
  const kind = fieldKinds[field];
  const common = {
    id,
    className: "input",
    value: values[field],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
      onChange(field, event.target.value),
    "aria-invalid": faults[field] ? true : undefined,
    "aria-describedby": faults[field] ? `${id}-fault` : undefined,
  };
  if (kind === "industry")
    return (
      <IndustryChooser
        id={id}
        code={values[field]}
        accepts={notSection}
        onChoose={(it) => onChange(field, it?.code ?? "")}
      />
    );
  if (kind === "date")
    return <DayInput id={id} value={values[field]} onSettle={(day) => onChange(field, day)} />;
  if (kind === "long") return <textarea rows={4} maxLength={20_000} {...common} />;
  if (kind === "flag")
    return (
      <select {...common}>
        <option value="">{t(recordMessages.missing)}</option>
        <option value="true">{t(recordMessages.yes)}</option>
        <option value="false">{t(recordMessages.no)}</option>
      </select>
    );
  const numeric = kind === "number" || kind === "amount" || kind === "whole";
  return (
    <input
      type="text"
      inputMode={numeric ? "decimal" : undefined}
      autoComplete="off"
      required={field === "name"}
      {...common}
    />
  );
}

function Field(part: FieldPart) {
  const { t } = useSpeech();
  const id = useId();
  const fault = part.faults[part.field];
  return (
    <div className={`field${fieldKinds[part.field] === "long" ? " long" : ""}`}>
      <label htmlFor={id}>
        {t(fieldTexts[part.field])}
        {part.field === "name" && <span aria-hidden="true"> *</span>}
      </label>
      <Control id={id} {...part} />
      {fault && (
        <small id={`${id}-fault`} className="fault">
          {t(faultTexts[fault])}
        </small>
      )}
    </div>
  );
}

/** What an office states about a firm, as fields in groups. */
export function StatementFields(part: Omit<FieldPart, "field">) {
  const { t } = useSpeech();
  return groups.map(({ title, keys }) => (
    <fieldset key={title} className="field-group">
      <legend>{t(recordMessages[title])}</legend>
      {keys.map((key) => (
        <Field key={key} field={key} {...part} />
      ))}
    </fieldset>
  ));
}
