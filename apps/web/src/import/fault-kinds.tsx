import { useSpeech } from "../language.tsx";
import { sayFault, withoutData } from "./fault-sentences.ts";
import { messages } from "./messages.ts";

/** What kinds of fault there are, how often, and what to do about each. */
export function FaultKinds({
  byFault,
  onShow,
}: {
  byFault: Record<string, number>;
  onShow(code: string): void;
}) {
  const { t, number } = useSpeech();
  const kinds = Object.entries(byFault).sort((a, b) => b[1] - a[1]);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(messages.fault)}</th>
          <th scope="col">{t(messages.remedy)}</th>
          <th scope="col" className="number">
            {t(messages.occurrences)}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {kinds.map(([code, n]) => {
          const { problem, remedy } = sayFault(code);
          return (
            <tr key={code}>
              <th scope="row" className="sentence">
                {withoutData(t(problem))}
              </th>
              <td>{remedy && t(remedy)}</td>
              <td className="number">{number(n)}</td>
              <td>
                <button type="button" className="button quiet no-print" onClick={() => onShow(code)}>
                  {t(messages.showRows)}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
