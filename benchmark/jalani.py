"""Jalani notebook di peramban sungguhan pada laju baca orang: `python -m benchmark.jalani FOLDER [23 26@26-06 …]`.

Tiap peserta punya folder, server, dan chromium sendiri; tanpa nama notebook, kedua belasnya dijalani berbarengan. Layar
digulir dari atas ke bawah. Kata yang baru tampak ditunggu 180 kata semenit; tiap latihan dijawab keliru dahulu, umpan
baliknya dibaca, lalu dibetulkan; diketik 150 huruf semenit, ditimbang selama `menit.DETIK`. Latihan sesi sebelumnya
sudah dikerjakan. `26@26-06` mulai di latihan itu. `--laju 20` mempercepat semuanya, untuk mencoba pelakunya. Hasil:
gambar tiap layar dan catatan.jsonl di FOLDER; `--tabel` mencetak ringkasannya. Pelakunya program, bukan peserta.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import ipywidgets as w
from playwright.sync_api import Locator, sync_playwright

from benchmark.menit import DETIK, KATA_SEMENIT, SUMBER, jadwal, kata
from lakip_helpers.kelas.rakitan.sumber import BentukNotebook, Sumber, baca_sumber
from lakip_helpers.latihan import Pengerjaan, ambil
from lakip_helpers.latihan.bentuk.isian_tabel import nyatakan
from lakip_helpers.latihan.daftar import daftar
from lakip_helpers.latihan.hasil.buku_kerja import buat_contoh
from lakip_helpers.latihan.model import Latihan
from lakip_helpers.panel.isian.daftar import buat_isian
from tests.peramban.chromium import PILIHAN_CHROMIUM, cari_chromium
from tests.peramban.conftest import isi_kit, jalankan_kit
from tests.peramban.lab import BATAS_DETIK, TAMPAK, Lab

MATA: Final = Path(__file__).with_suffix(".js")
HURUF_SEMENIT: Final = 150
LAYAR: Final = {"width": 1093, "height": 614}
"""Layar 1366×768 pada pembesaran 125 persen."""
GULIR: Final = 0.8
JARAK_MULAI: Final = 20
"""Detik antara dua peserta mulai, supaya pembukaannya tidak berebut prosesor."""
MASUKAN: Final = ".widget-radio-box, .widget-checkbox input, select, .widget-text input, textarea"
IDENTITAS: Final = {"Nama": "Siti Rahma", "Jabatan": "Kasubbag Program"}
MENGARANG: Final = ("kartu", "formulir", "kalimat")


def kotak_tampak(widget: w.Widget) -> list[w.Widget]:
    """Kotak isian di dalam sebuah panel, dari atas ke bawah; yang disembunyikan tidak ikut.

    >>> [satu.description for satu in kotak_tampak(w.VBox([w.HTML(), w.Text(description="Nama")]))]
    ['Nama']
    """
    if widget.layout.display == "none":
        return []
    if isinstance(widget, (w.RadioButtons, w.Checkbox, w.Dropdown, w.Text, w.Textarea)):
        return [widget]
    return [isian for anak in getattr(widget, "children", ()) for isian in kotak_tampak(anak)]


def jawaban_soal(soal: Latihan) -> tuple[object, object]:
    """Jawaban keliru yang dikenal, lalu kuncinya; formulir diisi sebanyak yang diminta.

    >>> [len(satu) for satu in jawaban_soal(ambil("26-06"))]
    [6, 6]
    """
    keliru, kunci = soal.kekeliruan[0].contoh, soal.kunci
    if soal.bentuk.nama != "formulir" or not isinstance(keliru, Mapping):
        return keliru, kunci
    beda = [kode for kode in kunci if keliru.get(kode) != kunci[kode]]
    dipilih = list(dict.fromkeys([*beda, *kunci]))[: max(len(beda), soal.bahan.paling_sedikit)]
    return tuple({kode: satu[kode] for kode in kunci if kode in dipilih and kode in satu} for satu in (keliru, kunci))


def isi_awal(sampai: str) -> None:
    """Semua latihan sebelum sesi atau latihan itu sudah dikerjakan peserta ini."""
    for soal in daftar():
        if soal.kode < sampai and soal.dihitung:
            Pengerjaan(soal.kode).periksa(soal.kunci)


@dataclass
class Peserta:
    """Seorang peserta di satu notebook; `laju` di atas satu mempercepat semua yang ditunggu."""

    lab: Lab
    folder: Path
    soal: list[Latihan]
    laju: float
    dari_latihan: bool = False
    galat: list[str] = field(default_factory=list)
    mulai: float = field(default_factory=time.monotonic)
    urut: int = 0

    @property
    def halaman(self) -> Any:
        return self.lab.halaman

    def tunggu(self, detik: float) -> None:
        """Lewatkan waktu seperti orang."""
        self.halaman.wait_for_timeout(detik * 1000 / self.laju)

    def panel(self, judul: str) -> Locator:
        return self.halaman.locator(f"{TAMPAK} .lakip-panel").filter(has_text=judul)

    def jalani(self) -> None:
        """Dari layar pertama sampai ujung notebook."""
        semula = self.halaman.evaluate("jalani.mulai()")
        if self.dari_latihan:
            self.panel(f"Latihan {self.soal[0].kode} ·").evaluate("panel => panel.scrollIntoView()")
        lanjut = True
        while lanjut:
            self.baca()
            self.identitas()
            self.ujian()
            if self.soal and self._tampak(self._tombol(self.soal[0], "Periksa")):
                self.kerjakan(self.soal.pop(0))
            lanjut = self.halaman.evaluate("jalani.gulir", GULIR)
        self.catat("selesai", sel=[semula, self.halaman.locator(f"{TAMPAK} .jp-Cell").count()])

    def baca(self, apa: str = "layar") -> None:
        """Baca kata yang baru tampak, lalu potret layarnya."""
        banyak, jangkar = self.halaman.evaluate("[jalani.baca(), jalani.jangkar()]")
        self.tunggu(banyak / KATA_SEMENIT * 60)
        geser = self.halaman.evaluate("jalani.jangkar()")
        self.catat(apa, kata=banyak, geser=[jangkar, geser] if geser != jangkar else [])

    def catat(self, apa: str, **rinci: Any) -> None:
        """Satu baris catatan: menit sejak mulai, bilah dan isyarat sejak catatan terakhir, galat, gambar."""
        gambar = f"{self.urut:03d}_{apa.replace(' ', '_')}.png"
        self.halaman.screenshot(path=self.folder / gambar)
        baris = {"menit": round((time.monotonic() - self.mulai) / 60, 2), "apa": apa, **rinci, "gambar": gambar}
        baris |= {"bilah": self.halaman.evaluate("jalani.keadaan()"), "galat": [*self.galat, *self.lab.galat]}
        baris["dialog"] = self.halaman.locator(".jp-Dialog").all_inner_texts()
        self.galat.clear()
        self.lab.galat.clear()
        self.urut += 1
        with (self.folder / "catatan.jsonl").open("a", encoding="utf-8") as tulis:
            tulis.write(json.dumps(baris, ensure_ascii=False) + "\n")

    def kerjakan(self, soal: Latihan) -> None:
        """Keliru dahulu, baca umpan baliknya, lalu betul."""
        mulai = time.monotonic()
        for jawaban, sebutan in zip(jawaban_soal(soal), ("keliru", "betul"), strict=True):
            (self._isi_berkas if soal.bentuk.nama == "berkas" else self._isi)(soal, jawaban)
            self._tombol(soal, "Periksa").click()
            self.panel(f"Latihan {soal.kode} ·").locator("[data-periksa]").wait_for()
            self.halaman.wait_for_timeout(500)
            self.baca(f"{soal.kode} {sebutan}")
        umpan = self.panel(f"Latihan {soal.kode} ·").locator(".lakip-umpan").all_inner_texts()
        lulus = any(satu.startswith("✔ Lulus.") for satu in umpan)
        self.catat(f"{soal.kode} selesai", lulus=lulus, lama=round((time.monotonic() - mulai) / 60, 2))

    def _isi(self, soal: Latihan, jawaban: object) -> None:
        """Ubah kotak yang berbeda saja, dari atas ke bawah."""
        isian = buat_isian(soal)
        isian.pasang(jawaban)
        self._tambah_baris(soal, jawaban)
        semua = self.panel(f"Latihan {soal.kode} ·").locator(MASUKAN).locator("visible=true")
        timbang = soal.bentuk.nama == "pilihan"
        for urut, kotak in enumerate(kotak_tampak(isian.kotak)):
            timbang &= not self._ubah(soal, kotak, semua.nth(urut), timbang)

    def _tambah_baris(self, soal: Latihan, jawaban: object) -> None:
        for nama, baris in jawaban.items() if soal.bentuk.nama == "tabel" and isinstance(jawaban, Mapping) else ():
            tombol = self._tombol(soal, f"Tambah baris {nyatakan(nama).lembar}")
            while tombol.count() and tombol.locator("xpath=..").locator(".lakip-baris:visible").count() < len(baris):
                tombol.click()
                self.halaman.wait_for_timeout(500)

    def _ubah(self, soal: Latihan, kotak: w.Widget, tempat: Locator, timbang: bool) -> bool:
        """Isi satu kotak bila isinya belum sama; benar bila diubah."""
        if isinstance(kotak, w.RadioButtons):
            tempat = tempat.locator("input").nth(kotak.index or 0)
            sama = tempat.is_checked() or kotak.index is None
        elif isinstance(kotak, w.Checkbox):
            sama = tempat.is_checked() == kotak.value
        else:
            sama = tempat.input_value() == (kotak.label if isinstance(kotak, w.Dropdown) else kotak.value)
        if not sama:
            self._timbang(soal, kotak, timbang)
            self._jawab(kotak, tempat)
        return not sama

    def _timbang(self, soal: Latihan, kotak: w.Widget, awal: bool) -> None:
        if awal or not isinstance(kotak, (w.Text, w.Textarea)):
            self.tunggu(DETIK["pilihan"] if awal else 1 if soal.bentuk.nama == "pilihan" else DETIK["butir"])
        elif soal.bentuk.nama == "nilai":
            self.tunggu(DETIK["hitung"])
        else:
            mengarang = kata(kotak.value) * DETIK["kata"] if soal.karya or soal.bentuk.nama in MENGARANG else 0
            self.tunggu(DETIK["kotak"] + max(0, mengarang - len(kotak.value) / HURUF_SEMENIT * 60))

    def _jawab(self, kotak: w.Widget, tempat: Locator) -> None:
        if isinstance(kotak, w.Dropdown):
            tempat.select_option(label=kotak.label)
        elif isinstance(kotak, (w.RadioButtons, w.Checkbox)):
            tempat.set_checked(True if isinstance(kotak, w.RadioButtons) else kotak.value)
        else:
            self._ketik(tempat, kotak.value)

    def _ketik(self, tempat: Locator, teks: str) -> None:
        tempat.click()
        self.halaman.keyboard.press("Control+a")
        self.halaman.keyboard.press("Delete")
        self.halaman.keyboard.type(teks, delay=60_000 / HURUF_SEMENIT / self.laju)
        self.halaman.keyboard.press("Tab")

    def _isi_berkas(self, soal: Latihan, jawaban: object) -> None:
        """Contoh yang rusak diambil dan dibaca; yang betul dibuat “di Excel”, lalu diunggah."""
        contoh = soal.bahan.contoh[0]
        if jawaban is not soal.kunci:
            self._tombol(soal, "Ambil").click()
            return self.tunggu(DETIK["butir"])
        self.tunggu(DETIK["berkas"])
        with self.halaman.expect_file_chooser() as pemilih:
            self.panel(f"Latihan {soal.kode} ·").get_by_role("button", name="Unggah berkas").click()
        utuh = buat_contoh(replace(contoh, ubah=()))
        pemilih.value.set_files({"name": f"{contoh.kode}.xlsx", "mimeType": "application/xlsx", "buffer": utuh})
        return self.halaman.wait_for_timeout(5000)

    def identitas(self) -> None:
        """Ketik identitas bila panelnya tampak dan masih kosong."""
        panel = self.panel("Siapa Anda?")
        if self._tampak(panel.get_by_role("button", name="Simpan", exact=True)):
            for label, teks in IDENTITAS.items():
                if not panel.get_by_label(label, exact=True).input_value():
                    self._ketik(panel.get_by_label(label, exact=True), teks)
            panel.get_by_role("button", name="Simpan", exact=True).click()

    def ujian(self) -> None:
        """Mulai, jawab tiap soal, Kumpulkan, begitu panelnya tampak."""
        panel = self.halaman.locator(f"{TAMPAK} .lakip-panel").filter(has_text=re.compile("^(Pre|Post)-test"))
        mulai, kumpulkan = (panel.get_by_role("button", name=nama, exact=True) for nama in ("Mulai", "Kumpulkan"))
        if not self._tampak(mulai):
            return
        mulai.click()
        kumpulkan.wait_for()
        for soal in panel.locator(".lakip-baris").all():
            soal.scroll_into_view_if_needed()
            self.baca("ujian")
            self.tunggu(DETIK["ujian"])
            self._jawab_asal(soal)
        kumpulkan.click()
        self.halaman.wait_for_timeout(1500)
        self.baca("terkumpul")

    def _jawab_asal(self, soal: Locator) -> None:
        """Jawaban yang pertama; nilai ujian tidak diukur."""
        for kotak in soal.locator(MASUKAN).locator("visible=true").all():
            jenis = kotak.evaluate("satu => satu.type || satu.localName")
            if jenis == "select-one":
                kotak.select_option(index=1)
            elif jenis == "checkbox" or jenis == "div":
                (kotak if jenis == "checkbox" else kotak.locator("input").first).check()
                break
            else:
                self._ketik(kotak, "12,5")

    def _tombol(self, soal: Latihan, nama: str) -> Locator:
        return self.panel(f"Latihan {soal.kode} ·").get_by_role("button", name=nama, exact=True)

    def _tampak(self, tempat: Locator) -> bool:
        letak = tempat.first.bounding_box() if tempat.count() else None
        return letak is not None and letak["width"] > 0 and 0 <= letak["y"] < LAYAR["height"] - 20


def jalani(folder: Path, nama: str, laju: float) -> None:
    """Satu peserta menjalani satu notebook dari kit yang baru disalin; `nama` seperti `23` atau `26@26-06`."""
    sesi, _, dari = nama.partition("@")
    kit = folder / nama / "kit"
    isi_kit(kit)
    os.environ["LAKIP_KERJA"] = str(kit / "notebooks" / "berkas_kerja")
    isi_awal(dari or sesi)
    sumber = next(satu for satu in daftar_sumber() if satu.nama.startswith(sesi))
    soal = [satu for satu in latihan_peserta(sumber) if satu.kode >= dari]
    with jalankan_kit(kit) as alamat, sync_playwright() as main:
        peramban = main.chromium.launch(executable_path=cari_chromium(), args=PILIHAN_CHROMIUM)
        halaman = peramban.new_page(viewport=LAYAR)
        halaman.add_init_script(path=MATA)
        halaman.set_default_timeout(BATAS_DETIK * 1000)
        lab = Lab(halaman, alamat, kit)
        lab.buka(f"{sumber.nama}.ipynb")
        lab.tunggu_panel()
        peserta = Peserta(lab, folder / nama, soal, laju, bool(dari))
        halaman.on("console", lambda pesan: pesan.type == "error" and peserta.galat.append(pesan.text[:300]))
        peserta.jalani()
        peramban.close()


def daftar_sumber() -> list[Sumber]:
    """Sumber notebook peserta."""
    semua = [baca_sumber(berkas) for berkas in sorted(SUMBER.glob("*.py"))]
    return [satu for satu in semua if satu.kepala.hari]


def latihan_peserta(sumber: Sumber) -> list[Latihan]:
    """Latihan sebuah notebook menurut letaknya; yang dijawab di sel kode dilewati."""
    kode = [satu.latihan for satu in sumber.sel if satu.latihan and BentukNotebook.PESERTA in satu.bentuk]
    return [soal for soal in map(ambil, kode) if soal.dihitung]


def jalani_semua(folder: Path, nama: list[str], laju: float) -> None:
    """Tiap peserta satu proses, mulai bergiliran."""
    proses = []
    for satu in nama:
        (folder / satu).mkdir(parents=True)
        perintah = [sys.executable, "-m", "benchmark.jalani", str(folder), satu, "--satu", "--laju", str(laju)]
        with (folder / satu / "keluaran.txt").open("w") as tulis:
            proses.append(subprocess.Popen(perintah, stdout=tulis, stderr=tulis))
        time.sleep(JARAK_MULAI)
    for jalan in proses:
        jalan.wait()


def tabel(folder: Path) -> Iterator[str]:
    """Menit yang dijalani tiap notebook, dibanding hitungan dan silabus, beserta yang janggal."""
    hitungan = {nama[:2]: sum(bagian.values()) for nama, bagian in jadwal().items()}
    rencana = {satu.nama[:2]: satu.kepala.menit for satu in daftar_sumber()}
    yield "notebook  dijalani  latihan  dihitung  silabus  layar  lulus  galat  dialog  geser  belum tersimpan  ujung"
    for berkas in sorted(folder.glob("*/catatan.jsonl")):
        baris = [json.loads(satu) for satu in berkas.read_text(encoding="utf-8").splitlines()]
        sesi, lulus = berkas.parent.name[:2], [satu["lulus"] for satu in baris if "lulus" in satu]
        belum = max((lama for satu in baris for apa, lama in satu["bilah"] if apa.startswith("○")), default=0) / 1000
        banyak = {apa: sum(bool(satu.get(apa)) for satu in baris) for apa in ("galat", "dialog", "geser")}
        yield (
            f"{berkas.parent.name:<9} {baris[-1]['menit']:8.1f} {sum(satu.get('lama', 0) for satu in baris):8.1f} "
            f"{hitungan[sesi]:9.1f} {rencana[sesi]:8d} {sum(satu['apa'] == 'layar' for satu in baris):6d} "
            f"{sum(lulus):2d}/{len(lulus):<2d}  {banyak['galat']:5d}  {banyak['dialog']:6d}  {banyak['geser']:5d}  "
            f"{belum:15.1f} detik  {baris[-1]['apa']}"
        )


def utama() -> None:
    """Jalani, lalu cetak tabelnya."""
    masukan = argparse.ArgumentParser(description=__doc__)
    masukan.add_argument("folder", type=Path)
    masukan.add_argument("nama", nargs="*", default=[satu.nama[:2] for satu in daftar_sumber()])
    masukan.add_argument("--laju", type=float, default=1)
    masukan.add_argument("--satu", action="store_true", help=argparse.SUPPRESS)
    masukan.add_argument("--tabel", action="store_true")
    pilihan = masukan.parse_args()
    if pilihan.satu:
        return jalani(pilihan.folder, pilihan.nama[0], pilihan.laju)
    if not pilihan.tabel:
        jalani_semua(pilihan.folder, pilihan.nama, pilihan.laju)
    return print("\n".join(tabel(pilihan.folder)))


if __name__ == "__main__":
    utama()
