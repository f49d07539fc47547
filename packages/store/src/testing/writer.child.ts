/** Writes batches of five rows and a moving balance until it is killed; prints a batch's number once it is kept. */
import { openStore } from "../store.ts";
import { childInput } from "./child.ts";

const store = await openStore(childInput());
const [row] = await store.query<{ last: number }>("select coalesce(max(batch), 0) as last from written");
console.log("open");
for (let batch = row!.last + 1; ; batch++) {
  await store.transaction({}, async (tx) => {
    const rows = [1, 2, 3, 4, 5].map((part) => [batch, part, "耦合".repeat(100)]);
    await tx.copyIn("written", ["batch", "part", "text"], rows);
    const other = await tx.execute("update balance set amount = amount - $1 where name = 'left'", [batch]);
    await tx.execute("update balance set amount = amount + $1 where name = 'right'", [batch * other]);
    if (batch % 50 === 0)
      await tx.execute("update written set text = 'short' where batch = $1", [batch - 20]);
  });
  if (batch % 100 === 0) await store.query("checkpoint");
  console.log(String(batch));
}
