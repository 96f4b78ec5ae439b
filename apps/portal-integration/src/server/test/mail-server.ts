import type { AddressInfo } from "node:net";
import { createServer } from "node:net";

/** A mail server (RFC 5321, as much as a client needs) that keeps what it is given. */
export async function mailServer() {
  const letters: string[] = [];
  const server = createServer((socket) => {
    let text = "";
    let isLetter = false;
    socket.write("220 test\r\n");
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      text += bytes;
      if (isLetter) {
        if (!text.endsWith("\r\n.\r\n")) return;
        letters.push(text.replaceAll("=\r\n", "").replaceAll("=3D", "="));
        isLetter = false;
        text = "";
        socket.write("250 kept\r\n");
        return;
      }
      if (!text.endsWith("\r\n")) return;
      const [line = ""] = text.split("\r\n").slice(-2);
      if (/^DATA/i.test(line)) isLetter = true;
      else if (!/^RCPT/i.test(line)) text = "";
      if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
      else socket.write(/^DATA/i.test(line) ? "354 go on\r\n" : "250 ok\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  // A listening TCP server has such an address.
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, letters, close: () => server.close() };
}
