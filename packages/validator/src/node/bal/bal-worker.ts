import { parentPort, workerData } from "node:worker_threads";
import { balAnswer, silence } from "../../bal/bal-answer.ts";
import type { BalRequest } from "../../bal/bal-messages.ts";

silence();
const { bytes, profile }: BalRequest = workerData;
parentPort?.postMessage(await balAnswer(Buffer.from(bytes), profile));
