"""Renja dari hasil: tiap sub kegiatan dinilai dari capaiannya dan diputuskan; target dan pagu mengikuti."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lakip_helpers.istilah import Arah
from lakip_helpers.latihan.bentuk.formulir_evaluasi import BarisFormulir, CatatanFormulir
from lakip_helpers.latihan.bentuk.formulir_rencana import KABUR
from lakip_helpers.latihan.bentuk.unsur import Bidang
from lakip_helpers.notasi import baca_angka, baca_jawaban, tulis_angka, tulis_rupiah

SUB, ARAH, JANJI, NYATA, SEBAB = "sub", "arah", "janji", "nyata", "sebab"
PUTUSAN, TINDAKAN, TARGET, PAGU_KINI, PAGU = "putusan", "tindakan", "target", "pagu_kini", "pagu"
PERTAHANKAN, UBAH, HENTIKAN, TAMBAH = "pertahankan", "ubah", "hentikan", "tambah"
BANYAK_BARIS: Final = 4
BARIS_RENJA: Final = tuple(BarisFormulir(str(urut), f"Sub kegiatan {urut}") for urut in range(1, BANYAK_BARIS + 1))
SEBUTAN_RENJA: Final[Mapping[str, str]] = {
    Arah.NAIK: "naik lebih baik",
    Arah.TURUN: "turun lebih baik",
    PERTAHANKAN: "dipertahankan",
    UBAH: "diubah caranya",
    HENTIKAN: "dihentikan",
    TAMBAH: "ditambah",
}
BIDANG_RENJA: Final = (
    Bidang(SUB, "Sub kegiatan, dan indikator yang dibantunya", "Pelayanan ibu hamil – ibu hamil terlayani, %"),
    Bidang(ARAH, "Arah", pilihan=(Arah.NAIK, Arah.TURUN)),
    Bidang(JANJI, "Target tahun lalu", "85"),
    Bidang(NYATA, "Realisasi tahun lalu", "71,4"),
    Bidang(
        SEBAB,
        "Sebabnya, sampai yang dapat diubah",
        "Kader tidak memegang daftar ibu hamil di 4 kelurahan",
        panjang=True,
    ),
    Bidang(PUTUSAN, "Diputuskan", pilihan=(PERTAHANKAN, UBAH, HENTIKAN, TAMBAH)),
    Bidang(
        TINDAKAN,
        "Apa yang berubah",
        "12 seminar diganti kunjungan rumah kader di 4 kelurahan",
        panjang=True,
        wajib=False,
    ),
    Bidang(TARGET, "Target tahun rencana", "90", wajib=False),
    Bidang(PAGU_KINI, "Pagu tahun ini (Rp)", "640.000.000"),
    Bidang(PAGU, "Pagu tahun rencana (Rp)", "910.000.000"),
)
_ANGKA: Final = (JANJI, NYATA, TARGET)
_LABEL: Final = {satu.kolom: satu.label for satu in BIDANG_RENJA}


@dataclass(frozen=True)
class UsulRenja:
    """Satu baris yang sudah dibaca; angka yang tidak terbaca `None`."""

    sub: str
    arah: str
    janji: float | None
    nyata: float | None
    target: float | None
    pagu_kini: float | None
    pagu: float | None
    putusan: str

    @property
    def meleset(self) -> bool:
        """Realisasi lebih buruk daripada target; salah bila salah satunya belum terbaca.

        >>> UsulRenja("a", "naik", 85, 71.4, 90, 0, 0, "ubah").meleset
        True
        """
        return self._lebih_buruk(self.nyata, self.janji)

    @property
    def mundur(self) -> bool:
        """Target tahun rencana lebih buruk daripada target tahun lalu."""
        return self._lebih_buruk(self.target, self.janji)

    def _lebih_buruk(self, nilai: float | None, dari: float | None) -> bool:
        if nilai is None or dari is None:
            return False
        return nilai > dari if self.arah == Arah.TURUN else nilai < dari


def baca_usul(baris: Mapping[str, str]) -> UsulRenja:
    """Satu baris isian sebagai angka.

    >>> baca_usul({"sub": "A", "arah": "naik", "janji": "85", "nyata": "71,4", "pagu": "Rp910 juta"}).pagu
    910000000.0
    """
    angka = {kolom: baca_jawaban(baris.get(kolom, "")).nilai for kolom in _ANGKA}
    return UsulRenja(
        baris.get(SUB, ""),
        baris.get(ARAH, ""),
        angka[JANJI],
        angka[NYATA],
        angka[TARGET],
        baca_pagu(baris.get(PAGU_KINI, "")),
        baca_pagu(baris.get(PAGU, "")),
        baris.get(PUTUSAN, ""),
    )


def catatan_renja(isian: Mapping[str, Mapping[str, str]]) -> list[CatatanFormulir]:
    """Catatan tiap sub kegiatan yang terisi, menurut urutan baris.

    >>> baris = {"sub": "Penyuluhan", "arah": "naik", "janji": "85", "nyata": "71", "sebab": "Kurangnya anggaran"}
    >>> baris |= {"putusan": "pertahankan", "target": "80", "pagu_kini": "Rp100 juta", "pagu": "Rp100 juta"}
    >>> [satu.kode for satu in catatan_renja({"1": baris})]
    ['umum', 'tetap_meleset', 'mundur']
    """
    return [
        CatatanFormulir(nama, f"Sub kegiatan {kode}: {kalimat}")
        for kode, baris in isian.items()
        for nama, kena, kalimat in (*_periksa_isi(baris), *_periksa_putusan(baris))
        if kena
    ]


_Periksa = tuple[str, bool, str]


def _periksa_isi(baris: Mapping[str, str]) -> Iterator[_Periksa]:
    from lakip_helpers.aturan.bahasa.analisis import sebab_umum

    kosong = [satu.label for satu in BIDANG_RENJA if satu.wajib and not baris.get(satu.kolom)]
    yield "kosong", bool(kosong), f"“{kosong[0] if kosong else ''}” belum diisi. Lengkapi, sebab putusannya bergantung."
    buta = [_LABEL[k] for k in _ANGKA if baris.get(k) and baca_jawaban(baris[k]).nilai is None]
    buta += [_LABEL[k] for k in (PAGU_KINI, PAGU) if baris.get(k) and baca_pagu(baris[k]) is None]
    yield "angka", bool(buta), f"“{buta[0] if buta else ''}” belum terbaca sebagai angka. Tulis angkanya saja."
    sebab = baris.get(SEBAB, "")
    yield (
        "umum",
        bool(sebab) and bool(sebab_umum(sebab, baris.get(SUB, ""), seluruhnya=True)),
        f"sebab “{sebab}” cocok untuk sub kegiatan apa pun, sehingga tidak menunjuk apa yang diubah. Tanyakan "
        "“mengapa” sekali lagi, dan sebut apa, siapa, atau di mana.",
    )


def _periksa_putusan(baris: Mapping[str, str]) -> Iterator[_Periksa]:
    usul, tindakan = baca_usul(baris), baris.get(TINDAKAN, "")
    jalan = usul.putusan in (PERTAHANKAN, UBAH, TAMBAH)
    yield (
        "tetap_meleset",
        usul.meleset and usul.putusan == PERTAHANKAN,
        "targetnya meleset, tetapi caranya dipertahankan. Yang sama akan memberi hasil yang sama. Ubah, hentikan, atau "
        "terangkan di “Sebabnya” mengapa tahun depan akan lain, lalu pilih “diubah caranya”.",
    )
    yield (
        "tanpa_perubahan",
        usul.putusan in (UBAH, TAMBAH) and (not tindakan or bool(KABUR.search(tindakan))),
        f"diputuskan {SEBUTAN_RENJA.get(usul.putusan, '')}, tetapi belum tertulis apa yang berubah. Sebut yang diganti "
        "dan penggantinya.",
    )
    yield "tanpa_target", jalan and usul.target is None, "target tahun rencana belum ada. Isi angkanya."
    yield (
        "mundur",
        jalan and usul.mundur,
        f"target tahun rencana {_sebut(usul.target)} lebih buruk daripada target tahun lalu "
        f"{_sebut(usul.janji)}. Target yang diturunkan diam-diam memutus benang ke Renstra: pertahankan, dan tulis "
        "prakiraan yang jujur di kolom Catatan.",
    )
    yield (
        "masih_berpagu",
        usul.putusan == HENTIKAN and bool(usul.pagu),
        f"dihentikan, tetapi masih berpagu {_sebut_rp(usul.pagu)}. Pindahkan pagunya ke sub kegiatan yang diubah.",
    )
    yield (
        "tambah_tanpa_pagu",
        usul.putusan == TAMBAH and usul.pagu is not None and usul.pagu_kini is not None and usul.pagu <= usul.pagu_kini,
        "diputuskan ditambah, tetapi pagunya tidak bertambah. Tambah pagunya, atau pilih putusan yang lain.",
    )


def jelaskan_renja(isian: Mapping[str, Mapping[str, str]]) -> list[str]:
    """Hitungan yang ikut berubah selagi mengisi: capaian tiap baris dan perpindahan pagunya.

    >>> baris = {"sub": "A", "arah": "naik", "janji": "85", "nyata": "71,4", "pagu_kini": "640.000.000"}
    >>> jelaskan_renja({"1": {**baris, "pagu": "910.000.000"}})
    ['A: capaian 84,0 persen (meleset); pagu bertambah Rp270.000.000.', 'Seluruhnya: pagu bertambah Rp270.000.000.']
    """
    usul = [baca_usul(baris) for baris in isian.values()]
    rinci = [f"{satu.sub or 'Baris ini'}: {'; '.join(bagian)}." for satu in usul if (bagian := list(_rinci(satu)))]
    beda = [satu.pagu - satu.pagu_kini for satu in usul if satu.pagu is not None and satu.pagu_kini is not None]
    return [*rinci, f"Seluruhnya: {_sebut_beda(sum(beda))}."] if beda else rinci


def _rinci(usul: UsulRenja) -> Iterator[str]:
    if usul.janji and usul.nyata is not None and usul.arah != Arah.TURUN:
        tanda = "meleset" if usul.meleset else "tercapai"
        yield f"capaian {tulis_angka(usul.nyata / usul.janji * 100, 1)} persen ({tanda})"
    elif usul.janji is not None and usul.nyata is not None:
        yield "meleset" if usul.meleset else "tercapai"
    if usul.pagu is not None and usul.pagu_kini is not None:
        yield _sebut_beda(usul.pagu - usul.pagu_kini)


def baca_pagu(teks: str) -> float | None:
    """Rupiah seperti diketik; titik dibaca pemisah ribuan. `None` bila tidak terbaca.

    >>> baca_pagu("910.000"), baca_pagu("Rp30 juta"), baca_pagu("menyusul")
    (910000.0, 30000000.0, None)
    """
    return baca_angka(teks).nilai


def _sebut(nilai: float | None) -> str:
    return "" if nilai is None else tulis_angka(nilai)


def _sebut_rp(nilai: float | None) -> str:
    return "" if nilai is None else tulis_rupiah(nilai)


def _sebut_beda(beda: float) -> str:
    return "pagu tetap" if not beda else f"pagu {'bertambah' if beda > 0 else 'berkurang'} {tulis_rupiah(abs(beda))}"
