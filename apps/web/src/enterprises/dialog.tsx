import { Dialog as Base } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { useSpeech } from "../language.tsx";
import { recordMessages } from "./record-messages.ts";

/** A panel over the page with a heading and a way out; the page behind waits. */
export function Dialog({
  open,
  onClose,
  title,
  wide = false,
  children,
}: {
  open: boolean;
  onClose(): void;
  title: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const { t } = useSpeech();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className={`dialog${wide ? " wide" : ""}`}>
          <div className="dialog-head">
            <Base.Title>{title}</Base.Title>
            <Base.Close className="button quiet" aria-label={t(recordMessages.close)}>
              ×
            </Base.Close>
          </div>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
