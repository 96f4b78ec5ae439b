import { parentPort } from "node:worker_threads";
import { balAnswer, silence } from "../../bal/bal-answer.ts";
import type { BalRequest } from "../../bal/bal-messages.ts";

silence();
parentPort?.on("message", async ({ bytes, profile }: BalRequest) => {
  parentPort?.postMessage(await balAnswer(Buffer.from(bytes), profile));
});
