// Where an upload goes on after the page was loaded again: the address of the upload under a fingerprint of the file.
// Phones are shared: neither a file's name nor anything of it is kept, and signing out forgets all of it.
const MARK = "upload::";

const storage = {
  findAllUploads: async () => [],
  findUploadsByFingerprint: async (fingerprint) => {
    const address = localStorage.getItem(MARK + fingerprint);
    return address ? [{ uploadUrl: address, urlStorageKey: MARK + fingerprint, metadata: {} }] : [];
  },
  removeUpload: async (key) => localStorage.removeItem(key),
  addUpload: async (fingerprint, { uploadUrl }) => {
    localStorage.setItem(MARK + fingerprint, uploadUrl);
    return MARK + fingerprint;
  },
};

async function fingerprint(file, { endpoint, metadata }) {
  if (!crypto.subtle) return null;
  const text = [endpoint, metadata.page ?? "", metadata.folder ?? "", file.name, file.type, file.size, file.lastModified].join("\n");
  const sum = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(sum)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

export const resumable = { urlStorage: storage, fingerprint };

export const forgetUpload = (address) => forget((kept) => kept === address);
export const forgetUploads = () => forget(() => true);

function forget(which) {
  try {
    Object.keys(localStorage)
      .filter((key) => key.startsWith(MARK) && which(localStorage.getItem(key)))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
