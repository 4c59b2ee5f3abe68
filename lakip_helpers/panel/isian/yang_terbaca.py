"""“Ini yang terbaca”: tiap tabel, arti tiap kolomnya, dan yang perlu diputuskan orang; koreksinya diingat.

Terlipat bila semuanya pasti, terbuka bila ada yang perlu diputuskan.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Final

import ipywidgets as w

from lakip_helpers.kantor.bentuk import KINERJA, PeranKolom
from lakip_helpers.kantor.koreksi import KoreksiTabel, baca_periode, kunci_kolom, periode_kolom, susun_koreksi
from lakip_helpers.latihan.simpanan.koreksi_kolom import ingat_koreksi, lupakan_koreksi, muat_koreksi
from lakip_helpers.pakai.koreksi import sebutkan_koreksi
from lakip_helpers.pakai.yang_terbaca import BentukTerbaca, Pertanyaan, lihat, sebut_kolom
from lakip_helpers.panel.isian.gambar_tabel import gambar_tabel, sebut_tempat, tulis_bacaan
from lakip_helpers.panel.isian.unggahan import nama_asli
from lakip_helpers.panel.kerangka import aman, buat_tombol, di_atas, saat_diklik, tulis_umpan

if TYPE_CHECKING:
    from lakip_helpers.berkas.petak import Dokumen

BELUM: Final = ""
PILIH_DAHULU: Final = ("pilih dahulu", BELUM)
BUKA, TUTUP = "Lihat dan betulkan", "Tutup"
PERAN: Final = tuple((str(peran).capitalize(), peran) for peran in PeranKolom)
JUDUL_KOLOM: Final = 70
DIPAKAI: Final = "Koreksi Anda dipakai dan diingat: berkas lain yang judul kolomnya sama dibaca dengan cara ini."
TETAP: Final = "Belum ada yang diubah. Pilih arti kolomnya atau jawab pertanyaannya dahulu, lalu tekan lagi."


class LayarTerbaca:
    """Bagian “Ini yang terbaca” di panel berkas; `baca_lagi` dipanggil sesudah koreksinya berubah."""

    def __init__(self, baca_lagi: Callable[[str], None]) -> None:
        self.baca_lagi = baca_lagi
        self.bentuk: tuple[BentukTerbaca, ...] = ()
        self.berkas = ""
        self.dokumen: Dokumen | None = None
        self.koreksi: dict[str, KoreksiTabel] = {}
        self.kini: BentukTerbaca | None = None
        self.jawaban: list[tuple[Pertanyaan, w.Dropdown]] = []
        self.kolom: list[tuple[w.Dropdown, w.Text]] = []
        self.kepala, self.gambar, self.bacaan, self.kabar = w.HTML(), w.HTML(), w.HTML(), w.HTML()
        self.pilih = di_atas(w.Dropdown(description="Tabel yang dilihat:", options=[]))
        self.pilih.layout.width = "98%"
        self.buka = buat_tombol(BUKA, "Lihat tabel yang terbaca dan betulkan arti kolomnya")
        self.pakai = buat_tombol("Pakai koreksi ini", "Baca lagi berkasnya dengan arti kolom di atas", utama=True)
        self.batal = buat_tombol("Batalkan koreksi", "Lupakan koreksi kolom yang dipakai pada berkas ini")
        self.tanya, self.daftar = w.VBox(), w.Box(layout=w.Layout(flex_flow="row wrap", overflow="visible"))
        self.isi = w.VBox([self.pilih, self.gambar, self.bacaan, self.tanya, self.daftar, self.pakai])
        deret = w.HBox([self.buka, self.batal], layout=w.Layout(flex_flow="row wrap", overflow="visible"))
        self.kotak = w.VBox([self.kepala, deret, self.kabar, self.isi])
        self.pakai.layout.align_self = "flex-start"
        for kelas in ("lakip-terbaca", "lakip-alat"):
            self.kotak.add_class(kelas)
        self.pilih.observe(lambda ubah: self._tampilkan_satu(ubah["new"]), names="value")
        for tombol, lakukan in ((self.buka, self._lipat), (self.pakai, self._pakai), (self.batal, self._batalkan)):
            saat_diklik(tombol, lakukan)
        self.kotak.layout.display = "none"

    def tampilkan(self, dokumen: Dokumen | None, *, kit: bool = False) -> None:
        """Tampilkan isi sebuah dokumen; buku kerja kit tidak perlu, karena judul kolomnya sudah baku."""
        koreksi = muat_koreksi()
        if dokumen is not None and dokumen is self.dokumen and koreksi == self.koreksi:
            return  # layar dimuat lagi dengan bacaan yang sama: yang sedang dipilih orang tidak hilang
        self.dokumen, self.koreksi = dokumen, koreksi
        self.bentuk = lihat(dokumen, koreksi) if dokumen and not kit else ()
        self.berkas = dokumen.berkas if dokumen else ""
        self.kabar.value = ""
        self.kotak.layout.display = "" if self.bentuk else "none"
        if not self.bentuk:
            return
        self.kepala.value = tulis_kepala(self.bentuk)
        self.batal.layout.display = "" if any(b.koreksi for b in self.bentuk) else "none"
        self._atur_lipatan(terbuka=perlu_diputuskan(self.bentuk))
        urut = next((n for n, b in enumerate(self.bentuk) if b.pertanyaan), 0)
        self.pilih.options = [(sebut_bentuk(b), n) for n, b in enumerate(self.bentuk)]
        self.pilih.layout.display = "" if len(self.bentuk) > 1 else "none"
        self.pilih.value = urut
        self._tampilkan_satu(urut)

    def _atur_lipatan(self, *, terbuka: bool) -> None:
        self.isi.layout.display = "" if terbuka else "none"
        self.buka.description = TUTUP if terbuka else BUKA

    def _lipat(self) -> None:
        self._atur_lipatan(terbuka=self.isi.layout.display == "none")

    def _tampilkan_satu(self, urut: int | None) -> None:
        if urut is None or urut >= len(self.bentuk):
            return
        self.kini = bentuk = self.bentuk[urut]
        self.gambar.value, self.bacaan.value = gambar_tabel(bentuk), f"<div>{tulis_bacaan(bentuk)}</div>"
        self.jawaban = [(satu, _buat_jawaban(satu)) for satu in bentuk.pertanyaan]
        self.tanya.children = [isian for _, isian in self.jawaban]
        dapat = bool(bentuk.kolom) and all(k.letak for k in bentuk.kolom)
        self.kolom = [_buat_kolom(bentuk, n) for n in range(len(bentuk.kolom))] if dapat else []
        jarak = w.Layout(margin="0 12px 0 0", overflow="visible")
        self.daftar.children = [w.HBox([peran, periode], layout=jarak) for peran, periode in self.kolom]
        self.pakai.layout.display = "" if dapat else "none"

    def _pakai(self) -> None:
        """Ingat koreksi tabel yang sedang dilihat, lalu baca lagi berkasnya."""
        if self.kini is None:
            return
        if keliru := [teks.value for _, teks in self.kolom if baca_periode(teks.value) is None]:
            self.kabar.value = tulis_umpan("gagal", _periode_asing(keliru[0]))
            return
        baru = self._susun(self.kini)
        lama = self.kini.koreksi
        if (baru.kolom, baru.tahun) == ((lama.kolom, lama.tahun) if lama else ((), "")):
            self.kabar.value = tulis_umpan("info", TETAP)
            return
        if baru.kolom or baru.tahun:
            ingat_koreksi(baru)
        else:
            lupakan_koreksi(baru.sidik)
        self.baca_lagi(DIPAKAI)

    def _susun(self, bentuk: BentukTerbaca) -> KoreksiTabel:
        """Koreksi dari yang dipilih di layar; pertanyaan yang dijawab mengalahkan pilihan kolomnya."""
        peran = {n: PeranKolom(pilih.value) for n, (pilih, _) in enumerate(self.kolom)}
        periode = {n: teks.value for n, (_, teks) in enumerate(self.kolom)}
        tahun = bentuk.koreksi.tahun if bentuk.koreksi else ""
        pasti = {n for n, k in enumerate(kunci_kolom(bentuk.asal)) if k in _diingat(bentuk)}
        for tanya, isian in self.jawaban:
            if isian.value == BELUM:
                continue
            if tanya.jenis == "tahun":
                tahun = isian.value
            elif tanya.jenis == "peran":
                peran |= dict.fromkeys(tanya.kolom, PeranKolom(isian.value))
                pasti |= set(tanya.kolom)
            else:
                peran |= {n: PeranKolom.LAIN for n in tanya.kolom if str(n) != isian.value}
        kolom = susun_koreksi(bentuk.asal, peran, periode, bentuk.tahun, pasti)
        lama = bentuk.koreksi or KoreksiTabel(bentuk.sidik)
        return replace(
            lama, kolom=kolom, tahun=tahun, waktu=f"{datetime.now():%Y-%m-%d}", sebutan=nama_asli(self.berkas)
        )

    def _batalkan(self) -> None:
        for bentuk in self.bentuk:
            if bentuk.koreksi:
                lupakan_koreksi(bentuk.sidik)
        self.baca_lagi("Koreksi kolom dilupakan; berkas ini dibaca lagi menurut judul kolomnya.")


def _diingat(bentuk: BentukTerbaca) -> set[tuple[str, int]]:
    """Kunci kolom yang sudah ada di koreksinya."""
    return {(k.judul, k.ke) for k in bentuk.koreksi.kolom} if bentuk.koreksi else set()


def perlu_diputuskan(bentuk: Sequence[BentukTerbaca]) -> bool:
    """Ada yang taksa, atau tidak satu tabel pun dikenal."""
    return any(satu.pertanyaan for satu in bentuk) or not any(satu.dikenal and satu.banyak for satu in bentuk)


def tulis_kepala(bentuk: Sequence[BentukTerbaca]) -> str:
    """HTML satu alinea: banyaknya tabel dan baris, yang perlu diputuskan, dan koreksi yang dipakai lagi."""
    dikenal = [satu for satu in bentuk if satu.dikenal]
    tabel, baris = sum(len(b.tabel) for b in dikenal), sum(b.banyak for b in dikenal)
    asing = sum(not satu.dikenal for satu in bentuk)
    tanya = sum(len(satu.pertanyaan) for satu in dikenal)
    bagian = [f"<strong>Ini yang terbaca:</strong> {tabel} tabel kinerja, {baris} baris."]
    if asing:
        bagian.append(f"{asing} tabel lain tidak dikenal sebagai tabel kinerja dan tidak dibaca.")
    if tanya:
        bagian.append(f"<strong>{tanya} hal perlu Anda putuskan</strong> di bawah ini.")
    elif dikenal:
        bagian.append("Tidak ada yang meragukan; bila ada kolom yang keliru artinya, betulkan.")
    dipakai = [f"<br>{aman(_sebut_diingat(satu.koreksi))}" for satu in dikenal if satu.koreksi]
    return f'<div class="lakip-umpan lakip-{"belum" if tanya else "info"}">{" ".join(bagian)}' + (
        f"{''.join(dipakai)}</div>"
    )


def _sebut_diingat(koreksi: KoreksiTabel) -> str:
    asal = f" ({koreksi.sebutan})" if koreksi.sebutan else ""
    return f"Koreksi Anda yang diingat dipakai{asal}: {sebutkan_koreksi(koreksi)}."


def sebut_bentuk(bentuk: BentukTerbaca) -> str:
    """Sebutan satu bentuk tabel di daftar pilihan, dengan tandanya."""
    tanda = "?" if bentuk.pertanyaan else "✔" if bentuk.dikenal and bentuk.banyak else "○"
    isi = f"{bentuk.banyak} baris" if bentuk.dikenal else "bukan tabel kinerja"
    return f"{tanda} {sebut_tempat(bentuk.tempat) or 'tabel'} · {isi}"


def _buat_jawaban(tanya: Pertanyaan) -> w.Dropdown:
    isian = di_atas(w.Dropdown(description=tanya.teks, options=[PILIH_DAHULU, *tanya.pilihan], value=BELUM))
    isian.layout.width = "98%"
    return isian


def _buat_kolom(bentuk: BentukTerbaca, n: int) -> tuple[w.Dropdown, w.Text]:
    """Pilihan arti sebuah kolom, dan periodenya yang tampil selama perannya target, realisasi, atau capaian."""
    kolom = bentuk.kolom[n]
    judul = sebut_kolom(bentuk, n)
    judul = judul if len(judul) <= JUDUL_KOLOM else f"{judul[: JUDUL_KOLOM - 1]}…"
    pilih = di_atas(w.Dropdown(description=judul, options=PERAN, value=kolom.peran))
    asal = periode_kolom(bentuk.tabel[0], n) if bentuk.tabel else str(kolom.periode)
    teks = di_atas(w.Text(value=asal, description="Tahun/periode", continuous_update=False))
    pilih.layout.width, teks.layout.width = "250px", "110px"

    def tampilkan(_: Mapping[str, object] | None = None) -> None:
        teks.layout.visibility = "visible" if pilih.value in KINERJA else "hidden"

    pilih.observe(tampilkan, names="value")
    tampilkan()
    return pilih, teks


def _periode_asing(teks: str) -> str:
    return f"Periode {teks!r} tidak dikenal. Tulis tahunnya (2025), triwulannya (TW I 2025), atau kosongkan."
