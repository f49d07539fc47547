const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text made safe inside HTML, in elements and attributes alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (it) => escapes[it]!);

/** A plain page of the node's own, without script. */
export function page(title: string, body: string, language = "en"): string {
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
body{font:15px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#16273b;background:#f6f4ef;margin:0}
main{max-width:960px;margin:0 auto;padding:28px 20px 64px}h1{font-size:24px}h2{font-size:18px;margin:36px 0 8px;border-bottom:1px solid #e2ddd2}
a{color:#17375e}code{font:13px ui-monospace,Consolas,monospace;background:#e8eef5;padding:1px 5px;border-radius:3px;overflow-wrap:anywhere}
details{background:#fff;border:1px solid #e2ddd2;border-radius:6px;padding:8px 14px;margin:8px 0}summary{cursor:pointer}
table{border-collapse:collapse;width:100%;font-size:14px}td,th{padding:5px 8px;text-align:left;border-bottom:1px solid #e2ddd2;vertical-align:top}
.method{display:inline-block;min-width:56px;font-weight:650;color:#1d7f6c}.scroll{overflow-x:auto}
</style></head><body><main>${body}</main></body></html>`;
}
