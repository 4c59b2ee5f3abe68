"""Aturan SAS: tujuan dan sasaran menyebut satu hasil, punya indikator yang cukup, dan tidak mengulang induknya."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np

from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.aturan.bahasa.kata import normalkan
from lakip_helpers.aturan.bahasa.klasifikasi import nilai_sasaran
from lakip_helpers.aturan.bahasa.lazim import lazim
from lakip_helpers.aturan.dasar.kerangka import Aturan, Deret, Kena, kolom_teks
from lakip_helpers.aturan.indikator import kartu_sasaran as kartu
from lakip_helpers.aturan.indikator.kata_mutu import muat_kata
from lakip_helpers.aturan.indikator.naskah import PANJANG_DIBACA, kutip, nomori, per_baris
from lakip_helpers.aturan.indikator.tabel_indikator import KOLOM_TINGKAT
from lakip_helpers.istilah import K, Orientasi, Tingkat, Yakin

if TYPE_CHECKING:
    import pandas as pd

_SEPERTI: Final = 0.8
_UPAYA: Final = re.compile(
    r"^(?:me(?:ning|nur|wujud|ngembang|mper|nguat|mbangun|ndorong|njamin|ngoptimal|ngefektif|mantap|mperluas"
    r"|nyelenggara|ningkat|laksana|ngelola"
    r"|ngendali|nyedia|mfasilitasi|lestari|lindung|majukan|njaga|nekan|ngurang|nata|mberdaya|mbina|nyusun|ncipta"
    r"|menuhi)\w*"
    r"|(?:peningkat|penurun|penguat|pengembang|percepat|pemantap|perluas|pengurang|pemerata|pengendali|pemberdaya"
    r"|pemenuh|pelestari"
    r"|pembina|penataan|pengelola|penyelenggara|pemanfaat|perlindung|penanggulang|pencegah|perbaik|pembangun"
    r"|perwujud|pencapai|penciptaan"
    r"|penyedia|pelaksana|penanganan|penyusun|pelayan)\w*|(?:optimalisasi|efektivitasi|intensifikasi|revitalisasi"
    r"|sinkronisasi|akselerasi"
    r"|digitalisasi|penajaman|fasilitasi|transformasi|reformasi|harmonisasi)\b)"
)
_BUKAN_UPAYA: Final = re.compile(
    r"^(?:me\w+nya|pe\w+nya|pelayanan\s+\w+\s+yang|pengelolaan\s+\w+\s+yang|pembangunan\s+yang)\b"
)
_CARA: Final = re.compile(
    r"\b(?:melalui|dengan cara|lewat|dengan melakukan|dengan meningkatkan|dalam rangka|guna me\w+)\s+\S+"
)
_TARGET_SENDIRI: Final = re.compile(
    r"^(?:ter)?(?:capai|penuhi|wujud|realisasi)\w*nya\s+(?:target|sasaran|capaian|realisasi|kinerja|tujuan|program"
    r"|kegiatan|visi)\b"
)
_AWAL_WUJUD: Final = re.compile(
    r"^(?:terwujud|tercipta|terbentuk|tercapai|mewujudkan|menciptakan|terselenggara|terjamin)\w*"
)
_HASIL: Final = re.compile(
    r"ke(?!pala|giat|camat|lurah|pemuda|budaya|hutan|laut|perempuan|uang|pegawai|penduduk|pariwisata|bangsa|agama"
    r"|olahraga|arsip|senian"
    r"|butuhan|matian|lahir|luarga|bijakan|wenangan|wilayah)\w{4,}an|kualitas|mutu|kuantitas"
    r"|akses|aksesibilitas|kinerja|kapasitas|akuntabilitas|produktivitas|partisipasi|cakupan|jangkauan|pemerataan"
    r"|transparansi|efektivitas"
    r"|efisiensi|profesionalitas|profesionalisme|pengangguran|stunting|pendapatan|daya|pertumbuhan|investasi"
    r"|prestasi|produksi|integritas"
    r"|inovasi|disiplin|pencemaran|perlindungan|pemberdayaan|literasi|inflasi|konektivitas|jumlah|pelayanan|layanan"
    r"|lapangan|kesempatan|populasi"
    r"|omzet|ekspor|nilai|kunjungan|luas|harga|penerimaan|konsumsi|minat|peran|derajat|taraf|angka|tingkat"
    r"|prevalensi|risiko|timbulan|kasus"
    r"|pelestarian|pengendalian|penanganan|pemasaran|pengelolaan|pemenuhan"
)
_HASIL_BERPELENGKAP: Final = re.compile(r"^\w+nya\s+(\w+)((?:\s+\w+){1,3}?)\s+(?:dan|serta)\s+(\w+)\s+\w+")
_DUA_HASIL: Final = re.compile(
    r"^(?:me\w+nya|ber\w+nya|ter\w+nya|\w+nya)\s+(\w+)(?:\s+(?:dan|serta|dan/atau|&)\s+|/|\s*,\s+(?=[^,]+,?\s+(?:dan"
    r"|serta)\s))(\w+)"
)
_MUTU: Final = (
    r"(?:akses|mutu|kualitas|kinerja|akuntabilitas|kapasitas|daya saing|produktivitas|kesejahteraan|pemerataan"
    r"|keterjangkauan|cakupan|jumlah|kuantitas|ketersediaan|partisipasi|kesadaran|kepatuhan|transparansi|efektivitas)"
)
_DUA_MUTU: Final = re.compile(rf"\b{_MUTU}(?:,\s*{_MUTU})*,?\s+(?:dan|serta)\s+{_MUTU}\b")
_HASIL_LAIN: Final = re.compile(
    r"(?:\b(?:dan|serta)\b|,)\s+((?:me\w+nya|ber\w+nya|ter\w+nya|me(?:ning|nur|wujud)\w+|optimalnya|pulihnya)\b.*)"
)
_KEPALA_KERJA: Final = ("ternya_laksana", "ternya_hasil", "ternya_bina")
_SEBUTAN: Final = re.compile(r"^\s*(?:tujuan|sasaran)(?:\s+strategis)?\s*\d*\s*[:.)-]\s*", re.IGNORECASE)
_TAMBAHAN: Final = frozenset({"kota", "kabupaten", "daerah", "di", "pada", "yang", "dan", "perangkat", "masyarakat"})


@dataclass(frozen=True)
class TabelSasaran:
    """Pernyataan tujuan/sasaran: kalimatnya, tempatnya, induknya, dan banyaknya indikator (-1 tidak diketahui)."""

    teks: Deret
    dinilai: Deret
    induk: Deret
    banyak: Deret
    tingkat: Deret
    kode: Deret

    @cached_property
    def nomor(self) -> tuple[Deret, Deret]:
        """Nomor kalimat tiap baris, dan letak pertama tiap kalimat."""
        return nomori(self.teks)

    @cached_property
    def alasan_kegiatan(self) -> Deret:
        """Sebab kalimat tiap baris terbaca sebagai kegiatan; kosong bila bukan."""
        return self.petik(_alasan_kegiatan)

    def petik(self, ambil: Callable[[str], object], bawaan: object = "") -> Deret:
        """Yang diambil dari kalimat tiap baris; kalimat yang sama dinilai sekali, yang kosong menjadi `bawaan`."""
        nomor, letak = self.nomor
        return per_baris((ambil(str(self.teks[i])) if self.teks[i] else bawaan for i in letak), nomor)


def siapkan_sasaran(frame: pd.DataFrame, indikator: pd.DataFrame | None = None, induk: object = None) -> TabelSasaran:
    """Siapkan tabel sasaran (kolom `uraian`) dengan tabel indikatornya; `induk` memetakan kode ke kalimat."""
    kode = kolom_teks(frame, K.KODE_SASARAN)
    peta = dict(zip(kode, kolom_teks(frame, K.URAIAN), strict=True)) | (induk if isinstance(induk, dict) else {})
    banyak = _banyak_indikator(kode, indikator)
    return TabelSasaran(
        teks=kolom_teks(frame, K.URAIAN),
        dinilai=kolom_teks(frame, K.URAIAN) != "",
        induk=np.array([peta.get(satu, "") for satu in kolom_teks(frame, K.KODE_INDUK)], dtype=object),
        banyak=banyak,
        tingkat=kolom_teks(frame, K.TINGKAT),
        kode=kode,
    )


def siapkan_kolom(frame: pd.DataFrame) -> TabelSasaran:
    """Siapkan kolom `sasaran` sebuah tabel indikator: tiap kalimat dinilai sekali, pada baris pertamanya."""
    teks = np.where(_setingkat_kegiatan(frame), "", kolom_teks(frame, K.SASARAN)).astype(object)
    kode, letak = nomori(teks)
    tujuan = np.array([str(teks[i]).strip().lower().startswith("tujuan") for i in letak], dtype=bool)[kode]
    teks = np.array([_SEBUTAN.sub("", str(teks[i])) for i in letak], dtype=object)[kode]
    pertama = np.zeros(len(teks), dtype=bool)
    pertama[letak] = True
    banyak = np.full(len(teks), -1)
    if K.INDIKATOR in frame:
        pasang, _ = nomori(kode, kolom_teks(frame, K.INDIKATOR))
        _, awal = nomori(pasang)
        banyak = np.bincount(kode[awal], minlength=len(letak))[kode]
    kosong = np.full(len(teks), "", dtype=object)
    tingkat = np.where(tujuan, Tingkat.TUJUAN.value, "").astype(object)
    return TabelSasaran(teks, pertama & (teks != ""), kosong, banyak, tingkat, kosong)


def _setingkat_kegiatan(frame: pd.DataFrame) -> Deret:
    """Baris kegiatan dan sub kegiatan: sasarannya memang berbunyi pekerjaan."""
    nama = next((k for k in KOLOM_TINGKAT if k in frame), "")
    return np.array(["kegiatan" in str(isi_sel).lower() for isi_sel in kolom_teks(frame, nama)], dtype=bool)


def _banyak_indikator(kode: Deret, indikator: pd.DataFrame | None) -> Deret:
    if indikator is None or not len(indikator):
        return np.full(len(kode), -1)
    hitung = indikator[K.KODE_SASARAN].value_counts()
    return np.array([int(hitung.get(satu, 0)) for satu in kode])


def sas_01(t: TabelSasaran) -> Kena:
    """Orientasi kegiatan menurut klasifikasi, bila ada kata yang dapat ditunjuk."""
    return Kena(t.dinilai & (t.alasan_kegiatan != ""), {"kutip": t.petik(kutip), "alasan": t.alasan_kegiatan})


def sas_02(t: TabelSasaran) -> Kena:
    """Dua kata hasil dalam satu kalimat, atau dua hasil di bawah satu kata kerja yang indikatornya tidak cukup."""
    serangkai = t.petik(_dua_hasil).astype(bool) & (t.banyak < 2) & ~sas_04(t).topeng
    kena = t.dinilai & (t.petik(_hasil_kedua).astype(bool) | serangkai) & (t.alasan_kegiatan == "")
    return Kena(kena, {"kutip": t.petik(lambda teks: kutip(teks, 120))})


def sas_06(t: TabelSasaran) -> Kena:
    """Kata pembukanya upaya ("Meningkatkan", "Peningkatan"); tujuan lazim berbunyi begitu."""
    kutipan = t.petik(_kutip_upaya)
    bukan_tujuan = t.tingkat != Tingkat.TUJUAN.value
    return Kena(t.dinilai & bukan_tujuan & (kutipan != "") & (t.alasan_kegiatan == ""), {"kutip": kutipan})


def sas_07(t: TabelSasaran) -> Kena:
    """Semboyan tanpa ukuran, atau "tercapainya target" yang tidak menyebut keadaan."""
    kutipan = t.petik(_kutip_semboyan)
    return Kena(t.dinilai & (kutipan != "") & (t.alasan_kegiatan == ""), {"kutip": kutipan, "kalimat": t.petik(kutip)})


def sas_08(t: TabelSasaran) -> Kena:
    """Cara mencapainya ikut tertulis di dalam hasil."""
    kutipan = t.petik(lambda teks: _potong(_CARA, teks))
    return Kena(t.dinilai & (kutipan != "") & (t.alasan_kegiatan == ""), {"kutip": kutipan, "kalimat": t.petik(kutip)})


def _potong(pola: re.Pattern[str], teks: str) -> str:
    cocok = pola.search(teks[:PANJANG_DIBACA].lower())
    return teks[cocok.start() : cocok.end()] if cocok else ""


def _kutip_upaya(teks: str) -> str:
    kecil = teks.strip().lower()
    return teks.split()[0] if _UPAYA.match(kecil) and not _BUKAN_UPAYA.match(kecil) else ""


def _kutip_semboyan(teks: str) -> str:
    """Kata semboyan pertama; pada kalimat perubahan ("Meningkatnya …") hanya yang menjadi ujung kalimatnya."""
    kecil = teks[:PANJANG_DIBACA].lower().strip(" .")
    if _TARGET_SENDIRI.match(kecil):
        return " ".join(teks.split()[:2])
    cocok = next((c for c in muat_kata().semboyan.finditer(kecil)), None)
    if not cocok or not (
        _AWAL_WUJUD.match(kecil) or kecil[: cocok.start()].rstrip().endswith(("yang", "secara")) or cocok[0] == "prima"
    ):
        return ""
    return teks[cocok.start() : cocok.end()]


def _dua_hasil(teks: str) -> str:
    """Dua hasil di bawah satu kata kerja: "Menurunnya kemiskinan dan pengangguran"."""
    kecil = teks[:PANJANG_DIBACA].lower().strip()
    lain = _HASIL_BERPELENGKAP.match(kecil)
    if lain and _berpelengkap(*lain.groups()):
        return f"{lain[1]} dan {lain[3]}"
    cocok = _DUA_HASIL.match(kecil)
    if not cocok or not all(_HASIL.fullmatch(kata) for kata in cocok.groups()):
        return ""
    potong = f"{cocok[1]} dan {cocok[2]}"
    return "" if cocok[0][cocok.start(1) :] in muat_kata().pasangan or potong in muat_kata().pasangan else potong


def _berpelengkap(depan: str, pelengkap: str, belakang: str) -> bool:
    """Dua hasil yang masing-masing berpelengkap: "kualitas lingkungan hidup dan ketahanan bencana"."""
    if (
        not _HASIL.fullmatch(depan)
        or belakang in pelengkap.split()
        or f"{depan} dan {belakang}" in muat_kata().pasangan
    ):
        return False
    return belakang in lazim("sifat_hasil") or (
        depan not in lazim("pembagi") and belakang.startswith("pe") and bool(_HASIL.fullmatch(belakang))
    )


def sas_03(t: TabelSasaran) -> Kena:
    """Tidak ada baris indikator yang merujuknya."""
    return Kena(t.dinilai & (t.banyak == 0), {"kutip": t.petik(kutip), "tingkat": t.tingkat, "kode": t.kode})


def sas_04(t: TabelSasaran) -> Kena:
    """Mutu yang disebut lebih banyak dari indikatornya."""
    bagian = t.petik(_banyak_mutu, bawaan=0).astype(int)
    kurang = (t.banyak > 0) & (bagian > t.banyak)
    return Kena(t.dinilai & kurang, {"kutip": t.petik(kutip), "bagian": bagian, "banyak": t.banyak})


def sas_05(t: TabelSasaran) -> Kena:
    """Kata pentingnya hampir sama dengan kata penting induknya."""
    mirip = [bool(anak) and bool(induk) and mengulang(anak, induk) for anak, induk in zip(t.teks, t.induk, strict=True)]
    induk = np.array([kutip(str(satu)) for satu in t.induk], dtype=object)
    return Kena(t.dinilai & np.array(mirip, dtype=bool), {"kutip": t.petik(kutip), "induk": induk})


def mengulang(anak: str, induk: str) -> bool:
    """Kedua kalimat memakai kata penting yang hampir sama.

    >>> mengulang("Meningkatnya kualitas lingkungan hidup kota", "Meningkatnya kualitas lingkungan hidup")
    True
    >>> mengulang("Berkurangnya sampah", "Meningkatnya kualitas lingkungan hidup")
    False
    """
    a, b = (frozenset(normalkan(teks[:PANJANG_DIBACA])) - _TAMBAHAN for teks in (anak, induk))
    return bool(a and b) and len(a & b) / len(a | b) >= _SEPERTI


def _alasan_kegiatan(teks: str) -> str:
    hasil = nilai_sasaran(teks[:PANJANG_DIBACA])
    berkata = '"' in hasil.alasan
    kegiatan = hasil.orientasi == Orientasi.KEGIATAN and hasil.yakin == Yakin.TINGGI and berkata
    if kegiatan:
        return _kecilkan(hasil.alasan)
    return _kepala_kerja(teks)


def _kepala_kerja(teks: str) -> str:
    """Kalimat yang dibuka "Tersusunnya", "Terlaksananya", dan sejenisnya menyebut pekerjaan, apa pun bendanya."""
    kepala = baca_kalimat(teks[:PANJANG_DIBACA]).kepala
    if not kepala or kepala[0].golongan not in _KEPALA_KERJA:
        return ""
    return f'kegiatan karena "{kepala[0].kata}" menyatakan pekerjaan atau barang yang selesai'


def _hasil_kedua(teks: str) -> str:
    cocok = _HASIL_LAIN.search(teks[:PANJANG_DIBACA].lower())
    return cocok[1] if cocok else ""


def _banyak_mutu(teks: str) -> int:
    cocok = _DUA_MUTU.search(teks[:PANJANG_DIBACA].lower())
    return len(re.findall(_MUTU, cocok[0])) if cocok else 1


def _kecilkan(teks: str) -> str:
    return teks[:1].lower() + teks[1:]


ATURAN: Final[tuple[Aturan[TabelSasaran], ...]] = (
    Aturan(kartu.SAS_01, sas_01, K.URAIAN),
    Aturan(kartu.SAS_02, sas_02, K.URAIAN),
    Aturan(kartu.SAS_03, sas_03, K.URAIAN),
    Aturan(kartu.SAS_04, sas_04, K.URAIAN),
    Aturan(kartu.SAS_05, sas_05, K.URAIAN),
    Aturan(kartu.SAS_06, sas_06, K.URAIAN),
    Aturan(kartu.SAS_07, sas_07, K.URAIAN),
    Aturan(kartu.SAS_08, sas_08, K.URAIAN),
)
"""Aturan tabel tujuan dan sasaran."""

ATURAN_KOLOM: Final[tuple[Aturan[TabelSasaran], ...]] = (
    Aturan(kartu.SAS_01, sas_01, K.SASARAN),
    Aturan(kartu.SAS_02, sas_02, K.SASARAN),
    Aturan(kartu.SAS_04, sas_04, K.SASARAN),
    Aturan(kartu.SAS_06, sas_06, K.SASARAN),
    Aturan(kartu.SAS_07, sas_07, K.SASARAN),
    Aturan(kartu.SAS_08, sas_08, K.SASARAN),
)
"""Aturan yang sama untuk kolom sasaran di tabel indikator."""
