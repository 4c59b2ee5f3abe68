// Proxy ruang kelas: ke server seorang peserta hanya diteruskan yang membawa kuki pemiliknya (`pemilik.py`).
// Semua server peserta berada di satu alamat; tanpa ini halaman jahat di server seorang peserta dapat memakai kuki
// siapa pun yang membuka tautannya. Yang ditolak dialihkan ke hub, yang memberi kuki itu hanya kepada pemiliknya.
//
//     node pemilik.mjs LETAK/configurable-http-proxy PILIHAN...

import { createHmac, timingSafeEqual } from "node:crypto";
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";

const program = pathToFileURL(realpathSync(process.argv.splice(2, 1)[0]));
const { default: Proxy } = await import(new URL("../lib/configproxy.js", program));
const cari = Proxy.prototype.targetForReq;

Proxy.prototype.targetForReq = async function (req) {
  const tujuan = await cari.call(this, req);
  const akun = /^\/user\/([^/]+)/.exec(tujuan?.prefix)?.[1];
  if (!akun || milik(akun, req.headers.cookie ?? "")) return tujuan;
  req.url = `/hub/pemilik?next=${encodeURIComponent(req.url)}`;
  return cari.call(this, req);
};

function milik(akun, kuki) {
  const harus = Buffer.from(createHmac("sha256", process.env.CONFIGPROXY_AUTH_TOKEN).update(akun).digest("hex"));
  return kuki
    .split(";")
    .map(satu => satu.trim())
    .filter(satu => satu.startsWith("lakip-pemilik="))
    .map(satu => Buffer.from(satu.slice("lakip-pemilik=".length)))
    .some(satu => satu.length === harus.length && timingSafeEqual(satu, harus));
}

await import(program);
