import { Combobox } from "@base-ui/react/combobox";
import { type Industry, industries, industryByCode } from "@ouhe/vocabulary";
import { useMemo, useState } from "react";
import { useSpeech } from "../language.tsx";
import { Mixed } from "../ui/mixed.tsx";
import { useIndustryNames } from "./industry-names.ts";
import { searchIndustries } from "./industry-search.ts";
import { messages } from "./messages.ts";

const codeOf = (it: Industry) => it.code;
const sameCode = (a: Industry, b: Industry) => a.code === b.code;

/**
 * Chooses an entry of GB/T 4754 by typing a part of its name or code.
 *
 * @param code the entry chosen, or "" for none
 * @param accepts narrows what can be chosen; all levels when absent
 */
export function IndustryChooser({
  id,
  code,
  onChoose,
  accepts,
}: {
  id?: string;
  code: string;
  onChoose(chosen: Industry | null): void;
  accepts?: (it: Industry) => boolean;
}) {
  const { t, language } = useSpeech();
  const { ownNameOf } = useIndustryNames();
  const labelOf = (it: Industry) => `${it.code} ${ownNameOf(it.code)}`;
  const chosen = industryByCode(code) ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const found = useMemo(
    () => searchIndustries(accepts ? industries.filter(accepts) : industries, typed ?? ""),
    [accepts, typed],
  );
  return (
    <Combobox.Root<Industry>
      items={industries}
      filteredItems={found}
      value={chosen}
      isItemEqualToValue={sameCode}
      itemToStringLabel={labelOf}
      itemToStringValue={codeOf}
      inputValue={typed ?? (chosen ? labelOf(chosen) : "")}
      onInputValueChange={(text, details) => setTyped(details.reason === "input-change" ? text : null)}
      onValueChange={(value) => {
        setTyped(null);
        onChoose(value);
      }}
      autoHighlight
    >
      <Combobox.InputGroup className="chooser">
        <Combobox.Input
          id={id}
          className="input"
          placeholder={t(messages.anyIndustry)}
          aria-label={t(messages.industry)}
        />
        {chosen && (
          <Combobox.Clear className="chooser-clear" aria-label={t(messages.clearIndustry)}>
            ×
          </Combobox.Clear>
        )}
        <Combobox.Trigger className="chooser-open" aria-label={t(messages.openIndustries)}>
          ▾
        </Combobox.Trigger>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="above">
          <Combobox.Popup className="chooser-list">
            <Combobox.Empty>
              <p className="chooser-empty">{t(messages.noIndustry)}</p>
            </Combobox.Empty>
            <Combobox.List>
              {(it: Industry) => (
                <Combobox.Item key={it.code} value={it} className={`chooser-item ${it.level}`}>
                  <code>{it.code}</code>
                  <span>
                    <Mixed>{language === "en" ? it.nameZh : ownNameOf(it.code)}</Mixed>
                  </span>
                  {language === "en" && it.nameEn && <small>{it.nameEn}</small>}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
