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
const teruskan = Proxy.prototype.handleProxy;

Proxy.prototype.handleProxy = async function (jenis, req, res, ...lain) {
  const tujuan = await this.targetForReq(req).catch(() => undefined);
  const akun = /^\/user\/([^/]+)/.exec(tujuan?.prefix)?.[1];
  if (!akun || milik(akun, req.headers.cookie ?? "")) return teruskan.call(this, jenis, req, res, ...lain);
  if (jenis === "ws") return res.end(`HTTP/${req.httpVersion} 403 Forbidden\r\nContent-Length: 0\r\n\r\n`);
  const dialihkan = { Location: `/hub/pemilik?next=${encodeURIComponent(req.url)}` };
  res.writeHead(req.method === "GET" ? 302 : 403, req.method === "GET" ? dialihkan : {}).end();
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
