"""Penulis PDF kecil untuk uji: huruf, garis, persegi, gambar, halaman diputar, kata sandi. Letak dihitung dari kiri atas."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

ISIAN = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
"""Pengisi kata sandi menurut baku PDF."""


@dataclass
class Halaman:
    """Satu halaman yang digambari."""

    lebar: float = 595
    tinggi: float = 842
    putar: int = 0
    perintah: list[str] = field(default_factory=list)
    gambar: list[bytes] = field(default_factory=list)

    def tulis(self, x: float, atas: float, teks: str, ukuran: float = 10, *, hadap: int = 0, cara: int = 0) -> None:
        """Satu baris tulisan; `hadap` 1 dibaca dari bawah; `cara` 3 tidak tampak."""
        matriks = {0: "1 0 0 1", 1: "0 1 -1 0", 3: "0 -1 1 0"}[hadap]
        aman = teks.encode("cp1252", "replace").decode("latin1")
        aman = aman.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        y = self.tinggi - atas - (ukuran if hadap == 0 else 0)
        self.perintah.append(f"BT /F1 {ukuran} Tf {cara} Tr {matriks} {x} {y} Tm ({aman}) Tj ET")

    def garis(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Garis setipis setengah titik."""
        self.perintah.append(f"0.5 w {x0} {self.tinggi - y0} m {x1} {self.tinggi - y1} l S")

    def persegi(self, x0: float, y0: float, x1: float, y1: float, warna: str = "0.8 g", cara: str = "f") -> None:
        """Persegi terisi (`f`) atau bergaris (`S`)."""
        self.perintah.append(f"{warna} {x0} {self.tinggi - y1} {x1 - x0} {y1 - y0} re {cara} 0 g")

    def garis_tipis(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """Garis sebagai persegi tipis, seperti buatan Word dan Excel."""
        self.persegi(x0, y0, max(x1, x0 + 0.5), max(y1, y0 + 0.5), "0 g")

    def taruh_gambar(self, lebar: int, tinggi: int, kelabu: bytes, *, ukuran: tuple[float, float]) -> None:
        """Gambar kelabu `lebar` × `tinggi` piksel di pojok kiri atas, seukuran `ukuran` titik."""
        isi = zlib.compress(kelabu)
        kepala = f"/Type /XObject /Subtype /Image /Width {lebar} /Height {tinggi} /ColorSpace /DeviceGray"
        self.gambar.append(aliran(f"{kepala} /BitsPerComponent 8 /Filter /FlateDecode", isi))
        self.perintah.append(f"q {ukuran[0]} 0 0 {ukuran[1]} 0 {self.tinggi - ukuran[1]} cm /G{len(self.gambar)} Do Q")


def aliran(kepala: str, isi: bytes) -> bytes:
    """Objek aliran PDF."""
    return f"<< {kepala} /Length {len(isi)} >>\nstream\n".encode() + isi + b"\nendstream"


def tabel(
    h: Halaman, x: Sequence[float], y: Sequence[float], baris: Sequence[Sequence[str]], garis: str = "penuh"
) -> None:
    """Tabel: tulisan tiap sel di pojok kiri atasnya (baris dipisah "\\n"); garis "penuh", "datar", "tipis", atau "tanpa"."""
    for i, sel_baris in enumerate(baris):
        for j, sel in enumerate(sel_baris):
            for n, teks in enumerate(sel.split("\n") if sel else []):
                h.tulis(x[j] + 4, y[i] + 3 + 11 * n, teks, 9)
    tarik = h.garis_tipis if garis == "tipis" else h.garis
    for tepi in y if garis != "tanpa" else []:
        tarik(x[0], tepi, x[-1], tepi)
    for tepi in x if garis in ("penuh", "tipis") else []:
        tarik(tepi, y[0], tepi, y[-1])


def buat_pdf(*halaman: Halaman, sandi: bytes | None = None) -> bytes:
    """PDF utuh; `sandi` kata sandi pembuka (kosong: hanya pembatas, siapa pun dapat membuka)."""
    objek: dict[int, bytes] = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    objek[3] = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"
    anak = []
    for h in halaman:
        awal = max(objek) + 1
        for n, gambar in enumerate(h.gambar):
            objek[awal + 2 + n] = gambar
        xobjek = " ".join(f"/G{n + 1} {awal + 2 + n} 0 R" for n in range(len(h.gambar)))
        objek[awal + 1] = aliran("", "\n".join(h.perintah).encode("latin1"))
        objek[awal] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {h.lebar} {h.tinggi}] /Rotate {h.putar} /Contents {awal + 1} 0 R"
            f" /Resources << /Font << /F1 3 0 R >> /XObject << {xobjek} >> >> >>"
        ).encode()
        anak.append(f"{awal} 0 R")
    objek[2] = f"<< /Type /Pages /Count {len(anak)} /Kids [{' '.join(anak)}] >>".encode()
    return rakit(objek) if sandi is None else rakit(*_sandikan(objek, sandi))


def rakit(objek: dict[int, bytes], ekor: str = "") -> bytes:
    """Berkas PDF dari objek bernomor."""
    hasil, letak = bytearray(b"%PDF-1.4\n"), {}
    for nomor in sorted(objek):
        letak[nomor] = len(hasil)
        hasil += f"{nomor} 0 obj\n".encode() + objek[nomor] + b"\nendobj\n"
    awal = len(hasil)
    hasil += f"xref\n0 {max(objek) + 1}\n0000000000 65535 f \n".encode()
    for nomor in range(1, max(objek) + 1):
        hasil += f"{letak.get(nomor, 0):010d} 00000 {'n' if nomor in letak else 'f'} \n".encode()
    hasil += f"trailer\n<< /Size {max(objek) + 1} /Root 1 0 R {ekor} >>\nstartxref\n{awal}\n%%EOF\n".encode()
    return bytes(hasil)


def _rc4(kunci: bytes, data: bytes) -> bytes:
    s, j = list(range(256)), 0
    for i in range(256):
        j = (j + s[i] + kunci[i % len(kunci)]) % 256
        s[i], s[j] = s[j], s[i]
    hasil, i, j = bytearray(), 0, 0
    for bita in data:
        i = (i + 1) % 256
        j = (j + s[i]) % 256
        s[i], s[j] = s[j], s[i]
        hasil.append(bita ^ s[(s[i] + s[j]) % 256])
    return bytes(hasil)


def _sandikan(objek: dict[int, bytes], sandi: bytes) -> tuple[dict[int, bytes], str]:
    """Sandi RC4 40 bit (revisi 2): tiap aliran disandi dengan kunci dari kata sandi pembukanya."""
    pengenal, izin = b"0123456789abcdef", (-4).to_bytes(4, "little", signed=True)
    pemilik = _rc4(hashlib.md5((b"pemilik" + ISIAN)[:32]).digest()[:5], (sandi + ISIAN)[:32])
    kunci = hashlib.md5((sandi + ISIAN)[:32] + pemilik + izin + pengenal).digest()[:5]
    hasil = {}
    for nomor, isi in objek.items():
        kepala, tanda, sisa = isi.partition(b"stream\n")
        if tanda:
            badan = sisa.removesuffix(b"\nendstream")
            kunci_objek = hashlib.md5(kunci + nomor.to_bytes(3, "little") + b"\0\0").digest()[:10]
            isi = kepala + tanda + _rc4(kunci_objek, badan) + b"\nendstream"
        hasil[nomor] = isi
    nomor = max(hasil) + 1
    hasil[nomor] = (
        f"<< /Filter /Standard /V 1 /R 2 /P -4 /O <{pemilik.hex()}> /U <{_rc4(kunci, ISIAN).hex()}> >>".encode()
    )
    return hasil, f"/Encrypt {nomor} 0 R /ID [<{pengenal.hex()}> <{pengenal.hex()}>]"
