import { Link, Outlet } from "@tanstack/react-router";
import { useSpeech } from "../language.tsx";
import { ExampleNotice } from "./example-notice.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { messages } from "./messages.ts";
import { NodeFoot } from "./node-foot.tsx";

const places = [
  { to: "/alliance", text: messages.alliance },
  { to: "/enterprises", text: messages.enterprises },
  { to: "/imports", text: messages.imports },
  { to: "/measures", text: messages.measures },
] as const;

/** What every page stands in: masthead, example notice, content, foot. */
export function Layout() {
  const { t } = useSpeech();
  return (
    <>
      <a className="visually-hidden" href="#content">
        {t(messages.skip)}
      </a>
      <header className="masthead no-print">
        <div className="masthead-in">
          <Link to="/alliance" className="brand">
            <img src="/mark.svg" alt="" />
            {t(messages.brand)}
          </Link>
          <nav className="nav" aria-label={t(messages.brand)}>
            {places.map((it) => (
              <Link key={it.to} to={it.to}>
                {t(it.text)}
              </Link>
            ))}
          </nav>
          <LanguageSwitch />
        </div>
      </header>
      <ExampleNotice />
      <main id="content" className="page">
        <Outlet />
      </main>
      <NodeFoot />
    </>
  );
}
