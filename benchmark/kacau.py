"""Masukan acak bagi pembaca kit: `python -m benchmark.kacau [SASARAN ...] [--detik N]`, dengan atheris (pip install).

Tiap sasaran menerima bita yang diubah-ubah menurut cabang kode yang dilaluinya. Yang boleh terjadi hanya hasil atau
galat kit (`GalatLakip`); selain itu atheris berhenti dan menulis masukannya ke `.lakip/kacau/`. Masukan seperti itu
disimpan sebagai kasus uji di `tests/berkas/buruk.py`, lalu diperbaiki.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

from lakip_helpers.galat import GalatLakip

AKAR = Path(__file__).resolve().parents[1]
SIMPANAN = AKAR / ".lakip" / "kacau"
TERPANJANG = 20_000
TANDA = ("DONE", "Error", "Uncaught", "SUMMARY")
"""Baris keluaran atheris yang diteruskan."""


def angka(data: bytes) -> None:
    """Angka, tanggal, dan rupiah yang ditulis kantor."""
    from lakip_helpers.notasi import baca_angka, baca_tanggal, tulis_angka

    teks = data.decode("utf-8", "replace")
    terbaca = baca_angka(teks)
    if terbaca.nilai is not None:
        tulis_angka(terbaca.nilai)
    baca_tanggal(teks)


def nama(data: bytes) -> None:
    """Nama orang menjadi nama folder yang sah."""
    from lakip_helpers.latihan.simpanan.tempat import NAMA_SAH, buat_nama_aman

    jadi = buat_nama_aman(data.decode("utf-8", "replace"))
    assert NAMA_SAH.fullmatch(jadi), jadi


def log(data: bytes) -> None:
    """Log peserta: tiap baris terbaca atau disebut rusak."""
    from lakip_helpers.latihan.simpanan.log import urai_log

    isi_log = urai_log(data)
    assert len(isi_log.baris) + len(isi_log.rusak) == sum(1 for satu in data.split(b"\n") if satu.strip())


def csv(data: bytes) -> None:
    """Berkas teks."""
    from lakip_helpers.berkas.dokumen import buka_bita

    buka_bita("a.csv", data)


def html(data: bytes) -> None:
    """Halaman web, juga yang bernama .xls."""
    from lakip_helpers.berkas.halaman import buka_halaman

    buka_halaman("a.xls", b"<table>" + data)


def xls(data: bytes) -> None:
    """Excel 97–2003."""
    from lakip_helpers.berkas.excel.xls import buka_xls

    buka_xls("a.xls", data)


def pdf(data: bytes) -> None:
    """PDF, di proses ini juga."""
    from lakip_helpers.berkas.pdf import buka_pdf

    buka_pdf("a.pdf", data)


def docx(data: bytes) -> None:
    """Naskah Word: XML-nya diubah, bungkusnya tetap."""
    from lakip_helpers.berkas.word.docx import buka_docx

    buka_docx("a.docx", _ganti(_contoh_docx(), "word/document.xml", data))


def xlsx(data: bytes) -> None:
    """Lembar Excel: XML-nya diubah, bungkusnya tetap."""
    from lakip_helpers.berkas.dokumen import buka_bita

    buka_bita("a.xlsx", _ganti(_contoh_xlsx(), "xl/worksheets/sheet1.xml", data))


def ods(data: bytes) -> None:
    """Lembar OpenDocument: XML-nya diubah, bungkusnya tetap."""
    from lakip_helpers.berkas.excel.ods import buka_ods

    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        arsip.writestr("content.xml", data)
    buka_ods("a.ods", wadah.getvalue())


def kalimat(data: bytes) -> None:
    """Kalimat indikator yang dinilai semua aturan."""
    import pandas as pd

    from lakip_helpers.aturan.periksa import periksa

    periksa(pd.DataFrame({"indikator": [data.decode("utf-8", "replace")], "satuan": ["%"], "arah": ["naik"]}))


def zip_kumpulan(data: bytes) -> None:
    """ZIP peserta yang dikumpulkan."""
    from lakip_helpers.kelas.kumpulan.kiriman import baca_kumpulan

    with tempfile.TemporaryDirectory() as folder:
        wadah = io.BytesIO()
        with zipfile.ZipFile(wadah, "w") as arsip:
            arsip.writestr("identitas.json", data[: len(data) // 2])
            arsip.writestr("log.jsonl", data[len(data) // 2 :])
        (Path(folder) / "siti.zip").write_bytes(wadah.getvalue())
        (Path(folder) / "budi.zip").write_bytes(data)
        baca_kumpulan(Path(folder))


SASARAN: Mapping[str, Callable[[bytes], None]] = {
    satu.__name__: satu for satu in (angka, nama, log, csv, html, xls, pdf, docx, xlsx, ods, kalimat, zip_kumpulan)
}


def _ganti(arsip: bytes, anggota: str, data: bytes) -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(arsip)) as asal, zipfile.ZipFile(wadah, "w") as tujuan:
        for satu in asal.namelist():
            tujuan.writestr(satu, data if satu == anggota else asal.read(satu))
    return wadah.getvalue()


def _contoh_docx() -> bytes:
    from docx import Document

    dokumen = Document()
    tabel = dokumen.add_table(2, 3)
    for sel, teks in zip(
        (s for b in tabel.rows for s in b.cells), ("Sasaran", "Indikator", "Target", "A", "B", "80,5 %"), strict=True
    ):
        sel.text = teks
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def _contoh_xlsx() -> bytes:
    from openpyxl import Workbook

    buku = Workbook()
    for baris in (["Sasaran", "Indikator", "Target 2026"], ["A", "Persentase B", "80,5"], ["", "Jumlah C", 12]):
        buku.active.append(baris)
    wadah = io.BytesIO()
    buku.save(wadah)
    return wadah.getvalue()


def benih(sasaran: str) -> list[bytes]:
    """Masukan wajar yang menjadi awal perubahan."""
    teks = {
        "angka": [
            b"1.234,5",
            b"Rp30 juta",
            b"70,38-70,76",
            "2,5±1".encode(),
            b"20 Januari 2026",
            b"126/400",
            b"BB (75)",
        ],
        "nama": [b"Siti Aminah, S.E.", b"../../etc", b"CON"],
        "log": [b'{"waktu": "w", "peristiwa": "periksa", "latihan": "11-01", "kit": "0.3.0", "sidik": "s"}\n{"a":\n'],
        "csv": [b"Sasaran;Indikator;Target 2026\nA;Persentase B;80,5\n", b"sep=;\r\na;b\r\n1;2\r\n"],
        "html": [b"<tr><th colspan=2>Indikator<td rowspan=3>Target<tr><td>A<td>1,5</table>"],
        "ods": [
            b'<o xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="A"><table:table-row>'
            b'<table:table-cell office:value-type="float" office:value="80.5" table:number-columns-repeated="2"/>'
            b'<table:table-cell table:number-rows-spanned="2"><text:p>A<text:s text:c="2"/>B</text:p>'
            b"</table:table-cell></table:table-row></table:table></o>"
        ],
        "kalimat": [b"Persentase penduduk miskin", b"Jumlah dokumen yang disusun"],
        "zip_kumpulan": [b'{"nama": "Siti", "opd": "Dinas"}{"waktu": "w", "peristiwa": "simpan"}'],
    }
    if sasaran in teks:
        return teks[sasaran]
    if sasaran in ("docx", "xlsx"):
        arsip, anggota = (
            (_contoh_docx(), "word/document.xml") if sasaran == "docx" else (_contoh_xlsx(), "xl/worksheets/sheet1.xml")
        )
        return [zipfile.ZipFile(io.BytesIO(arsip)).read(anggota)]
    contoh = {"pdf": _contoh_pdf, "xls": _contoh_xls}[sasaran]()
    return [contoh] if contoh else [b""]


def _contoh_pdf() -> bytes:
    from benchmark.baca import berkas_pdf

    return berkas_pdf(1)


def _contoh_xls() -> bytes:
    import shutil

    if (kantor := shutil.which("soffice")) is None:
        return b""
    with tempfile.TemporaryDirectory() as folder:
        asal = Path(folder) / "a.xlsx"
        asal.write_bytes(_contoh_xlsx())
        profil = f"-env:UserInstallation={(Path(folder) / 'profil').as_uri()}"
        perintah = [kantor, profil, "--headless", "--convert-to", "xls", "--outdir", folder, str(asal)]
        subprocess.run(perintah, capture_output=True, check=False)
        return asal.with_suffix(".xls").read_bytes()


def jalankan(sasaran: str, detik: int) -> int:
    """Jalankan satu sasaran di proses sendiri; kode keluarnya 0 bila tidak ada yang ditemukan."""
    asal = SIMPANAN / sasaran
    asal.mkdir(parents=True, exist_ok=True)
    for urut, satu in enumerate(benih(sasaran)):
        (asal / f"benih_{urut}").write_bytes(satu)
    perintah = [sys.executable, "-m", "benchmark.kacau", "--satu", sasaran, str(asal), f"-max_total_time={detik}"]
    pilihan = [f"-artifact_prefix={SIMPANAN}/{sasaran}_", f"-max_len={TERPANJANG}", "-timeout=30", "-rss_limit_mb=2000"]
    hasil = subprocess.run([*perintah, *pilihan], cwd=AKAR, capture_output=True, text=True, errors="replace")
    ringkas = [b for b in hasil.stderr.splitlines() if "DONE" in b or "Error" in b or "Uncaught" in b or "SUMMARY" in b]
    print(
        f"{sasaran}: {'tidak ada temuan' if hasil.returncode == 0 else 'TEMUAN'}; {'; '.join(ringkas[-3:])}", flush=True
    )
    return hasil.returncode


def _satu(sasaran: str, pilihan: list[str]) -> None:
    import atheris

    def coba(data: bytes) -> None:
        with contextlib.suppress(GalatLakip):
            SASARAN[sasaran](data)

    with atheris.instrument_imports(include=["lakip_helpers"]):
        coba(benih(sasaran)[0])  # yang diimpor sasaran baru termuat di sini
    atheris.Setup([sys.argv[0], *pilihan], coba)
    atheris.Fuzz()


def utama() -> int:
    """Semua sasaran yang disebut, bergiliran; kode keluar 1 bila ada temuan."""
    if sys.argv[1:2] == ["--satu"]:
        _satu(sys.argv[2], sys.argv[3:])
        return 0
    uraian = argparse.ArgumentParser(prog="python -m benchmark.kacau", description=__doc__)
    uraian.add_argument("sasaran", nargs="*", choices=[*SASARAN, []], help="yang diuji; baku semua")
    uraian.add_argument("--detik", type=int, default=330, help="lamanya tiap sasaran (baku 330: sejam untuk semuanya)")
    pilihan = uraian.parse_args()
    return max([jalankan(satu, pilihan.detik) for satu in pilihan.sasaran or SASARAN])


if __name__ == "__main__":
    sys.exit(min(utama(), 1))
