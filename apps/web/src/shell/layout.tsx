import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { type RefObject, useEffect, useRef } from "react";
import { useSpeech } from "../language.tsx";
import { ExampleNotice } from "./example-notice.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { messages } from "./messages.ts";
import { NodeFoot } from "./node-foot.tsx";
import { Notices } from "./notices.tsx";
import { places } from "./places.ts";

/** After a step to another page the keyboard stands at the beginning of its content, not where the old page was. */
function useFocusOnNewPage(content: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current === pathname) return;
    before.current = pathname;
    content.current?.focus({ preventScroll: true });
  }, [pathname, content]);
}

/** Where the places are a row that scrolls, the one that is open stands in sight. */
function useOpenPlaceInSight(row: RefObject<HTMLElement | null>) {
  const { pathname } = useLocation();
  // biome-ignore lint/correctness/useExhaustiveDependencies: every step to another page may open another place
  useEffect(() => {
    const nav = row.current;
    const open = nav?.querySelector<HTMLElement>(".active");
    if (!nav || !open) return;
    nav.scrollLeft = open.offsetLeft - nav.offsetLeft - (nav.clientWidth - open.clientWidth) / 2;
  }, [pathname, row]);
}

/** What every page stands in: masthead, example notice, content, foot. */
export function Layout() {
  const { t } = useSpeech();
  const content = useRef<HTMLElement>(null);
  const row = useRef<HTMLElement>(null);
  useFocusOnNewPage(content);
  useOpenPlaceInSight(row);
  return (
    <Notices>
      <a className="visually-hidden" href="#content">
        {t(messages.skip)}
      </a>
      <header className="masthead no-print">
        <div className="masthead-in">
          <Link to="/alliance" className="brand">
            <img src="/mark.svg" alt="" />
            {t(messages.brand)}
          </Link>
          <nav ref={row} className="nav" aria-label={t(messages.places)}>
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
      <main id="content" ref={content} tabIndex={-1} className="page">
        <Outlet />
      </main>
      <NodeFoot />
    </Notices>
  );
}
