"""Semua garis tabel `python -m benchmark`; menambah satu: satu fungsi ukur dan satu `Garis` di `susun_garis`."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from statistics import quantiles
from time import process_time

from benchmark.garis_dokumen import ukur_folder, ukur_laporan, ukur_lkjip, ukur_pk
from benchmark.otter import ukur_otter
from benchmark.tolok import (
    AKAR,
    Garis,
    Pasangan,
    TidakDapatDiukur,
    bergantian,
    bergantian_anak,
    jalankan,
    proses_bergantian,
    tiap_satuan,
)

NOTEBOOK = tuple(sorted(satu.name[:2] for satu in (AKAR / "notebooks").glob("[0-9][0-9]_*.ipynb")))
PERIKSA_MILIDETIK = 3.0
MENGETIK_MILIDETIK = 10.0
SEKALI = 40
"""Pemeriksaan tiap ulangan; persentil ke-95 diambil darinya."""


def susun_garis() -> tuple[Garis, ...]:
    """Semua garis, menurut urutan tabelnya."""
    return (
        Garis("impor", "panel.pembuka(“11”)", "import pandas, ipywidgets", 1.0, ukur_impor),
        *(Garis(f"memori-{n}", f"notebook {n} selesai", "pandas, matplotlib, ipywidgets", 1.1,
                partial(ukur_memori, n)) for n in NOTEBOOK),
        Garis("periksa-10", "p95 Periksa, log 10 baris", "3 milidetik", 1.0, partial(ukur_periksa, 10)),
        Garis("periksa-2000", "p95 Periksa, log 2.000 baris", "3 milidetik", 1.0, partial(ukur_periksa, 2_000)),
        Garis("mengetik", "p95 catatan selagi mengetik", "10 milidetik", 1.0, ukur_mengetik),
        Garis("aturan", "semua aturan, tiap baris dari 20.000", "tiap baris dari 2.000", 1.2, ukur_aturan),
        Garis("capaian", "hitung_capaian, 100.000 baris", "numpy, hasil yang sama", 2.0, ukur_capaian),
        Garis("kaskade", "periksa kota, tiap baris dari 17 OPD", "tiap baris dari satu OPD", 1.2, ukur_kaskade),
        *(Garis(f"baca-{jenis}", f"membaca .{jenis}", pustaka, batas, partial(ukur_baca, jenis))
          for jenis, pustaka, batas in (("pdf", "pdfplumber", 1.5), ("docx", "python-docx", 2.0),
                                        ("xls", "python-calamine", 3.0), ("ods", "python-calamine", 3.0),
                                        ("xlsx", "openpyxl", 3.0), ("html", "lxml", 3.0))),
        Garis("dokumen-pk", "PK semua OPD", "python-docx, isi sama", 1.3, ukur_pk),
        Garis("dokumen-lkjip", "LKjIP semua OPD", "python-docx, isi sama, grafik garis biasa", 1.3,
              partial(ukur_lkjip, menggambar=True)),
        Garis("dokumen-lkjip-jadi", "LKjIP semua OPD", "python-docx, isi sama, gambar sudah jadi", 2.0,
              partial(ukur_lkjip, menggambar=False)),
        Garis("laporan", "reviu LKjIP daerah, tiap alinea", "tiap alinea LKjIP OPD", 1.2, ukur_laporan),
        Garis("folder", "lakip kota, tiap dokumen dari 40", "tiap dokumen dari 10", 1.2, ukur_folder),
        Garis("otter", "p95 Periksa, log 10 baris", "otter-grader, soal yang sama", 1.0,
              partial(ukur_otter, ukur_kit=partial(ukur_periksa, 10))),
        Garis("rakit", "merakit semua notebook", "membaca dan menulisnya dengan nbformat", 10.0, ukur_rakit),
    )  # fmt: skip


def ukur_impor(ulang: int) -> Pasangan:
    """Sampai panel pertama sebuah notebook dapat dibuat, di proses baru."""
    with tempfile.TemporaryDirectory() as kerja:
        siap = f"import os; os.environ['LAKIP_KERJA'] = {kerja!r}; "
        kit = f"{siap}from lakip_helpers import panel; panel.pembuka('11')"
        return proses_bergantian(kit, f"{siap}import pandas, ipywidgets", ulang)


def ukur_memori(nomor: str, ulang: int) -> Pasangan:
    """Memori kernel (PSS, MiB) sesudah semua sel sebuah notebook dijalankan."""
    berkas = next((AKAR / "notebooks").glob(f"{nomor}_*.ipynb"))
    kit = [_memori_kernel(berkas) for _ in range(min(ulang, 2))]
    return Pasangan(tuple(kit), tuple(_memori_kernel(None) for _ in kit), "MiB")


def _memori_kernel(berkas: Path | None) -> float:
    import nbformat
    from nbclient import NotebookClient

    if not Path("/proc/self/smaps_rollup").exists():
        raise TidakDapatDiukur("PSS hanya ada di Linux")
    buku = nbformat.read(berkas, as_version=4) if berkas else nbformat.v4.new_notebook()
    if berkas is None:
        buku.cells.append(nbformat.v4.new_code_cell("import pandas, matplotlib.pyplot, ipywidgets"))
    baca = "print([b for b in open('/proc/self/smaps_rollup') if b.startswith('Pss:')][0])"
    buku.cells.append(nbformat.v4.new_code_cell(baca))
    with tempfile.TemporaryDirectory() as kerja:
        os.environ["LAKIP_KERJA"] = kerja
        setelan = {"metadata": {"path": str(AKAR / "notebooks")}}
        NotebookClient(buku, timeout=600, kernel_name="python3", resources=setelan).execute(stderr=subprocess.DEVNULL)
    teks = "".join(keluaran.get("text", "") for keluaran in buku.cells[-1].outputs)
    return int(re.findall(r"\d+", teks)[0]) / 1024


def ukur_periksa(baris: int, ulang: int) -> Pasangan:
    """Persentil ke-95 waktu prosesor satu Periksa (dinilai, dicatat, dan dicuplik), pada log sepanjang itu."""
    from lakip_helpers.latihan import Pengerjaan
    from lakip_helpers.latihan.simpanan.identitas import berkas_log, daftarkan, tulis_identitas
    from lakip_helpers.latihan.simpanan.log import BarisLog, tulis_baris

    latihan = ("11-01", "11-02", "12-06", "13-07", "21-06")
    with tempfile.TemporaryDirectory() as kerja:
        os.environ["LAKIP_KERJA"] = kerja
        tulis_identitas(daftarkan("Peserta ukur", "", ""))
        isian = {"a": "x" * 200, "b": ["satu", "dua"]}
        log = (
            BarisLog(f"2026-01-13T09:{n // 60 % 60:02}:{n % 60:02}.{n % 1000:03}+07:00",
                     "periksa" if n % 2 else "simpan", latihan[n % 5], "0.3.0", "s" * 16, isian | {"n": n}, "lain", n)
            for n in range(baris)
        )  # fmt: skip
        berkas_log().write_text("".join(f"{tulis_baris(satu)}\n" for satu in log), encoding="utf-8")
        kerjakan = Pengerjaan("11-02")
        kerjakan.periksa({"p1": "input"})
        return _persentil(lambda: kerjakan.periksa({"p1": "input"}), PERIKSA_MILIDETIK, ulang)


def ukur_mengetik(ulang: int) -> Pasangan:
    """Persentil ke-95 waktu prosesor menilai satu kalimat dengan semua aturan, seperti selagi mengetik."""
    from benchmark.aturan import buat_tabel
    from lakip_helpers.aturan.periksa import periksa

    tabel = buat_tabel(1_000)
    barisan = iter(tabel.index)
    periksa(tabel.head(50))
    return _persentil(lambda: periksa(tabel.loc[[next(barisan)]]), MENGETIK_MILIDETIK, ulang)


def _persentil(kerja: Callable[[], object], batas: float, ulang: int) -> Pasangan:
    def sekali() -> float:
        awal = process_time()
        kerja()
        return (process_time() - awal) * 1000

    semua = [quantiles([sekali() for _ in range(SEKALI)], n=20)[-1] for _ in range(min(ulang, 1_000 // SEKALI))]
    return Pasangan(tuple(semua), (batas,) * len(semua), "milidetik")


def ukur_aturan(ulang: int) -> Pasangan:
    """Biaya tiap baris pada tabel sepuluh kali lebih panjang: satu berarti lurus."""
    from benchmark.aturan import buat_tabel
    from lakip_helpers.aturan.periksa import periksa

    pendek, panjang = buat_tabel(2_000), buat_tabel(20_000)
    hasil = bergantian(lambda: periksa(panjang), lambda: periksa(pendek), min(ulang, 3))
    return tiap_satuan(hasil, 20_000, 2_000)


def ukur_capaian(ulang: int) -> Pasangan:
    """Capaian 100.000 baris lawan hasil yang sama dalam numpy: angka, batas, kategori, dan rumus sebagai teks."""
    import numpy as np
    import pandas as pd

    from lakip_helpers.aturan.capaian.hitung import hitung_capaian

    acak = np.random.default_rng(7)
    target, realisasi = acak.uniform(50, 100, 100_000), acak.uniform(40, 110, 100_000)
    arah = np.where(acak.random(100_000) < 0.7, "naik", "turun")
    frame = pd.DataFrame({"target": target, "realisasi": realisasi, "arah": arah})

    def polos() -> object:
        naik = realisasi / target * 100
        turun = (2 * target - realisasi) / target * 100
        capaian = np.where(arah == "naik", naik, turun)
        kata = np.select([capaian > 90, capaian > 75, capaian > 65], ["a", "b", "c"], default="d")
        rumus = [
            f"R/T: {r:,.4f} / {t:,.4f} × 100 = {c:,.2f}" for r, t, c in zip(realisasi, target, capaian, strict=True)
        ]
        tambahan = {"capaian": capaian, "dibatasi": np.clip(capaian, 0, 120), "kategori": kata, "rumus": rumus}
        return frame.assign(**tambahan)

    return bergantian(lambda: hitung_capaian(frame), polos, ulang)


def ukur_kaskade(ulang: int) -> Pasangan:
    """Memeriksa bundel seluruh kota lawan bundel satu OPD-nya, tiap baris tabel."""
    from lakip_helpers.aturan.periksa import periksa
    from lakip_helpers.tabel import muat

    kota = muat("kota_contoh")
    opd = kota.untuk_opd("DISHUB")
    banyak = [sum(len(frame) for frame in bundel.tabel.values()) for bundel in (kota, opd)]
    return tiap_satuan(bergantian(lambda: periksa(kota), lambda: periksa(opd), ulang), *banyak)


def ukur_baca(jenis: str, ulang: int) -> Pasangan:
    """Waktu prosesor membaca berkas 2.000 baris (PDF: 20 halaman), pustakanya sudah dimuat, di proses baru."""
    kit, pembanding = _pembaca(jenis)
    berkas = _berkas_baca()[jenis]
    semua = [(_detik(kit, berkas), _detik(pembanding, berkas)) for _ in range(min(ulang, 5))]
    return Pasangan(tuple(k for k, _ in semua), tuple(p for _, p in semua))


def _pembaca(jenis: str) -> tuple[tuple[str, str], tuple[str, str]]:
    from benchmark.baca import PEMBACA, PEMBACA_PDF

    if jenis == "pdf":
        return ("", PEMBACA_PDF["buka_pdf"]), ("", PEMBACA_PDF["pdfplumber"])
    if jenis == "xlsx":
        kit = ("from lakip_helpers.tabel.baca import baca; from lakip_helpers.model import UKUR_CAPAIAN",
               "baca(Path(jalur), UKUR_CAPAIAN)")  # fmt: skip
        return kit, ("import openpyxl", "[[s.value for s in b] for b in openpyxl.load_workbook(jalur).active.rows]")
    kit, pembanding = PEMBACA[jenis].values()
    return kit, pembanding


def _detik(pembaca: tuple[str, str], berkas: Path) -> float:
    from benchmark.baca import UKUR

    siap, jalan = pembaca
    return float(jalankan(UKUR.format(siap=siap, jalan=jalan), str(berkas)).split()[0])


@cache
def _berkas_baca() -> dict[str, Path]:
    from benchmark.baca import berkas_besar, berkas_pdf, dokumen_besar

    folder = Path(tempfile.mkdtemp(prefix="lakip_ukur_"))
    berkas_besar(folder, 2_000)
    (folder / "besar.pdf").write_bytes(berkas_pdf(20))
    dokumen_besar(folder, 2_000)
    return {satu.suffix[1:]: satu for satu in folder.glob("besar.*")}


def ukur_rakit(ulang: int) -> Pasangan:
    """Merakit semua notebook tanpa menjalankannya, di proses baru."""
    kit = "from lakip_helpers.kelas.rakitan.semua import rakit_semua; list(rakit_semua(jalan=False, tulis=False))"
    baca = (
        "import io, nbformat, pathlib\n"
        "for b in pathlib.Path('notebooks').rglob('*.ipynb'):\n"
        "    nbformat.write(nbformat.read(b, 4), io.StringIO())"
    )
    return bergantian_anak(lambda: jalankan(kit), lambda: jalankan(baca), min(ulang, 3))
