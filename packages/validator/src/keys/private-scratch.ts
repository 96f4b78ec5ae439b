import type { Scratch } from "./scratch.ts";

/** What only workers have (https://fs.spec.whatwg.org/#api-filesystemsyncaccesshandle); the types of pages leave it out. */
interface AccessHandle {
  readonly write: (bytes: Uint8Array, options: { at: number }) => number;
  readonly read: (bytes: Uint8Array, options: { at: number }) => number;
  readonly close: () => void;
}

interface PrivateFile {
  readonly createSyncAccessHandle: () => Promise<AccessHandle>;
}

/** Opens a scratch file in the browser's private file system; undefined where there is none: in Node, in a page outside a worker. */
export function privateScratch(): (() => Promise<Scratch>) | undefined {
  const hasFiles = "FileSystemFileHandle" in globalThis && "createSyncAccessHandle" in FileSystemFileHandle.prototype;
  return hasFiles && navigator.storage ? openPrivateScratch : undefined;
}

async function openPrivateScratch(): Promise<Scratch> {
  const folder = await navigator.storage.getDirectory();
  const name = `odl-${crypto.randomUUID()}`;
  // `privateScratch` saw that file handles have this method here.
  const file = (await folder.getFileHandle(name, { create: true })) as unknown as PrivateFile;
  const handle = await file.createSyncAccessHandle();
  return {
    write: (position, bytes) => {
      if (handle.write(bytes, { at: position }) < bytes.length) throw new Error("the private file system is full");
    },
    read: (position, into) => {
      if (handle.read(into, { at: position }) < into.length) throw new Error("the scratch file is cut");
    },
    close: async () => {
      handle.close();
      await folder.removeEntry(name);
    },
  };
}
