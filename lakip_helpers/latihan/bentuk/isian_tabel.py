"""Jawaban latihan tabel: baris yang diketik peserta menjadi bundel, supaya dinilai seperti dokumen sungguhan.

Jawaban adalah nama tabel → daftar baris; satu baris adalah nama kolom → isi seperti diketik. Kolom yang tidak tampil
(kode OPD, kode PK, tahun) dilengkapi di sini.
"""

from __future__ import annotations

import json
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.istilah import KOLOM_TW, SEBUTAN_BUTIR, Akumulasi, Jenjang, K
from lakip_helpers.latihan.bentuk.catatan_tabel import KODE_SENDIRI, KelompokIsian, bagi_karya
from lakip_helpers.latihan.bentuk.unsur import rapikan, tanpa_tanda
from lakip_helpers.model import LKE, SEMUA_TABEL, TABEL_BUNDEL, Bundel, Kolom, Tabel, Tipe
from lakip_helpers.notasi import baca_angka, sebagai_persen, tulis_angka
from lakip_helpers.temuan import KUNCI_ASAL, Asal, LaporanTemuan

if TYPE_CHECKING:
    import pandas as pd

TAHUN_LATIHAN: Final = "2026"
SEBUTAN: Final[Mapping[str, Mapping[str, str]]] = {
    K.JENJANG: {
        Jenjang.KEPALA_DAERAH: "kepala daerah",
        Jenjang.KEPALA_OPD: "kepala OPD",
        Jenjang.ADMINISTRATOR: "administrator (eselon III)",
        Jenjang.PENGAWAS: "pengawas (eselon IV)",
        Jenjang.FUNGSIONAL: "fungsional atau pelaksana",
    },
    K.AKUMULASI: {
        Akumulasi.AKUMULASI: "akumulasi: keempatnya dijumlah",
        Akumulasi.POSISI_AKHIR: "posisi akhir: yang dipakai TW IV",
        Akumulasi.TETAP: "tetap: sama di tiap triwulan",
    },
    K.BUTIR: SEBUTAN_BUTIR,
}
"""Sebutan pilihan baku di layar."""
_MENURUT_NAMA: Final = {tabel.nama: tabel for tabel in SEMUA_TABEL}
TABEL_TERISI: Final = (*(tabel.nama for tabel in TABEL_BUNDEL), LKE.nama)
BARIS_TERBANYAK: Final = 40
"""Banyaknya baris yang boleh ditambah peserta pada tabel yang dapat bertambah."""
BarisIsian = dict[str, str]


@dataclass(frozen=True)
class IsianTabel:
    """Satu tabel yang diisi peserta: kolom yang dapat diubah, kolom yang hanya ditampilkan, dan banyaknya baris.

    Tabel lebih dari satu baris tanpa kolom tetap dapat bertambah sampai `BARIS_TERBANYAK`.
    """

    nama: str
    kolom: tuple[str, ...]
    tetap: tuple[str, ...]
    baris: int

    @property
    def paling_banyak(self) -> int:
        """Banyaknya baris yang dapat diisi.

        >>> IsianTabel("renaksi", ("tw1",), (), 5).paling_banyak, IsianTabel("pk", ("tanggal",), (), 1).paling_banyak
        (40, 1)
        """
        return BARIS_TERBANYAK if self.baris > 1 and not self.tetap else self.baris


@dataclass(frozen=True)
class BahanTabel:
    """Bahan latihan tabel, dinilai aturan sungguhan.

    `asal` adalah isi awal (boleh kosong), `acuan` tabel pendamping yang tidak diubah, `aturan` kode aturan yang
    menilai, `paling_sedikit` banyaknya baris tabel terakhir yang harus terisi, dan `dokumen` ("pk", "renaksi") dokumen
    Word yang dapat dibuat dari isiannya; dokumen yang kosong berarti latihan memperbaiki.
    """

    tabel: tuple[IsianTabel, ...]
    asal: Mapping[str, tuple[Mapping[str, str], ...]]
    acuan: Mapping[str, tuple[Mapping[str, str], ...]]
    aturan: tuple[str, ...]
    paling_sedikit: int = 1
    dokumen: str = ""


def nyatakan(nama: str) -> Tabel:
    """Pernyataan tabel di model.

    >>> nyatakan("renaksi").judul
    'Rencana aksi per triwulan'
    """
    return _MENURUT_NAMA[nama]


def baca_isian(bahan: BahanTabel, jawaban: object) -> dict[str, list[BarisIsian]]:
    """Baris yang terisi tiap tabel; `GalatLatihan` bila bentuknya bukan isian latihan ini.

    >>> bahan = BahanTabel((IsianTabel("renaksi", ("tw1",), ("indikator",), 2),), {}, {}, ("REN",))
    >>> baca_isian(bahan, {"renaksi": [{"indikator": "Indeks", "tw1": " 5 "}, {"tw1": " "}]})
    {'renaksi': [{'indikator': 'Indeks', 'tw1': '5'}]}
    """
    nama = [satu.nama for satu in bahan.tabel]
    if not jawaban:
        return {satu: [] for satu in nama}
    if not isinstance(jawaban, Mapping) or any(satu not in nama for satu in jawaban):
        raise GalatLatihan("Jawaban latihan ini berupa tabel. Isi lagi di kotaknya, lalu tekan Periksa.")
    return {satu.nama: _baca_satu(satu, jawaban.get(satu.nama, [])) for satu in bahan.tabel}


def _baca_satu(tabel: IsianTabel, daftar: object) -> list[BarisIsian]:
    if not isinstance(daftar, (list, tuple)) or not all(isinstance(satu, Mapping) for satu in daftar):
        raise GalatLatihan("Isi tabel ini tidak berbentuk baris. Isi lagi di kotaknya, lalu tekan Periksa.")
    rapi = [{str(kolom): rapikan(str(nilai)) for kolom, nilai in satu.items() if nilai} for satu in daftar]
    return [satu for satu in rapi if any(satu.get(kolom) for kolom in (*tabel.tetap, *tabel.kolom))]


def susun_bundel(bahan: BahanTabel, jawaban: object) -> Bundel:
    """Bundel dari isian peserta dan tabel acuannya; temuan ketika membaca isian ada di `bundel.temuan`.

    >>> bahan = BahanTabel((IsianTabel("renaksi", ("indikator", "tw1"), (), 1),), {}, {}, ("REN",))
    >>> susun_bundel(bahan, {"renaksi": [{"indikator": "Indeks", "tw1": "5,5"}]})["renaksi"]["tw1"].tolist()
    [5.5]
    """
    diisi = baca_isian(bahan, jawaban)
    mentah = {**{nama: [dict(satu) for satu in daftar] for nama, daftar in bahan.acuan.items()}, **diisi}
    kode = next((satu[K.KODE_OPD] for daftar in diisi.values() for satu in daftar if satu.get(K.KODE_OPD)), "")
    kode = kode or next(iter(bahan.acuan.get("perangkat_daerah", [{}]))).get(K.KODE_OPD, KODE_SENDIRI)
    return bundel_dari(mentah, kode, diisi)


def bundel_dari(mentah: Mapping[str, list[BarisIsian]], kode: str, diisi: Container[str] = TABEL_TERISI) -> Bundel:
    """Bundel dari baris mentah per tabel; temuan membaca hanya dari tabel yang `diisi` peserta.

    >>> bundel_dari({"renaksi": [{"indikator": "Indeks", "tw1": "5,5"}]}, "SAYA")["renaksi"]["kode_opd"].tolist()
    ['SAYA']
    """
    tabel: dict[str, pd.DataFrame] = {}
    temuan = LaporanTemuan()
    for satu in TABEL_TERISI:
        pernyataan = nyatakan(satu)
        tabel[satu], catatan = _ke_frame(pernyataan, _lengkapi(pernyataan, mentah.get(satu, []), kode))
        temuan += catatan if satu in diisi else LaporanTemuan()
    return Bundel("" if kode == KODE_SENDIRI else "Kota Lembayung", kode != KODE_SENDIRI, tabel, temuan)


def _lengkapi(tabel: Tabel, daftar: Sequence[BarisIsian], kode: str) -> list[BarisIsian]:
    """Kolom kode dan tahun yang tidak ditanyakan kepada peserta."""
    kode_pk = f"PK.{kode}.{TAHUN_LATIHAN}"
    bawaan = {K.KODE_OPD: kode, K.TAHUN: TAHUN_LATIHAN, K.KODE_PK: kode_pk, K.PERUBAHAN: "tidak", K.KLASTER: "utama"}
    ada = {nama: nilai for nama, nilai in bawaan.items() if nama in tabel.nama_kolom}
    nomor = [{K.KODE_INDIKATOR: f"{kode}.{urut}"} for urut in range(1, len(daftar) + 1)]
    tambah = nomor if K.KODE_INDIKATOR in tabel.nama_kolom else [{} for _ in daftar]
    return [{**ada, **lagi, **_rapikan_isian(tabel, satu)} for lagi, satu in zip(tambah, daftar, strict=True)]


def _rapikan_isian(tabel: Tabel, baris: BarisIsian) -> BarisIsian:
    """Isian seperti dinilai dan dicetak: tanpa tanda kosong, pecahan pada satuan persen menjadi persennya."""
    satuan = baris.get(K.SATUAN, "") if K.SATUAN in tabel.nama_kolom else "%"
    angka = {kolom.nama for kolom in tabel.kolom if kolom.tipe in (Tipe.NILAI, Tipe.BILANGAN)}
    return {k: sebagai_persen(teks, satuan) if k in angka else teks for k, teks in tanpa_tanda(baris).items()}


def _ke_frame(tabel: Tabel, daftar: list[BarisIsian]) -> tuple[pd.DataFrame, LaporanTemuan]:
    frame, catatan = _validasi(tabel.nama, tuple(tuple(satu.items()) for satu in daftar))
    return frame.copy(), catatan


@lru_cache(maxsize=64)
def _validasi(nama: str, daftar: tuple[tuple[tuple[str, str], ...], ...]) -> tuple[pd.DataFrame, LaporanTemuan]:
    """Tabel yang sudah divalidasi; diingat, sebab kotak yang berubah mengubah satu dari belasan tabel bundelnya."""
    import pandas as pd

    from lakip_helpers.tabel import validasi

    tabel, baris = nyatakan(nama), [dict(satu) for satu in daftar]
    terisi = {kolom for satu in baris for kolom in satu}
    kolom = [satu.nama for satu in tabel.kolom if satu.wajib or satu.nama in terisi]
    frame = pd.DataFrame(baris, columns=kolom, index=range(1, len(baris) + 1), dtype=object)
    frame = frame.where(frame.notna(), None)
    frame.attrs[KUNCI_ASAL] = Asal(lembar=tabel.lembar)
    return validasi(frame, tabel)


def periksa_isian(bahan: BahanTabel, jawaban: object) -> LaporanTemuan:
    """Temuan atas isian: yang tidak terbaca, lalu yang dikatakan aturan latihan ini.

    >>> bahan = BahanTabel((IsianTabel("renaksi", ("indikator", "target", "akumulasi"), (), 1),), {}, {}, ("REN-06",))
    >>> baris = {"indikator": "Indeks", "target": "5", "akumulasi": "tetap"}
    >>> [temuan.kode for temuan in periksa_isian(bahan, {"renaksi": [baris]})]
    ['REN-06']
    """
    return _periksa_sekali(_Isian(bahan, json.dumps(jawaban, sort_keys=True, default=repr), jawaban))


@dataclass(frozen=True, eq=False)
class _Isian:
    """Isian dan soalnya sebagai kunci ingatan: sama bila soalnya benda yang sama dan jawabannya tertulis sama."""

    bahan: BahanTabel
    teks: str
    jawaban: object

    def __hash__(self) -> int:
        return hash(self.teks)

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, _Isian) and self.bahan is lain.bahan and self.teks == lain.teks


@lru_cache(maxsize=16)
def _periksa_sekali(isian: _Isian) -> LaporanTemuan:
    """Satu tekanan Periksa menanyakan temuan yang sama untuk tiap kekeliruan; aturannya cukup dijalankan sekali."""
    from lakip_helpers.aturan.periksa import periksa

    bahan = isian.bahan
    bundel = susun_bundel(bahan, isian.jawaban)
    tampil = {satu.nama: {*satu.kolom, *satu.tetap} for satu in bahan.tabel}
    lembar = {nyatakan(nama).lembar: nama for nama in tampil}
    baca = [k for k in bundel.temuan.kelompok if k.kolom in tampil[lembar[k.asal.lembar]]]
    return bagi_karya([*baca, *periksa(bundel, list(bahan.aturan)).kelompok], KelompokIsian)


def kotak_kosong(bahan: BahanTabel, jawaban: object, dicatat: Container[str]) -> list[str]:
    """Kotak kosong pada baris yang sudah ada isinya: yang wajib, dan yang kosongnya dicatat aturan (`dicatat`).

    Kotak target triwulan disebut bersama begitu satu di antaranya dicatat.

    >>> bahan = BahanTabel((IsianTabel("renaksi", ("indikator", "tw1", "tw2"), (), 2),), {}, {}, ("REN",))
    >>> kotak_kosong(bahan, {"renaksi": [{"tw1": "5"}]}, {"Rencana Aksi 1, Target TW2"})
    ['Rencana Aksi 1, Indikator', 'Rencana Aksi 1, Target TW2']
    """
    hasil = []
    for bentuk in bahan.tabel:
        tabel = nyatakan(bentuk.nama)
        for urut, baris in enumerate(baca_isian(bahan, jawaban)[bentuk.nama], 1):
            kosong = {k: f"{tabel.lembar} {urut}, {tabel[k].label}" for k in bentuk.kolom if not baris.get(k)}
            triwulan = any(kosong[k] in dicatat for k in KOLOM_TW if k in kosong)
            perlu = [k for k in kosong if tabel[k].wajib or kosong[k] in dicatat or (triwulan and k in KOLOM_TW)]
            hasil += [kosong[k] for k in perlu]
    return hasil


def jelaskan_triwulan(baris: Mapping[str, str]) -> str:
    """Hitungan triwulan satu baris menurut caranya; kosong bila caranya atau angkanya belum lengkap.

    >>> tw = {"tw1": "10", "tw2": "20", "tw3": "30", "tw4": "40", "target": "100"}
    >>> jelaskan_triwulan({**tw, "akumulasi": "akumulasi"})
    '✔ 10 + 20 + 30 + 40 = 100, sama dengan target 100.'
    >>> jelaskan_triwulan({**tw, "akumulasi": "posisi_akhir"})
    '✘ TW IV 40 menjadi nilai setahun, tidak sama dengan target 100.'
    """
    *nilai, target = [_bilangan(baris.get(kolom, ""), baris.get(K.SATUAN, "")) for kolom in (*KOLOM_TW, K.TARGET)]
    angka = [n for n in nilai if n is not None]
    cara = baris.get(K.AKUMULASI, "")
    if target is None or len(angka) < len(nilai) or cara not in SEBUTAN[K.AKUMULASI]:
        return ""
    cocok, hitungan = _hitungan(cara, angka, target)
    putusan = ("✔", "sama") if cocok else ("✘", "tidak sama")
    return f"{putusan[0]} {hitungan}, {putusan[1]} dengan target {tulis_angka(target)}."


def _hitungan(cara: str, angka: Sequence[float], target: float) -> tuple[bool, str]:
    tertulis = [tulis_angka(satu) for satu in angka]
    if cara == Akumulasi.AKUMULASI:
        jumlah = round(sum(angka), 6)
        return abs(jumlah - target) < 1e-6, f"{' + '.join(tertulis)} = {tulis_angka(jumlah)}"
    if cara == Akumulasi.POSISI_AKHIR:
        return angka[-1] == target, f"TW IV {tertulis[-1]} menjadi nilai setahun"
    return all(satu == target for satu in angka), f"keempat triwulan ({', '.join(tertulis)})"


def _bilangan(teks: str, satuan: str) -> float | None:
    return baca_angka(sebagai_persen(teks, satuan)).nilai


def sebutan_kolom(kolom: Kolom, nilai: str) -> str:
    """Isi kolom seperti tampil di layar: pilihan baku memakai sebutannya."""
    return SEBUTAN.get(kolom.nama, {}).get(nilai, nilai)


def tulis_baris(bahan: BahanTabel, jawaban: Mapping[str, Any]) -> Iterator[str]:
    """Satu baris teks untuk tiap baris tabel, untuk penyelesaian dan pengganti panel."""
    for satu in bahan.tabel:
        tabel = nyatakan(satu.nama)
        for urut, baris in enumerate(jawaban.get(satu.nama, ()), 1):
            isian = [
                f"{tabel[kolom].label}: {sebutan_kolom(tabel[kolom], baris[kolom])}"
                for kolom in (*satu.tetap, *satu.kolom)
                if baris.get(kolom)
            ]
            yield f"{tabel.lembar} {urut} – {'; '.join(isian)}"


def sebutkan_tabel(bahan: BahanTabel, jawaban: object) -> str:
    """Ringkasan isian untuk daftar jawaban tersimpan.

    >>> bahan = BahanTabel((IsianTabel("renaksi", ("tw1",), (), 1),), {}, {}, ("REN",))
    >>> sebutkan_tabel(bahan, {"renaksi": [{"tw1": "5"}]})
    'Rencana Aksi: 1 baris'
    """
    try:
        terisi = baca_isian(bahan, jawaban if isinstance(jawaban, Mapping) else {})
    except GalatLatihan:
        return ""
    return "; ".join(f"{nyatakan(nama).lembar}: {len(daftar)} baris" for nama, daftar in terisi.items() if daftar)
