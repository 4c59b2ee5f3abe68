// SHA-256 sendiri (FIPS 180-4): `crypto.subtle` tidak ada pada http selain localhost, misalnya ruang kelas di LAN.

const akarTiga = (n: number, pangkat: number): number => {
  const nilai = Math.pow(n, pangkat);
  return ((nilai - Math.floor(nilai)) * 4294967296) | 0;
};

const PRIMA = (() => {
  const prima: number[] = [];
  for (let n = 2; prima.length < 64; n++) {
    if (prima.every(p => n % p)) {
      prima.push(n);
    }
  }
  return prima;
})();
const K = PRIMA.map(p => akarTiga(p, 1 / 3));
const AWAL = PRIMA.slice(0, 8).map(p => akarTiga(p, 1 / 2));

const putar = (x: number, n: number): number => (x >>> n) | (x << (32 - n));

function lapis(data: Uint8Array): DataView {
  const panjang = ((data.length + 8) >> 6) + 1;
  const penuh = new Uint8Array(panjang * 64);
  penuh.set(data);
  penuh[data.length] = 0x80;
  const lihat = new DataView(penuh.buffer);
  lihat.setUint32(penuh.length - 8, Math.floor(data.length / 0x20000000));
  lihat.setUint32(penuh.length - 4, data.length << 3);
  return lihat;
}

function jadwal(lihat: DataView, mulai: number): Int32Array {
  const w = new Int32Array(64);
  for (let i = 0; i < 64; i++) {
    if (i < 16) {
      w[i] = lihat.getInt32(mulai + 4 * i);
      continue;
    }
    const a = w[i - 15];
    const b = w[i - 2];
    const s0 = putar(a, 7) ^ putar(a, 18) ^ (a >>> 3);
    const s1 = putar(b, 17) ^ putar(b, 19) ^ (b >>> 10);
    w[i] = (w[i - 16] + s0 + w[i - 7] + s1) | 0;
  }
  return w;
}

function padatkan(h: number[], w: Int32Array): number[] {
  let [a, b, c, d, e, f, g, i] = h;
  for (let t = 0; t < 64; t++) {
    const s1 = putar(e, 6) ^ putar(e, 11) ^ putar(e, 25);
    const t1 = (i + s1 + ((e & f) ^ (~e & g)) + K[t] + w[t]) | 0;
    const s0 = putar(a, 2) ^ putar(a, 13) ^ putar(a, 22);
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [i, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  return [a, b, c, d, e, f, g, i].map((nilai, n) => (nilai + h[n]) | 0);
}

/** Sidik SHA-256 sebuah teks, sebagai 64 huruf heksadesimal. */
export function sidik(teks: string): string {
  const lihat = lapis(new TextEncoder().encode(teks));
  let h = AWAL;
  for (let mulai = 0; mulai < lihat.byteLength; mulai += 64) {
    h = padatkan(h, jadwal(lihat, mulai));
  }
  return h.map(nilai => (nilai >>> 0).toString(16).padStart(8, '0')).join('');
}
