"""Aturan MUTU tentang satuan, arah, dan definisi operasional: isi kolom lain yang harus cocok dengan kalimatnya."""

from __future__ import annotations

import re
from typing import Final

from lakip_helpers.aturan.dasar.kerangka import Aturan, Bidang, Deret, Kena, kolom_teks
from lakip_helpers.aturan.indikator import kartu_mutu as kartu
from lakip_helpers.aturan.indikator.kata_mutu import cari_rumus
from lakip_helpers.aturan.indikator.naskah import Naskah, kutip
from lakip_helpers.aturan.indikator.siap import Siap, nomor_baris, pertama, sekali
from lakip_helpers.istilah import Arah, K

_BANYAKNYA: Final = frozenset({"orang", "dokumen", "barang", "kegiatan", "lembaga", "fisik", "uang", "waktu"})
_BAGIAN: Final = frozenset({"persen", "cakupan"})
_SKOR_MURNI: Final = re.compile(r"^(?:indeks|skor|skala|level|predikat|opini|peringkat)\b", re.IGNORECASE)
_NILAI_MURNI: Final = frozenset({"predikat", "opini", "level", "kategori", "skor", "maturitas", "peringkat"})
_BERUBAH: Final = frozenset({"pertumbuhan", "peningkatan", "kenaikan", "penurunan"})
_PER_PENDUDUK: Final = frozenset({"kematian", "kematian_ibu", "kematian_bayi", "kematian_balita", "aki", "akb", "akba"})
_BERPENYEBUT: Final = re.compile(r"[/:÷]|\b(?:dibagi|dibanding|per|terhadap|rata-rata|rerata|selisih|tingkat|skala)\b")
_TANPA_RENTANG: Final = frozenset({"skala", "skor", "level", "tingkat", "poin", "angka indeks"})


def mutu_07(s: Siap) -> Kena:
    """Satuan kosong, sedangkan kolomnya dipakai di tabel ini."""
    kosong = kolom_teks(s.frame, K.SATUAN) == ""
    return Kena(s.dinilai & kosong & bool((~kosong).any()), _indikator(s))


@sekali
def mutu_08(s: Siap) -> Kena:
    """Satuan yang tidak mungkin bagi kata pembukanya."""
    isi = {"kutip": s.kutip(lambda n: n.kata_kepala), "harusnya": s.kutip(satuan_harusnya)}
    return Kena(s.tandai(satuan_harusnya), isi)


def mutu_09(s: Siap) -> Kena:
    """Indeks yang rentangnya tidak tertulis dan tidak dikenal dari namanya."""
    return Kena(s.tandai(_tanpa_rentang) & ~mutu_08(s).topeng)


def mutu_10(s: Siap) -> Kena:
    """Arah kosong, sedangkan kolomnya dipakai di tabel ini."""
    kosong = s.arah_tertulis == ""
    isi = {**_indikator(s), "usul": s.kutip(lambda n: _USUL[n.arah.arah])}
    return Kena(kosong & bool((~kosong).any()) & s.tandai(lambda n: n.teks), isi)


def mutu_16(s: Siap) -> Kena:
    """Definisi operasional kosong."""
    return _kosong(s, K.DEFINISI)


def mutu_17(s: Siap) -> Kena:
    """Formula kosong, atau formula sebuah persentase tanpa penyebut."""
    formula = kolom_teks(s.frame, K.FORMULA)
    tanpa = s.tandai(_perlu_penyebut) & _tanpa_penyebut(formula)

    def keadaan(baris: Deret) -> list[object]:
        isi = [kutip(str(formula[i])) for i in baris]
        return [f"tertulis “{satu}”, tanpa pembilang dan penyebut" if satu else "kosong" for satu in isi]

    return Kena(s.punya(K.FORMULA) & ((formula == "") | tanpa), {**_indikator(s), "keadaan": keadaan})


def mutu_18(s: Siap) -> Kena:
    """Sumber data kosong."""
    return _kosong(s, K.SUMBER)


def mutu_19(s: Siap) -> Kena:
    """Penanggung jawab kosong."""
    return _kosong(s, K.PENANGGUNG_JAWAB)


def mutu_20(s: Siap) -> Kena:
    """Indikator senama dengan golongan satuan lain."""
    acu = pertama(s.pemilik, s.nama)
    terisi = s.tandai(lambda n: n.satuan != "")
    beda = terisi & terisi[acu] & (s.golongan_satuan != s.golongan_satuan[acu]) & ~mutu_08(s).topeng
    satuan = s.kutip(lambda n: n.satuan)
    return Kena(beda, {"baris_lain": nomor_baris(s.frame, acu), "satuan_lain": lambda baris: satuan(acu[baris])})


_USUL: Final = {
    Arah.NAIK: "tampaknya naik",
    Arah.TURUN: "tampaknya turun",
    Arah.TETAP: "tampaknya tetap",
}


def _indikator(s: Siap) -> dict[str, Bidang]:
    return {"indikator": s.kutip(lambda n: kutip(n.teks))}


def _kosong(s: Siap, kolom: str) -> Kena:
    """Sel kosong pada kolom yang dipakai di tabel ini."""
    return Kena((kolom_teks(s.frame, kolom) == "") & s.punya(kolom), _indikator(s))


def satuan_harusnya(naskah: Naskah) -> str:
    """Satuan yang lazim bagi kata pembuka, bila satuannya bertentangan; kosong bila cocok.

    >>> from lakip_helpers.aturan.indikator.naskah import baca_naskah
    >>> satuan_harusnya(baca_naskah("Indeks Kepuasan Masyarakat", "%"))
    'indeks (0-100)'
    >>> satuan_harusnya(baca_naskah("Persentase penduduk miskin", "%"))
    ''
    """
    kepala, golongan, kata = naskah.kepala, naskah.golongan_satuan, naskah.kalimat.kata
    if golongan == "persen":
        return "" if "persentase" in naskah.kata else _bukan_persen(naskah)
    if kepala in _BAGIAN and (golongan in _BANYAKNYA or _SKOR_MURNI.match(naskah.satuan)):
        return "" if kata & {"pertumbuhan", "peningkatan"} and golongan == "uang" else "%"
    return ""


def _bukan_persen(naskah: Naskah) -> str:
    kepala, awal = naskah.kepala, next(iter(naskah.kata), "")
    if kepala == "indeks":
        return "indeks (0-100)"
    if kepala in ("nilai", "peringkat") and (naskah.skala or awal in _NILAI_MURNI):
        return "nilai (0-100)" if awal == "nilai" else awal
    if kepala == "jumlah" and not naskah.kalimat.kata & _BERUBAH and not cari_rumus(naskah.teks):
        return "hitungan (orang, unit, dokumen)"
    if kepala == "angka" and awal == "angka" and naskah.kalimat.kata & _PER_PENDUDUK:
        return "per 1.000 atau per 100.000"
    return ""


def _tanpa_rentang(naskah: Naskah) -> bool:
    if naskah.skala_tertulis or naskah.golongan_satuan != "skor" or any(h.isdigit() for h in naskah.satuan):
        return False
    return naskah.satuan.lower() in _TANPA_RENTANG or (naskah.kepala == "indeks" and not naskah.skala)


def _perlu_penyebut(naskah: Naskah) -> bool:
    return naskah.golongan_satuan == "persen" and naskah.kepala in _BAGIAN


def _tanpa_penyebut(formula: Deret) -> Deret:
    import pandas as pd

    kode, unik = pd.factorize(formula)
    tanpa = [not _BERPENYEBUT.search(str(isi).lower()) for isi in unik]
    hasil: Deret = pd.array(tanpa, dtype="bool").to_numpy()[kode]
    return hasil


ATURAN: Final[tuple[Aturan[Siap], ...]] = (
    Aturan(kartu.MUTU_07, mutu_07, K.SATUAN, butuh=(K.SATUAN,)),
    Aturan(kartu.MUTU_08, mutu_08, K.SATUAN, butuh=(K.SATUAN,)),
    Aturan(kartu.MUTU_09, mutu_09, K.SATUAN, butuh=(K.SATUAN,)),
    Aturan(kartu.MUTU_10, mutu_10, K.ARAH, butuh=(K.ARAH,)),
    Aturan(kartu.MUTU_20, mutu_20, K.SATUAN, butuh=(K.SATUAN,)),
)
"""Aturan satuan dan arah; kolom yang tidak ada tidak ditanyakan."""

ATURAN_DEFINISI: Final[tuple[Aturan[Siap], ...]] = (
    Aturan(kartu.MUTU_16, mutu_16, K.DEFINISI, butuh=(K.DEFINISI,)),
    Aturan(kartu.MUTU_17, mutu_17, K.FORMULA, butuh=(K.FORMULA,)),
    Aturan(kartu.MUTU_18, mutu_18, K.SUMBER, butuh=(K.SUMBER,)),
    Aturan(kartu.MUTU_19, mutu_19, K.PENANGGUNG_JAWAB, butuh=(K.PENANGGUNG_JAWAB,)),
)
"""Aturan definisi operasional IKU; kolom yang tidak ada atau kosong seluruhnya tidak ditanyakan per baris."""
