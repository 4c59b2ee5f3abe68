// Proxy ruang kelas: ke server seorang peserta hanya diteruskan yang membawa kuki pemiliknya (`pemilik.py`).
// Semua server peserta berada di satu alamat; tanpa ini halaman jahat di server seorang peserta dapat memakai kuki
// siapa pun yang membuka tautannya. Yang ditolak dialihkan ke hub, yang memberi kuki itu hanya kepada pemiliknya.
//
// AWALAN letak semua halaman ruang ini, kosong atau "/PORTA"; yang diketik tanpa awalan diantar ke sana.
//
//     node pemilik.mjs LETAK/configurable-http-proxy AWALAN PILIHAN...

import { createHmac, timingSafeEqual } from "node:crypto";
import { realpathSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [letak, awalan] = process.argv.splice(2, 2);
const program = pathToFileURL(realpathSync(letak));
const server = new RegExp(`^${awalan}/user/([^/]+)`);
const { default: Proxy } = await import(new URL("../lib/configproxy.js", program));
const teruskan = Proxy.prototype.handleProxy;

Proxy.prototype.handleProxy = async function (jenis, req, res, ...lain) {
  const tujuan = await this.targetForReq(req).catch(() => undefined);
  if (!tujuan && jenis === "web" && tanpaAwalan(req.url)) return alihkan(res, awalan + req.url);
  const akun = server.exec(tujuan?.prefix)?.[1];
  if (!akun || milik(akun, req.headers.cookie ?? "")) return teruskan.call(this, jenis, req, res, ...lain);
  if (jenis === "ws") return res.end(`HTTP/${req.httpVersion} 403 Forbidden\r\nContent-Length: 0\r\n\r\n`);
  if (req.method !== "GET") return res.writeHead(403).end();
  alihkan(res, `${awalan}/hub/pemilik?next=${encodeURIComponent(req.url)}`);
};

function tanpaAwalan(letak) {
  return awalan && letak.startsWith("/") && !`${letak}/`.startsWith(`${awalan}/`);
}

function alihkan(res, ke) {
  res.writeHead(302, { Location: ke }).end();
}

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
