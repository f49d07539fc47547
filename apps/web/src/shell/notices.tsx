import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from "react";

/** How long a notice stays, in milliseconds: long enough to be read twice. */
const stay = 6000;

const NoticeContext = createContext<((text: string) => void) | null>(null);

/** Says that an act has succeeded, in sight and to screen readers. */
export function useNotice(): (text: string) => void {
  const notice = useContext(NoticeContext);
  if (!notice) throw new Error("useNotice outside Notices");
  return notice;
}

/** The place where acts report that they are done; one notice at a time, gone by itself. */
export function Notices({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<{ text: string } | null>(null);
  const notice = useCallback((text: string) => setShown({ text }), []);
  useEffect(() => {
    if (!shown) return;
    const timer = setTimeout(() => setShown(null), stay);
    return () => clearTimeout(timer);
  }, [shown]);
  return (
    <NoticeContext value={notice}>
      {children}
      <output className="announcement no-print">{shown && <span>{shown.text}</span>}</output>
    </NoticeContext>
  );
}
