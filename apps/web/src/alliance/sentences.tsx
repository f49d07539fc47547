import { allianceSentences } from "@ouhe/pictures";
import { useSpeech } from "../language.tsx";
import { useAnalysis } from "../measures/analysis.tsx";
import { weightText } from "../measures/weight.ts";
import { Mixed } from "../ui/mixed.tsx";
import { messages } from "./messages.ts";

/** What the pictures mean, in words. */
export function Sentences() {
  const { t } = useSpeech();
  const { view, words } = useAnalysis();
  const [coupling, clash, firstTalk] = allianceSentences(view, weightText(view.weight, t), words);
  return (
    <section className="card meaning">
      <h2>{t(messages.meaning)}</h2>
      <ol>
        <li className="jade">
          <Mixed>{coupling}</Mixed>
        </li>
        <li className="cinnabar">
          <Mixed>{clash}</Mixed>
        </li>
        <li>
          <Mixed>{firstTalk}</Mixed>
        </li>
      </ol>
    </section>
  );
}
