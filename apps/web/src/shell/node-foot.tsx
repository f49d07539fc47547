import { useSpeech } from "../language.tsx";
import { messages } from "./messages.ts";
import { useNode } from "./node.ts";

export function NodeFoot() {
  const { t } = useSpeech();
  const { data } = useNode();
  if (!data) return null;
  return (
    <footer className="foot">
      Ouhe {data.version} · {t(data.database.durable ? messages.durable : messages.notDurable)} ·{" "}
      <a href="/docs">API</a>
    </footer>
  );
}
