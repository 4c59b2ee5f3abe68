"""Waktu dan memori membaca berkas: berkas besar yang wajar, PDF, dan semua berkas buruk dari `tests/tabel/buruk.py`.

Tiap pembaca diukur di proses sendiri, di sebelah pustaka umum yang membaca berkas yang sama. Jalankan dari akar repo:
`python benchmark/baca.py`. Berkas .xls dan .ods dibuat LibreOffice bila terpasang; selain itu dilewati.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pandas as pd

AKAR = Path(__file__).parents[1]
TERLAMA = 8
UKUR = """
import sys, time
from pathlib import Path
data, jalur = Path(sys.argv[1]).read_bytes(), sys.argv[1]
{siap}
mulai = time.process_time()
{jalan}
detik = time.process_time() - mulai
puncak = next(b for b in Path("/proc/self/status").read_text().splitlines() if b.startswith("VmHWM"))
print(f"{{detik:.4f}} detik {{int(puncak.split()[1]) // 1024}} MiB")
"""
"""Satu pengukuran di proses sendiri (Linux); `siap` memuat pustakanya, `jalan` yang diukur."""
PEMBACA = {
    "docx": {
        "kit": ("from lakip_helpers.berkas.word.docx import buka_docx", "buka_docx('a', data)"),
        "python-docx": (
            "from docx import Document",
            "[[sel.text for sel in baris.cells] for tabel in Document(jalur).tables for baris in tabel.rows]",
        ),
    },
    "html": {
        "kit": ("from lakip_helpers.berkas.halaman import buka_halaman", "buka_halaman('a', data)"),
        "lxml": (
            "from lxml import html",
            "[[sel.text_content() for sel in b] for b in html.fromstring(data).iter('tr')]",
        ),
    },
    "xls": {
        "kit": ("from lakip_helpers.berkas.excel.xls import buka_xls", "buka_xls('a', data)"),
        "python-calamine": (
            "from python_calamine import load_workbook as b",
            "b(jalur).get_sheet_by_index(0).to_python()",
        ),
    },
    "ods": {
        "kit": ("from lakip_helpers.berkas.excel.ods import buka_ods", "buka_ods('a', data)"),
        "python-calamine": (
            "from python_calamine import load_workbook as b",
            "b(jalur).get_sheet_by_index(0).to_python()",
        ),
    },
    "doc": {"kit": ("from lakip_helpers.berkas.word.lama import buka_doc", "buka_doc('a', data)")},
}
"""Akhiran → pembaca: yang dimuat lebih dahulu, dan yang diukur."""


def berkas_besar(folder: Path, baris: int) -> Path:
    """XLSX berisi `baris` indikator."""
    from openpyxl import Workbook

    buku = Workbook(write_only=True)
    lembar = buku.create_sheet("Capaian")
    lembar.append(["Indikator", "Satuan", "Arah", "Target", "Realisasi", "Tahun"])
    for nomor in range(baris):
        lembar.append([f"Indikator {nomor}", "%", "naik", 90 + nomor % 10, 91.5, 2025])
    buku.save(folder / "besar.xlsx")
    return folder / "besar.xlsx"


def dokumen_besar(folder: Path, baris: int) -> list[Path]:
    """Satu tabel sepanjang `baris` sebagai DOCX dan HTML, dan sebagai DOC, XLS, dan ODS bila LibreOffice terpasang."""
    from docx import Document

    kepala = ["Sasaran", "Indikator", "Satuan", "Target", "Realisasi"]
    semua = [kepala, *(["Mutu layanan", f"Indikator {n}", "%", f"{80 + n % 20}", f"{n % 100},5"] for n in range(baris))]
    dokumen = Document()
    tabel = dokumen.add_table(len(semua), len(kepala))
    for unsur, teks in zip(tabel._tbl.iter_tcs(), (teks for sebaris in semua for teks in sebaris), strict=True):
        unsur.p_lst[0].add_r().text = teks
    dokumen.save(folder / "besar.docx")
    html = "".join(f"<tr>{''.join(f'<td>{teks}</td>' for teks in sebaris)}</tr>" for sebaris in semua)
    (folder / "besar.html").write_text(f"<table>{html}</table>", encoding="utf-8")
    if kantor := shutil.which("soffice"):
        for akhiran, asal in (("doc", "besar.docx"), ("xls", "besar.xlsx"), ("ods", "besar.xlsx")):
            perintah = [kantor, "--headless", "--convert-to", akhiran, "--outdir", str(folder), str(folder / asal)]
            subprocess.run(perintah, capture_output=True, check=False)
    return sorted(satu for satu in folder.glob("besar.*") if satu.suffix[1:] in PEMBACA)


def ukur_pembaca(berkas: Path) -> None:
    """Cetak waktu dan memori tiap pembaca sebuah berkas; pustaka yang tidak terpasang disebut."""
    for nama, (siap, jalan) in PEMBACA[berkas.suffix[1:]].items():
        kode = UKUR.format(siap=siap, jalan=jalan)
        hasil = subprocess.run([sys.executable, "-c", kode, str(berkas)], capture_output=True, text=True, cwd=AKAR)
        keluaran = hasil.stdout.strip() or hasil.stderr.strip().rpartition("\n")[2]
        print(f"{berkas.suffix[1:]:<5} {nama:<20} {keluaran}")


def ukur(nama: str, jalankan: Any) -> Any:
    """Jalankan, cetak detiknya, kembalikan hasilnya."""
    mulai = time.perf_counter()
    hasil = jalankan()
    print(f"{nama:<44} {time.perf_counter() - mulai:6.2f} detik")
    return hasil


def renstra(baris: int) -> pd.DataFrame:
    """Frame mentah Renstra dengan tujuh kolom angka berkoma."""
    angka = {k: [f"{(nomor * 7 + geser) % 9900 / 100:.2f}".replace(".", ",") for nomor in range(baris)]
             for geser, k in enumerate(["baseline_2024", *(f"t{tahun}" for tahun in range(2025, 2031))])}  # fmt: skip
    isi = {
        "kode_opd": "A",
        "kode_indikator": [f"A.{n}" for n in range(baris)],
        "kode_sasaran": "A",
        "satuan": "%",
        "arah": "naik",
    }
    return pd.DataFrame({**isi, "indikator": [f"Indikator {n}" for n in range(baris)], **angka}, dtype=object)


def berkas_buruk(folder: str) -> list[dict[str, Any]]:
    """Hasil semua kasus `buruk.py`, dijalankan dalam satu proses tersendiri."""
    from lakip_helpers.berkas.kisi import UNSUR_MAKS

    perintah = [sys.executable, "-W", "ignore", str(AKAR / "tests" / "tabel" / "buruk.py")]
    perintah += [folder, "50000", str(UNSUR_MAKS)]
    keluaran = subprocess.run(perintah, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    return [json.loads(baris) for baris in keluaran.splitlines()]


def berkas_pdf(halaman: int) -> bytes:
    """PDF `halaman` halaman: tabel kinerja bergaris dengan 25 baris, dan naskah di bawahnya."""
    sys.path.insert(0, str(AKAR))
    from tests.berkas.pdf.penulis import Halaman, buat_pdf, tabel

    x, y = [30, 55, 180, 330, 380, 420, 460, 500, 540], [60 + 26 * n for n in range(27)]
    judul = ["No", "Sasaran", "Indikator", "Satuan", "2025", "2026", "2027", "2028"]
    lembar = []
    for awal in range(halaman):
        h = Halaman()
        isi = [[str(n), f"Mutu layanan {n}", f"Persentase layanan\nnomor {n}", "persen", *["80,5", "81", "82", "83"]]
               for n in range(25 * awal, 25 * awal + 25)]  # fmt: skip
        tabel(h, x, y, [judul, *isi], "tipis")
        for n in range(6):
            h.tulis(
                40,
                770 + 11 * n,
                "Demikian rencana kinerja ini disusun untuk dilaksanakan bersama oleh semua bidang.",
                9,
            )
        lembar.append(h)
    return buat_pdf(*lembar)


PEMBACA_PDF = {
    "buka_pdf": "from lakip_helpers.berkas.pdf import buka_pdf\nhasil = len(buka_pdf('a.pdf', data).petak)",
    "baca_terpisah": "from lakip_helpers.berkas.anak import baca_terpisah\n"
    "hasil = len(baca_terpisah('pdf', 'a.pdf', data).petak)",
    "pdfplumber": "import io, pdfplumber\n"
    "with pdfplumber.open(io.BytesIO(data)) as pdf:\n"
    "    hasil = 0\n"
    "    for halaman in pdf.pages:\n"
    "        hasil += len(halaman.extract_tables())\n"
    "        halaman.close()",
}
"""Cara membaca PDF → programnya; pdfplumber telanjang pembandingnya."""
KERANGKA_UKUR = """
import pathlib, re, resource, sys, time
data = sys.stdin.buffer.read()
mulai = time.perf_counter()
{program}
detik = time.perf_counter() - mulai
keadaan = pathlib.Path("/proc/self/status")
sendiri = int(re.search(r"VmHWM:\\s+(\\d+)", keadaan.read_text())[1]) if keadaan.exists() else 0
anak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
print(f"{{detik:6.2f}} detik  {{max(sendiri, anak) / 1024:5.0f}} MB  {{hasil}} tabel")
"""


def ukur_pdf(halaman: int) -> None:
    """Cetak detik dan memori puncak (Linux) tiap cara membaca, masing-masing di proses baru."""
    data = berkas_pdf(halaman)
    print(f"\nPDF {halaman} halaman, {len(data) // 1024} KB")
    for nama, program in PEMBACA_PDF.items():
        perintah = [sys.executable, "-c", KERANGKA_UKUR.format(program=program)]
        hasil = subprocess.run(perintah, input=data, capture_output=True, cwd=AKAR, check=False)
        print(f"  {nama:<42} {hasil.stdout.decode().strip() or 'tidak terpasang'}")


def main() -> None:
    """Cetak semua ukuran."""
    from lakip_helpers.berkas.kisi import BARIS_MAKS
    from lakip_helpers.model import RENSTRA_INDIKATOR, UKUR_CAPAIAN
    from lakip_helpers.sajian.buku.templat import bita_buku, tulis_buku
    from lakip_helpers.tabel import baca, muat, validasi

    with tempfile.TemporaryDirectory() as folder:
        berkas = berkas_besar(Path(folder), BARIS_MAKS - 1)
        mentah, _ = ukur(f"baca XLSX {BARIS_MAKS} baris × 6", lambda: baca(berkas, UKUR_CAPAIAN))
        ukur(f"validasi {BARIS_MAKS} baris × 6", lambda: validasi(mentah, UKUR_CAPAIAN))
        frame = renstra(100_000)
        ukur("validasi 100.000 baris × 13", lambda: validasi(frame, RENSTRA_INDIKATOR))
        kota = ukur("muat kota_contoh (CSV)", lambda: muat("kota_contoh"))
        tulis = Path(folder) / "kota.xlsx"
        tulis.write_bytes(ukur("tulis_buku kota_contoh", lambda: bita_buku(tulis_buku(kota))))
        ukur("muat kembali kota_contoh (XLSX)", lambda: muat(tulis))
        for satu in dokumen_besar(Path(folder), 2_000):
            ukur_pembaca(satu)
        hasil = berkas_buruk(folder)
    jejak, memori = sum(satu["jenis"] == "jejak" for satu in hasil), max(satu["memori"] for satu in hasil)
    print(f"\n{len(hasil)} berkas buruk, tiap berkas dimuat dan dibaca; jejak program: {jejak}; memori {memori:.0f} MB")
    lama = sorted(hasil, key=lambda satu: -satu["detik"])
    for satu in lama[:TERLAMA]:
        print(f"  {satu['nama']:<42} {satu['detik']:6.2f} detik  {satu['jenis']}")
    ukur_pdf(60)


if __name__ == "__main__":
    main()
