"""Pembuat PDF buruk: rusak, ganjil, atau bermaksud jahat. Tiap kasus dibuat ketika diminta."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator

from tests.berkas.pdf.penulis import Halaman, aliran, buat_pdf, rakit, tabel

Kasus = tuple[str, Callable[[], bytes]]


def baik() -> bytes:
    """PDF wajar yang kemudian dirusak."""
    h = Halaman()
    baris = [["No", "Indikator", "Target"], ["1", "Persentase jalan mantap", "80,5"], ["2", "Jumlah jembatan", "12"]]
    tabel(h, [40, 70, 400, 540], [100, 120, 150, 180], baris)
    return buat_pdf(h, h)


def satu_halaman(isi: bytes, kepala: str = "", sumber: str = "", lain: dict[int, bytes] | None = None) -> bytes:
    """PDF satu halaman dengan aliran isi mentah; `sumber` tambahan kamus Resources."""
    return rakit(
        {
            1: b"<< /Type /Catalog /Pages 2 0 R >>",
            2: b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            3: f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << {sumber}"
            " /Font << /F1 5 0 R >> >> >>".encode(),
            4: aliran(kepala, isi),
            5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            **(lain or {}),
        }
    )


def dimampatkan(isi: bytes, ulang: int = 1) -> bytes:
    """Satu halaman yang isinya dimampatkan, diulang tanpa menumpuk di memori."""
    return satu_halaman(mampat(isi, ulang), "/Filter /FlateDecode")


def mampat(isi: bytes, ulang: int = 1) -> bytes:
    """`isi` diulang lalu dimampatkan."""
    pemampat = zlib.compressobj(1)
    return b"".join([*(pemampat.compress(isi) for _ in range(ulang)), pemampat.flush()])


def terpotong() -> Iterator[Kasus]:
    """PDF wajar yang terputus di tengah, atau bitanya berubah."""
    utuh = baik()
    for n in range(1, 12):
        yield f"terpotong_{n}", lambda n=n: utuh[: len(utuh) * n // 12]
    for n in range(40):
        yield f"bita_berubah_{n}", lambda n=n: _ubah(utuh, n)
    yield "hanya_kepala", lambda: b"%PDF-1.7\n"
    yield "kosong", lambda: b""
    yield "bukan_pdf", lambda: b"PK\x03\x04" + bytes(2000)
    yield "sampah_di_depan", lambda: b"\r\n" * 300 + utuh
    yield "ganda", lambda: utuh + utuh


def _ubah(utuh: bytes, benih: int) -> bytes:
    acak, data = random.Random(benih), bytearray(utuh)
    for _ in range(1 + benih):
        data[acak.randrange(len(data))] = acak.randrange(256)
    return bytes(data)


def pohon() -> Iterator[Kasus]:
    """Susunan halaman yang berputar, terlalu dalam, atau terlalu banyak."""
    katalog = {1: b"<< /Type /Catalog /Pages 2 0 R >>"}
    yield "halaman_berputar", lambda: rakit({**katalog, 2: b"<< /Type /Pages /Count 1 /Kids [2 0 R 2 0 R] >>"})
    yield (
        "halaman_bersarang",
        lambda: rakit({**katalog, **{n: f"<< /Type /Pages /Kids [{n + 1} 0 R] >>".encode() for n in range(2, 6000)}}),
    )
    yield (
        "halaman_sejuta",
        lambda: rakit(
            {
                **katalog,
                2: b"<< /Type /Pages /Kids [" + b"3 0 R " * 1_000_000 + b"] >>",
                3: b"<< /Type /Page /MediaBox [0 0 9 9] >>",
            }
        ),
    )
    yield (
        "halaman_berlipat",
        lambda: rakit(
            {
                **katalog,
                **{n: b"<< /Type /Pages /Kids [" + f"{n + 1} 0 R ".encode() * 10 + b"] >>" for n in range(2, 30)},
            }
        ),
    )
    yield "tanpa_halaman", lambda: rakit({**katalog, 2: b"<< /Type /Pages /Kids [] >>"})
    yield "xref_berputar", lambda: baik().replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev 9")
    yield "panjang_aliran_bohong", lambda: baik().replace(b"/Length ", b"/Length 99999999")
    for nama, kotak in {
        "nol": "0 0 0 0",
        "terbalik": "595 842 0 0",
        "raksasa": "0 0 1e30 1e30",
        "teks": "/A (b) [] 1",
    }.items():
        yield f"kertas_{nama}", lambda k=kotak: baik().replace(b"[0 0 595 842]", f"[{k}]".encode())


def isi_halaman() -> Iterator[Kasus]:
    """Isi halaman yang mengembang, bersarang, atau memanggil dirinya."""
    yield "bom_mampat", lambda: dimampatkan(b"0 " * 500_000, 450)
    dua_kali = "/Filter [/FlateDecode /FlateDecode]"
    yield "bom_dua_kali", lambda: satu_halaman(mampat(mampat(bytes(1_000_000), 450)), dua_kali)
    yield (
        "persegi_sejuta",
        lambda: dimampatkan(b"".join(b"%d %d 9 9 re f\n" % (n % 590, n % 839) for n in range(1_000)), 1_000),
    )
    yield "huruf_sejuta", lambda: dimampatkan(b"BT /F1 5 Tf " + b"(a b c d e f g h) Tj\n" * 130_000 + b"ET")
    yield (
        "huruf_bertindih",
        lambda: dimampatkan(
            b"".join(b"BT /F1 9 Tf 50 %d Td (%c) Tj ET " % (400 + n % 3, 33 + n % 90) for n in range(50_000))
        ),
    )
    yield (
        "garis_rapat",
        lambda: dimampatkan(
            b"".join(b"0 %d m 590 %d l S %d 0 m %d 840 l S\n" % (n, n, n, n) for n in range(0, 590, 1))
        ),
    )
    yield (
        "garis_acak",
        lambda: dimampatkan(
            b"".join(
                b"%d %d m %d %d l S\n" % (n * 7 % 590, n * 13 % 840, n * 7 % 590 + 9, n * 13 % 840)
                for n in range(50_000)
            )
        ),
    )
    yield "susunan_bersarang", lambda: dimampatkan(b"[" * 300_000 + b"]" * 300_000 + b" TJ")
    yield "kamus_bersarang", lambda: satu_halaman(b"", "/X " + "<< /A " * 50_000 + ">> " * 50_000)
    yield "q_sejuta", lambda: dimampatkan(b"q " * 1_000_000)
    yield "kurung_tak_tertutup", lambda: dimampatkan(b"BT /F1 9 Tf (" + b"(" * 500_000)
    yield "gambar_sebaris", lambda: dimampatkan(b"BI /W 9 /H 9 ID " + bytes(3_000_000))
    yield (
        "angka_luar_biasa",
        lambda: dimampatkan(b"1e400 -1e400 1e308 nan 0 0 cm 0 0 1e300 9 re f BT /F1 1e300 Tf (ab) Tj ET"),
    )
    yield "fon_tidak_ada", lambda: dimampatkan(b"BT /F9 9 Tf 50 500 Td (Indikator) Tj ET")
    yield from _berulang()


def _berulang() -> Iterator[Kasus]:
    kotak = "/Type /XObject /Subtype /Form /BBox [0 0 9 9]"
    sendiri = {6: aliran(f"{kotak} /Resources << /XObject << /A 6 0 R >> >>", b"/A Do /A Do")}
    yield "bentuk_memanggil_diri", lambda: satu_halaman(b"/A Do", "", "/XObject << /A 6 0 R >>", sendiri)
    lipat = {n: aliran(f"{kotak} /Resources << /XObject << /A {n + 1} 0 R >> >>", b"/A Do " * 10) for n in range(6, 40)}
    yield "bentuk_berlipat", lambda: satu_halaman(b"/A Do", "", "/XObject << /A 6 0 R >>", lipat)
    peta = b"1 beginbfrange <0000> <ffff> <0000> endbfrange " * 3_000
    fon = {
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 6 0 R >>",
        6: aliran("/Filter /FlateDecode", zlib.compress(peta)),
    }
    yield "peta_huruf_raksasa", lambda: satu_halaman(b"BT /F1 9 Tf (Indikator) Tj ET", "", "", fon)
    gambar = "/Type /XObject /Subtype /Image /Width 90000 /Height 90000 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    raksasa = {6: aliran(f"{gambar} /Filter /FlateDecode", zlib.compress(bytes(50_000_000), 9))}
    isi = b"q 595 0 0 842 0 0 cm /A Do Q BT /F1 9 Tf 3 Tr 50 500 Td (Indikator) Tj ET"
    yield "gambar_raksasa", lambda: satu_halaman(isi, "", "/XObject << /A 6 0 R >>", raksasa)


def semua() -> Iterator[Kasus]:
    """Semua kasus, berurutan."""
    yield from terpotong()
    yield from pohon()
    yield from isi_halaman()
