"""Pembuat berkas buruk: lebih dari dua ratus buku kerja dan CSV yang rusak, ganjil, atau bermaksud jahat.

Dipakai uji (`test_buruk.py`) dan tolok ukur (`benchmark/baca.py`). Tiap kasus dibuat ketika diminta, supaya memori
yang diukur adalah memori pembaca, bukan pembuatnya. `python buruk.py FOLDER [BANYAK [UNSUR]]` menjalankan semuanya dan
mencetak JSON; BANYAK banyaknya baris berkas yang panjang, UNSUR batas unsur selembar: sedikit bagi uji, yang sebenarnya
bagi tolok ukur.
"""

from __future__ import annotations

import io
import itertools
import json
import random
import re
import resource
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference

JUDUL = ["Indikator", "Satuan", "Arah", "Target", "Realisasi"]
DATA = ["TPT", "%", "turun", 4.2, 4.65]
RUANG = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
KAITAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
BAGIAN = {
    "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    "xl/workbook.xml": f'<workbook {RUANG} xmlns:r="{KAITAN}"><sheets><sheet name="Capaian" sheetId="1" r:id="rId1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="rId1" Type="{KAITAN}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="rId2" Type="{KAITAN}/sharedStrings" Target="sharedStrings.xml"/>'
    f'<Relationship Id="rId3" Type="{KAITAN}/styles" Target="styles.xml"/></Relationships>',
    "xl/sharedStrings.xml": f"<sst {RUANG}>" + "".join(f"<si><t>{j}</t></si>" for j in JUDUL) + "</sst>",
    "xl/styles.xml": f'<styleSheet {RUANG}><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/></cellXfs></styleSheet>',
}
BARIS_JUDUL = '<row r="1">' + "".join(f'<c r="{h}1" t="s"><v>{i}</v></c>' for i, h in enumerate("ABCDE")) + "</row>"
Kasus = tuple[str, Callable[[], bytes]]


def lembar(isi: str, ekor: str = "") -> str:
    return f"<worksheet {RUANG}><sheetData>{BARIS_JUDUL}{isi}</sheetData>{ekor}</worksheet>"


def rakit(isi: str = "", ekor: str = "", ganti: dict[str, str | bytes | None] | None = None) -> bytes:
    """XLSX mentah dari bagian-bagiannya; `ganti` menukar atau membuang (None) sebuah bagian."""
    wadah = io.BytesIO()
    semua = {**BAGIAN, "xl/worksheets/sheet1.xml": lembar(isi, ekor), **(ganti or {})}
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as arsip:
        for nama, teks in semua.items():
            if teks is not None:
                arsip.writestr(nama, teks)
    return wadah.getvalue()


def buku(*baris: list[object], atur: Callable[[Workbook], object] | None = None) -> bytes:
    """XLSX dari openpyxl, lalu diubah oleh `atur`."""
    satu = Workbook()
    satu.active.title = "Capaian"
    for isi in baris:
        satu.active.append(isi)
    if atur:
        atur(satu)
    wadah = io.BytesIO()
    satu.save(wadah)
    return wadah.getvalue()


def sel(isi: str, letak: str = "D2", **atribut: str) -> str:
    sifat = "".join(f' {k}="{v}"' for k, v in atribut.items())
    return f'<row r="2"><c r="A2" t="inlineStr"><is><t>TPT</t></is></c><c r="{letak}"{sifat}>{isi}</c></row>'


def terpotong() -> Iterator[Kasus]:
    for bagian in range(1, 20):
        yield f"potong_{bagian}.xlsx", lambda b=bagian: (u := buku(JUDUL, DATA))[: len(u) * b // 20]
    for benih in range(30):
        yield f"bita_acak_{benih}.xlsx", lambda b=benih: _gores(buku(JUDUL, DATA), b)
    for benih in range(15):
        yield (
            f"xml_acak_{benih}.xlsx",
            lambda b=benih: rakit(ganti={"xl/worksheets/sheet1.xml": _gores(lembar(sel("<v>1</v>")).encode(), b)}),
        )
    for nama in (n for n in BAGIAN if n.startswith("xl/")):
        datar = nama.replace("/", "_")
        yield f"tanpa_{datar}.xlsx", lambda n=nama: rakit(ganti={n: None})
        yield f"kosong_{datar}.xlsx", lambda n=nama: rakit(ganti={n: ""})
        yield f"bukan_xml_{datar}.xlsx", lambda n=nama: rakit(ganti={n: b"\x00\xff\xfe sampah"})
        yield f"separuh_{datar}.xlsx", lambda n=nama: rakit(ganti={n: BAGIAN[n][: len(BAGIAN[n]) // 2]})
    yield "tanpa_lembar.xlsx", lambda: rakit(ganti={"xl/worksheets/sheet1.xml": None})


def _gores(isi: bytes, benih: int) -> bytes:
    acak, rusak = random.Random(benih), bytearray(isi)
    for _ in range(20):
        rusak[acak.randrange(len(rusak))] = acak.randrange(256)
    return bytes(rusak)


def isi_sel() -> Iterator[Kasus]:
    nilai = [
        "1e400",
        "-1e400",
        "NaN",
        "INF",
        "abc",
        "1,5",
        "9" * 400,
        "--5",
        "0x1F",
        " ",
        "1e-400",
        "1_000",
        "٣",
        "+5",
        "1e309%",
    ]
    for nomor, isi in enumerate(nilai):
        yield f"angka_{nomor}.xlsx", lambda i=isi: rakit(sel(f"<v>{i}</v>"))
        yield f"angka_persen_{nomor}.xlsx", lambda i=isi: rakit(sel(f"<v>{i}</v>", s="1"))
    for nomor, isi in enumerate(["-1", "0", "0.5", "59", "60", "61", "2958466", "1e15", "-1e9", "46042.75", "1e300"]):
        yield f"tanggal_{nomor}.xlsx", lambda i=isi: rakit(sel(f"<v>{i}</v>", s="2"))
        yield (
            f"tanggal_1904_{nomor}.xlsx",
            lambda i=isi: rakit(
                sel(f"<v>{i}</v>", s="2"),
                ganti={
                    "xl/workbook.xml": BAGIAN["xl/workbook.xml"].replace(
                        "<sheets>", '<workbookPr date1904="1"/><sheets>'
                    )
                },
            ),
        )
    jenis = [
        ("s", "99"),
        ("s", "-1"),
        ("s", "x"),
        ("b", "1"),
        ("b", "ya"),
        ("e", "#DIV/0!"),
        ("e", "#APA"),
        ("d", "2026-01-20"),
        ("d", "kapan"),
        ("str", "teks"),
        ("zz", "1"),
        ("inlineStr", "1"),
    ]
    for nomor, (tipe, isi) in enumerate(jenis):
        yield f"jenis_{nomor}.xlsx", lambda t=tipe, i=isi: rakit(sel(f"<v>{i}</v>", t=t))
    for nomor, letak in enumerate(["D0", "2D", "", "XFD2", "ZZZZ2", "D1048577", "D99999999999", "d2", "É2", "D-2"]):
        yield f"letak_{nomor}.xlsx", lambda x=letak: rakit(sel("<v>1</v>", x))
    for nomor, gaya in enumerate(["99", "-1", "x", "1e9"]):
        yield f"gaya_{nomor}.xlsx", lambda g=gaya: rakit(sel("<v>1</v>", s=g))
    rumus = [
        "<f>F10/E10</f>",
        '<f t="shared" si="0"/>',
        "<f>[1]Lain!A1</f><v/>",
        "<f/>",
        '<f t="array" ref="D2:D9">A1</f><v>3</v>',
        "<f>WEBSERVICE(&quot;x&quot;)</f>",
        f"<f>{'1+' * 50_000}1</f>",
    ]
    for nomor, isi in enumerate(rumus):
        yield f"rumus_{nomor}.xlsx", lambda i=isi: rakit(sel(i))
    tulisan = {
        "emoji": "😀" * 50,
        "kanan_kiri": "\u202eمرحبا\u202c",
        "huruf_gabung": "a" + "\u0301" * 3000,
        "kendali": "a_x0000_b_x0007_",
        "spasi": "\u00a0\u200b \u3000",
        "sandi": "=cmd|'/c calc'!A1",
        "html": "&lt;script&gt;alert(1)&lt;/script&gt;",
        "panjang": "x" * 40_000,
        "raksasa": "x" * 5_000_000,
        "baris": "a&#10;" * 500,
    }
    for nama, isi in tulisan.items():
        yield f"tulisan_{nama}.xlsx", lambda i=isi: rakit(sel(f"<is><t>{i}</t></is>", t="inlineStr"))


def bentuk_lembar(banyak: int, unsur: int) -> Iterator[Kasus]:
    gabung = ["A1:E1", "A1:XFD1048576", "A1", "E1:A1", "A0:B1", "apa", "A2:A3 B2:B3", "A2:E2"]
    for nomor, rentang in enumerate(gabung):
        yield (
            f"gabung_{nomor}.xlsx",
            lambda r=rentang: rakit(sel("<v>1</v>"), f'<mergeCells><mergeCell ref="{r}"/></mergeCells>'),
        )
    yield (
        "gabung_bertumpuk.xlsx",
        lambda: rakit(
            sel("<v>1</v>", "AAA2"), "<mergeCells>" + '<mergeCell ref="A1:ZZ200000"/>' * 20_000 + "</mergeCells>"
        ),
    )
    yield (
        "gabung_luas.xlsx",
        lambda: rakit(
            '<row r="150000"><c r="ALL150000"><v>1</v></c></row>',
            '<mergeCells><mergeCell ref="A1:ALL150000"/></mergeCells>',
        ),
    )
    yield (
        "baris_kosong_100rb.xlsx",
        lambda: rakit("".join(f'<row r="{i}"><c r="A{i}" s="0"/><c r="B{i}" s="0"/></row>' for i in range(2, 100_002))),
    )
    yield (
        "baris_berlebih.xlsx",
        lambda: rakit("".join(f'<row r="{i}"><c r="A{i}"><v>{i}</v></c></row>' for i in range(2, 200_003))),
    )
    yield "baris_kosong_tanpa_nomor.xlsx", lambda: rakit("<row/>" * 250_000)
    yield "unsur_rapat.xlsx", lambda: rakit("<a/>" * (unsur + 100))
    yield "sel_di_ujung.xlsx", lambda: rakit('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')
    yield (
        "baris_banyak.xlsx",
        lambda: rakit(
            "".join(
                f'<row r="{i}"><c r="A{i}" t="s"><v>0</v></c><c r="D{i}"><v>{i}</v></c><c r="E{i}"><v>1</v></c></row>'
                for i in range(2, banyak + 2)
            )
        ),
    )
    yield (
        "baris_mundur.xlsx",
        lambda: rakit("".join(f'<row r="{i}"><c r="D{i}"><v>1</v></c></row>' for i in range(5000, 1, -1))),
    )
    yield "baris_r_keliru.xlsx", lambda: rakit('<row r="x"><c r="D2"><v>1</v></c></row>')
    yield "kolom_10rb.xlsx", lambda: rakit('<row r="2">' + "<c><v>1</v></c>" * 10_000 + "</row>")
    yield "kolom_900.xlsx", lambda: buku([f"Judul {i}" for i in range(900)], *[[1] * 900] * 50)
    yield "dalam.xlsx", lambda: rakit("<x>" * 200_000 + "</x>" * 200_000)
    yield "atribut_banyak.xlsx", lambda: rakit("<row " + " ".join(f'a{i}="1"' for i in range(200_000)) + "/>")
    yield (
        "lembar_300.xlsx",
        lambda: buku(JUDUL, atur=lambda b: [b.create_sheet(f"L{i}").append(["x"]) for i in range(300)]),
    )
    yield "lembar_grafik.xlsx", lambda: buku(JUDUL, DATA, atur=_grafik)
    yield (
        "hanya_grafik.xlsx",
        lambda: rakit(
            ganti={
                "xl/_rels/workbook.xml.rels": BAGIAN["xl/_rels/workbook.xml.rels"].replace("/worksheet", "/chartsheet")
            }
        ),
    )
    yield (
        "tersembunyi.xlsx",
        lambda: buku(JUDUL, DATA, atur=lambda b: setattr(b.create_sheet("IKU"), "sheet_state", "veryHidden")),
    )
    yield (
        "tanpa_lembar_sama_sekali.xlsx",
        lambda: rakit(ganti={"xl/workbook.xml": f"<workbook {RUANG}><sheets/></workbook>"}),
    )
    yield (
        "nama_lembar_aneh.xlsx",
        lambda: rakit(ganti={"xl/workbook.xml": BAGIAN["xl/workbook.xml"].replace("Capaian", "&lt;b&gt;../..\\\\x😀")}),
    )
    for nama in ("IKU", "Program", "PK", "Renja", "Realisasi"):
        yield (
            f"lembar_wajib_hilang_{nama}.xlsx",
            lambda n=nama: buku(JUDUL, DATA, atur=lambda b: setattr(b.active, "title", n)),
        )
    for n in (0, 1, 2):
        yield f"hanya_{n}_sel.xlsx", lambda n=n: buku(*[["x"]] * n)


def _grafik(satu: Workbook) -> None:
    grafik = BarChart()
    grafik.add_data(Reference(satu.active, min_col=4, min_row=1, max_row=2))
    satu.create_chartsheet("Grafik").add_chart(grafik)


def jahat() -> Iterator[Kasus]:
    tawa = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
    dtd = f'<!DOCTYPE x [<!ENTITY a0 "ha">{tawa}]>'
    for nama in ("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"):
        yield f"tawa_{Path(nama).stem}.xlsx", lambda n=nama: rakit(ganti={n: f"{dtd}<x>&a9;</x>"})
        yield (
            f"entitas_luar_{Path(nama).stem}.xlsx",
            lambda n=nama: rakit(ganti={n: '<!DOCTYPE x [<!ENTITY b SYSTEM "file:///etc/passwd">]><x>&b;</x>'}),
        )
        yield f"utf16_dtd_{Path(nama).stem}.xlsx", lambda n=nama: rakit(ganti={n: f"{dtd}<x>&a9;</x>".encode("utf-16")})
        yield f"bom_zip_{Path(nama).stem}.xlsx", lambda n=nama: rakit(ganti={n: b" " * 80_000_000})
        yield (
            f"bom_zip_bohong_{Path(nama).stem}.xlsx",
            lambda n=nama: _bohong(rakit(ganti={n: b"<a>" + b" " * 70_000_000}), 70_000_003),
        )
    for nomor, letak in enumerate(["../../../etc/passwd", "/etc/passwd", "..\\..\\x", "C:\\x.xml", "xl/../../x"]):
        yield f"jalur_{nomor}.xlsx", lambda x=letak: rakit(sel("<v>1</v>"), ganti={x: "isi"})
        yield (
            f"target_{nomor}.xlsx",
            lambda x=letak: rakit(
                ganti={
                    "xl/_rels/workbook.xml.rels": BAGIAN["xl/_rels/workbook.xml.rels"].replace(
                        "worksheets/sheet1.xml", x
                    )
                }
            ),
        )
    yield "bagian_kembar.xlsx", lambda: _kembar("xl/worksheets/sheet1.xml")
    yield "buku_kembar.xlsx", lambda: _kembar("xl/workbook.xml")
    yield "isi_zip_banyak.xlsx", lambda: rakit(ganti={f"a/{i}": "" for i in range(60_000)})
    yield "sandi_zip.xlsx", lambda: _berbendera(rakit())
    yield (
        "kaitan_luar.xlsx",
        lambda: rakit(sel("<v>1</v>"), ganti={"xl/externalLinks/externalLink1.xml": "<externalLink/>"}),
    )
    yield "makro.xlsm", lambda: rakit(sel("<v>1</v>"), ganti={"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0" * 100})


def _bohong(isi: bytes, besar: int) -> bytes:
    """Ukuran yang disebut daftar isi jauh lebih kecil daripada isinya."""
    return isi.replace(besar.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def _kembar(nama: str) -> bytes:
    wadah = io.BytesIO(rakit(sel("<v>1</v>")))
    with zipfile.ZipFile(wadah, "a") as arsip:
        arsip.writestr(nama, "<worksheet/>")
    return wadah.getvalue()


def _berbendera(isi: bytes) -> bytes:
    return isi.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


def bukan_xlsx() -> Iterator[Kasus]:
    tipu = {
        "lama.xls": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
        "sandi.xlsx": b"\xd0\xcf\x11\xe0" + bytes(512) + "EncryptedPackage".encode("utf-16-le"),
        "html.xlsx": b"\xef\xbb\xbf\n <HTML><body><table><tr><td>Indikator</td></tr></table></body></html>",
        "html.xls": b"<table><tr><td>1</td></tr></table>",
        "xml2003.xls": b'<?xml version="1.0"?><Workbook/>',
        "mht.xls": b"MIME-Version: 1.0\nContent-Type: multipart/related",
        "pdf.xlsx": b"%PDF-1.7\n" + bytes(range(256)) * 10,
        "png.csv": b"\x89PNG\r\n\x1a\n" + bytes(100),
        "gzip.xlsx": b"\x1f\x8b\x08" + bytes(range(256)),
        "rar.xlsx": b"Rar!\x1a\x07" + bytes(range(256)),
        "kosong.xlsx": b"",
        "spasi.xlsx": b" \n\t ",
        "zip_kosong.xlsx": b"PK\x05\x06" + bytes(18),
        "pk_saja.xlsx": b"PK\x03\x04",
        "nol.csv": bytes(10_000),
    }
    for nama, isi in tipu.items():
        yield nama, lambda i=isi: i
    for benih in range(10):
        yield f"sampah_{benih}.csv", lambda b=benih: random.Random(b).randbytes(5000)
    for nama in ("word/document.xml", "xl/workbook.bin", "content.xml", "ppt/presentation.xml", "apa.txt"):
        yield (
            f"arsip_{nama.replace('/', '_')}.xlsx",
            lambda n=nama: rakit(ganti={**dict.fromkeys([*BAGIAN, "xl/worksheets/sheet1.xml"]), n: "x"}),
        )


def csv_buruk(banyak: int) -> Iterator[Kasus]:
    kepala = ";".join(JUDUL) + "\n"
    isi = "TPT;%;turun;4,2;4,65\n"
    teks = {
        "kutip_terbuka": kepala + '"TPT;%;turun;4,2;4,65\n' + isi * 3,
        "kutip_ganjil": kepala + 'TPT "x;%;turun;4,2;4,65\n' + isi * 3,
        "kutip_menelan": kepala + '"' + isi * 50 + '"' + isi,
        "kutip_semua": '"' * 99_999,
        "baris_campur": kepala.replace("\n", "\r") + isi.replace("\n", "\r\n") + isi,
        "baris_mac": (kepala + isi).replace("\n", "\r"),
        "tanpa_baris_akhir": kepala + isi.strip(),
        "hanya_judul": kepala,
        "satu_kolom": "Indikator\nTPT\nIPM\n",
        "satu_huruf": "x",
        "pemisah_saja": ";" * 5000,
        "baris_saja": "\n" * 50_000,
        "kolom_10rb": ";".join(f"k{i}" for i in range(10_000)) + "\n" + ";".join("1" * 10_000),
        "kolom_naik": "\n".join(";" * i for i in range(900)),
        "nol": kepala + "T\x00PT;%;turun;4\x00,2;4,65\n",
        "kendali": kepala + "T\x07\x1bPT;%;turun;4,2;4,65\n",
        "emoji": kepala + "😀;%;turun;4,2;4,65\n",
        "kanan_kiri": kepala + "\u202eشلل;%;turun;٤٫٢;4,65\n",
        "rumus": kepala + "=cmd|' /C calc'!A0;%;turun;4,2;4,65\n",
        "raksasa": kepala + "x" * 5_000_000 + ";%;turun;1;2\n",
        "baris_300rb": kepala + isi * 300_000,
        "baris_banyak": kepala + isi * banyak,
        "sel_3juta": (";" * 999 + "\n") * 3000,
        "angka_aneh": kepala + "a;%;naik;1e400;--5\nb;%;naik;NaN;inf\nc;%;naik;1.2.3.4;1,2,3\n",
        "angka_sejuta": kepala + f"a;%;naik;{'9' * 30_000};1\n",
        "sep_aneh": "sep=\x01\nIndikator\x01Target\n",
        "sep_huruf": "sep=a\nIndikatoraTargetaRealisasi\n",
        "judul_kembar": ";".join(["Target"] * 300) + "\n" + ";".join("1" * 300),
        "judul_di_bawah": "x\n" * 60 + kepala + isi,
        "judul_terulang": kepala + isi + kepala + isi,
        "judul_terbalik": kepala + isi + "Indikator;Satuan;Arah;Realisasi;Target\n" + isi,
        "jumlah": kepala + isi + "JUMLAH;;;4,2;4,65\n\nMengetahui,\n",
        "kembar": "Kode OPD;Tahun;Kode;Jenis;Anggaran\n" + "A;2025;1.01;program;5\n" * banyak,
        "rujukan": "Kode OPD;Kode tujuan/sasaran;Tingkat;Kode induk;Tujuan/sasaran\n"
        + "".join(f"A;S{i};sasaran;X{i};k\n" for i in range(banyak)),
        "pilihan": kepala + "".join(f"a;%;naaik{i};1;2\n" for i in range(banyak)),
        "tanggal": "Kode OPD;Tahun;Kode PK;Jenjang;Pihak pertama;Tanggal PK\nA;2026;P;kepala_opd;K;31-02-2026\n",
    }
    for nama, satu in teks.items():
        yield f"csv_{nama}.csv", lambda s=satu: s.encode()
    for sandi in ("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252", "utf-32"):
        yield f"csv_{sandi}.csv", lambda s=sandi: (kepala + isi * 20).encode(s)
    yield "csv_bukan_utf8.csv", lambda: (kepala + isi).encode() + b"\xff\xfe\x81\x8d\n"
    yield "csv_utf16_putus.csv", lambda: (kepala + isi).encode("utf-16")[:-1]


def semua(banyak: int, unsur: int) -> Iterator[Kasus]:
    """Semua kasus, berurutan; `banyak` baris untuk berkas yang panjang, lebih dari `unsur` untuk lembar yang rapat."""
    lembaran = bentuk_lembar(banyak, unsur)
    return itertools.chain(terpotong(), isi_sel(), lembaran, jahat(), bukan_xlsx(), csv_buruk(banyak))


def coba(berkas: Path) -> tuple[str, str]:
    """Muat dan baca berkas seperti peserta; keluaran: ("galat" | "temuan" | "jejak", kalimatnya)."""
    from lakip_helpers.galat import GalatLakip
    from lakip_helpers.model import UKUR_CAPAIAN
    from lakip_helpers.pakai.baca import baca_berkas, baca_bundel
    from lakip_helpers.perintah.baca import sebagai_teks
    from lakip_helpers.tabel import baca, muat, validasi

    hasil = []
    for jalankan in (
        lambda: sebagai_teks(baca_bundel(berkas.name, muat(berkas))),
        lambda: sebagai_teks(baca_berkas(berkas)),
        lambda: validasi(baca(berkas, UKUR_CAPAIAN)[0], UKUR_CAPAIAN)[1].ke_teks(),
    ):
        try:
            hasil.append(("temuan", jalankan()))
        except GalatLakip as galat:
            hasil.append(("galat", str(galat)))
        except BaseException as galat:  # noqa: BLE001  inilah yang dicari: apa pun selain galat kit
            return "jejak", repr(galat)[:300]
    return hasil[0]


def ukur(folder: Path, banyak: int = 2_000, unsur: int = 1_000_000) -> Iterator[dict[str, object]]:
    """Jalankan tiap kasus dengan batas `unsur` selembar; detik prosesor dan memori puncak (MB) sampai kasus itu."""
    from lakip_helpers.berkas.excel import xlsx_bagian

    xlsx_bagian.UNSUR_MAKS = unsur
    for nama, buat in semua(banyak, unsur):
        berkas = folder / nama
        berkas.write_bytes(buat())
        mulai = time.process_time()
        jenis, kalimat = coba(berkas)
        detik = time.process_time() - mulai
        berkas.unlink()
        yield {"nama": nama, "jenis": jenis, "kalimat": kalimat[:2000], "detik": detik, "memori": memori_puncak()}


def memori_puncak() -> float:
    """Memori terbanyak proses ini (MB); di Linux bukan `ru_maxrss`, yang mewarisi memori proses ujinya."""
    keadaan = Path("/proc/self/status")
    if keadaan.is_file():
        return int(re.search(r"VmHWM:\s+(\d+)", keadaan.read_text(encoding="utf-8"))[1]) / 2**10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if sys.platform == "darwin" else 2**10)


if __name__ == "__main__":
    for satu in ukur(Path(sys.argv[1]), *map(int, sys.argv[2:])):
        print(json.dumps(satu), flush=True)
