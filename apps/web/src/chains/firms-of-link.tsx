import { Link } from "@tanstack/react-router";
import { useIndustryNames } from "../enterprises/industry-names.ts";
import { Mixed } from "../ui/mixed.tsx";

interface Props {
  /** All parks when absent. */
  park?: string;
  link: { codes: readonly string[] };
  /** What the link is called here. */
  children: string;
}

/** Leads to the firms of a chain's link: by its text where one industry makes it, else by each of its codes. */
export function FirmsOfLink({ park, link: { codes }, children }: Props) {
  const { ownNameOf } = useIndustryNames();
  const [only] = codes;
  if (codes.length === 1)
    return (
      <Link to="/enterprises" search={{ park, industry: only }}>
        <Mixed>{children}</Mixed>
      </Link>
    );
  return (
    <>
      <Mixed>{children}</Mixed>{" "}
      {codes.map((code) => (
        <Link
          key={code}
          to="/enterprises"
          search={{ park, industry: code }}
          className="code-link"
          title={ownNameOf(code)}
        >
          {code}
        </Link>
      ))}
    </>
  );
}
