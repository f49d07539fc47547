import type { Target } from "@ouhe/pictures";
import { Link, useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";

/** Opens what a point or a row stands for. */
export function useOpenTarget(): (target: Target) => void {
  const navigate = useNavigate();
  return (target) => {
    if (target.opens === "firms")
      navigate({ to: "/enterprises", search: { park: target.park, industry: target.industry } });
    else if (target.opens === "park")
      navigate({ to: "/parks/$park", params: { park: target.park }, search: true });
    else
      navigate({
        to: "/pairs/$first/$second",
        params: { first: target.parks[0], second: target.parks[1] },
        search: true,
      });
  };
}

/** A link to what a point or a row stands for; the children alone where it opens nothing. */
export function TargetLink({ target, children }: { target?: Target; children: ReactNode }) {
  if (!target) return children;
  if (target.opens === "firms")
    return (
      <Link to="/enterprises" search={{ park: target.park, industry: target.industry }}>
        {children}
      </Link>
    );
  if (target.opens === "park")
    return (
      <Link to="/parks/$park" params={{ park: target.park }} search={true}>
        {children}
      </Link>
    );
  return (
    <Link
      to="/pairs/$first/$second"
      params={{ first: target.parks[0], second: target.parks[1] }}
      search={true}
    >
      {children}
    </Link>
  );
}
