"""Nasib tiap temuan: dikenali kembali dari sebabnya (kode, baris, isi yang dikutip), bukan dari alamat selnya.

Yang hilang karena barisnya tidak ditemukan, aturannya tidak dijalankan, atau selnya dikosongkan tidak disebut selesai.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.aturan.banding.baris import ANGKA, BarisVersi, DokumenVersi, TabelVersi, isi_teks, nama_baku
from lakip_helpers.aturan.banding.jangkauan import SELALU
from lakip_helpers.aturan.banding.jodoh import Jodoh
from lakip_helpers.istilah import K
from lakip_helpers.model.banding import BarisBanding, Nasib, TemuanBanding
from lakip_helpers.temuan import Asal, Temuan

Letak = tuple[int, int, int]
HARUS_BERISI: Final = frozenset({K.INDIKATOR, K.SASARAN, K.NAMA, K.SATUAN, K.ARAH, K.DEFINISI, K.FORMULA, *ANGKA})
"""Kolom yang tidak menjadi baik karena dikosongkan."""
TANPA_BARIS: Final = "barisnya tidak ditemukan pada versi {sisi}"
DI_LUAR: Final = "kalimatnya tertulis pada versi {sisi}, tetapi di luar baris tabel yang terbaca"
DIHAPUS: Final = "barisnya dihapus"
"""Keterangan temuan yang selesai karena barisnya tidak ada lagi, bukan karena dibetulkan."""
TERBACA: Final = 0.5
"""Bagian baris sebuah tabel yang harus ditemukan lagi, supaya baris yang tidak ada disebut dihapus."""
TANPA_TABEL: Final = "tabelnya tidak ada atau tidak terbaca pada versi {sisi}"
TANPA_ATURAN: Final = "aturan ini tidak dapat dijalankan atas tabel itu pada versi {sisi}"
TANPA_KOLOM: Final = "kolomnya tidak ada atau tidak terbaca pada versi {sisi}"
DIKOSONGKAN: Final = "selnya kosong atau tidak terbaca pada versi {sisi}"
TERHITUNG: Final = "catatan yang sama sudah dihitung pada baris lain yang disatukan dengannya"


@dataclass(frozen=True)
class TemuanVersi:
    """Satu temuan sebuah versi; `letak` baris yang dikenainya (kosong bila tidak menunjuk satu baris tabel)."""

    temuan: Temuan
    judul: str
    dokumen: int
    letak: tuple[Letak, ...]

    @property
    def kolom(self) -> str:
        """Kolom yang ditunjuk, dengan nama yang sama pada tabel kit dan tabel kantor."""
        return nama_baku(self.temuan.kolom)

    @property
    def nilai(self) -> str:
        """Isi yang dikutip."""
        return isi_teks(self.temuan.nilai)


def susun_temuan(dokumen: Sequence[DokumenVersi]) -> list[TemuanVersi]:
    """Semua temuan sebuah versi beserta baris yang dikenainya.

    >>> susun_temuan([])
    []
    """
    hasil = []
    for d, satu in enumerate(dokumen):
        for kelompok in satu.laporan.kelompok:
            letak = _cari_tabel(satu.tabel, kelompok.asal)
            for urut, nomor in enumerate(kelompok.baris):
                baris = tuple(_baris_kena(satu.tabel, letak, d, int(nomor), kelompok.kolom))
                hasil.append(TemuanVersi(kelompok.ambil(urut), kelompok.kartu.judul, d, baris))
    return hasil


def _cari_tabel(tabel: Sequence[TabelVersi], asal: Asal) -> list[int]:
    persis = [t for t, satu in enumerate(tabel) if satu.asal == asal]
    selembar = [t for t, satu in enumerate(tabel) if asal.lembar and satu.lembar == asal.lembar]
    return persis or [t for t in selembar if not tabel[t].asal.sebutan]


def _baris_kena(tabel: Sequence[TabelVersi], letak: Iterable[int], d: int, nomor: int, kolom: str) -> Iterator[Letak]:
    """Barisnya; temuan atas sasaran sebuah tabel indikator mengenai semua baris sasaran itu."""
    for t in letak:
        frame = tabel[t].frame
        if nomor not in frame.index:
            continue
        yield d, t, nomor
        if kolom == K.SASARAN and K.INDIKATOR in frame and K.SASARAN in frame:
            sama = frame.index[frame[K.SASARAN] == frame[K.SASARAN].get(nomor)]
            yield from ((d, t, int(i)) for i in sama if int(i) != nomor)
        return


@dataclass(frozen=True)
class Sisi:
    """Satu versi: dokumennya, barisnya menurut letak, dan letak padanannya pada versi lain."""

    sebutan: str
    dokumen: Sequence[DokumenVersi]
    baris: Mapping[Letak, BarisBanding]
    padanan: Mapping[Letak, tuple[Letak, ...]]

    def tabel(self, letak: Letak) -> TabelVersi:
        """Tabel sebuah baris."""
        return self.dokumen[letak[0]].tabel[letak[1]]


def nilai_nasib(
    lama: Sequence[DokumenVersi],
    baru: Sequence[DokumenVersi],
    baris: tuple[Sequence[BarisVersi], Sequence[BarisVersi]],
    jodoh: Jodoh,
) -> list[TemuanBanding]:
    """Nasib semua temuan kedua versi; tiap temuan disebut tepat sekali, yang tersisa mewakili keduanya.

    Masukan: dokumen kedua versi, barisnya (`susun_baris`), dan jodohnya. Keluaran: menurut urutan versi lama, lalu yang
    hanya ada pada versi baru.
    """
    kiri, kanan = _sisi(lama, baru, baris, jodoh)
    temuan_lama, temuan_baru = susun_temuan(lama), susun_temuan(baru)
    pasangan = _pasangkan(temuan_lama, temuan_baru, kiri)
    dipakai = set(pasangan.values())
    hasil = []
    for i, satu in enumerate(temuan_lama):
        if i in pasangan:
            hasil.append(_catat(Nasib.TERSISA, temuan_baru[pasangan[i]], kanan))
            continue
        sebab = _sebab_lama(satu, kiri, kanan, _kembar(satu, temuan_lama, pasangan, kiri))
        selesai = sebab in ("", DIHAPUS)
        hasil.append(_catat(Nasib.SELESAI if selesai else Nasib.LAMA_TAK_BANDING, satu, kiri, sebab))
    for j, satu in enumerate(temuan_baru):
        if j not in dipakai:
            sebab = _sebab_baru(satu, kanan, kiri, _kembar_baru(satu, temuan_baru, dipakai, kanan))
            hasil.append(_catat(Nasib.BARU_TAK_BANDING if sebab else Nasib.BARU, satu, kanan, sebab))
    return hasil


def _sisi(
    lama: Sequence[DokumenVersi],
    baru: Sequence[DokumenVersi],
    baris: tuple[Sequence[BarisVersi], Sequence[BarisVersi]],
    jodoh: Jodoh,
) -> tuple[Sisi, Sisi]:
    maju: dict[Letak, tuple[Letak, ...]] = defaultdict(tuple)
    mundur: dict[Letak, tuple[Letak, ...]] = defaultdict(tuple)
    for i, j, _ in (*jodoh.satu_satu, *jodoh.bersama):
        a, b = baris[0][i].letak, baris[1][j].letak
        maju[a], mundur[b] = (*maju[a], b), (*mundur[b], a)
    kiri = Sisi("lama", lama, {satu.letak: satu.baris for satu in baris[0]}, dict(maju))
    return kiri, Sisi("baru", baru, {satu.letak: satu.baris for satu in baris[1]}, dict(mundur))


def _catat(nasib: Nasib, kena: TemuanVersi, sisi: Sisi, sebab: str = "") -> TemuanBanding:
    kalimat = sisi.baris[kena.letak[0]].kalimat if kena.letak else ""
    return TemuanBanding(nasib, kena.temuan, kena.judul, kalimat, sebab)


def _pasangkan(lama: Sequence[TemuanVersi], baru: Sequence[TemuanVersi], kiri: Sisi) -> dict[int, int]:
    """Temuan lama → temuan baru yang sebabnya sama; yang paling persis dahulu."""
    menurut: dict[tuple[str, object], list[int]] = defaultdict(list)
    for j, satu in enumerate(baru):
        for kunci in satu.letak or (("", satu.temuan.lembar), ("isi", satu.nilai)):
            menurut[satu.temuan.kode, kunci].append(j)
    hasil: dict[int, int] = {}
    dipakai: set[int] = set()
    for tepat in (_sekolom_seisi, _sekolom, _sebarang):
        for i, satu in enumerate(lama):
            calon = [] if i in hasil else _calon(satu, menurut, kiri)
            tujuan = [j for j in calon if j not in dipakai and tepat(satu, baru[j])]
            if tujuan:
                hasil[i] = tujuan[0]
                dipakai.add(tujuan[0])
    return hasil


def _calon(kena: TemuanVersi, menurut: Mapping[tuple[str, object], list[int]], kiri: Sisi) -> list[int]:
    kode = kena.temuan.kode
    if not kena.letak:
        return [*menurut.get((kode, ("isi", kena.nilai)), ()), *menurut.get((kode, ("", kena.temuan.lembar)), ())]
    return [j for letak in kena.letak for tuju in kiri.padanan.get(letak, ()) for j in menurut.get((kode, tuju), ())]


def _sekolom_seisi(a: TemuanVersi, b: TemuanVersi) -> bool:
    return (a.kolom, a.nilai) == (b.kolom, b.nilai)


def _sekolom(a: TemuanVersi, b: TemuanVersi) -> bool:
    return a.kolom == b.kolom


def _sebarang(a: TemuanVersi, b: TemuanVersi) -> bool:
    return bool(a.letak) == bool(b.letak)


def _kembar(kena: TemuanVersi, semua: Sequence[TemuanVersi], pasangan: Mapping[int, int], sisi: Sisi) -> bool:
    """Temuan lama lain berkode sama, dari baris yang berpadanan sama, yang sudah dipasangkan."""
    return _ada_kembar(kena, [semua[i] for i in pasangan], sisi)


def _kembar_baru(kena: TemuanVersi, semua: Sequence[TemuanVersi], dipakai: Iterable[int], sisi: Sisi) -> bool:
    return _ada_kembar(kena, [semua[j] for j in dipakai], sisi)


def _ada_kembar(kena: TemuanVersi, lain: Iterable[TemuanVersi], sisi: Sisi) -> bool:
    tuju = {b for letak in kena.letak for b in sisi.padanan.get(letak, ())}
    return any(
        kena.temuan.kode == a.temuan.kode
        and not set(a.letak) & set(kena.letak)
        and any(b in tuju for letak in a.letak for b in sisi.padanan.get(letak, ()))
        for a in lain
    )


def _sebab_lama(kena: TemuanVersi, dari: Sisi, ke: Sisi, kembar: bool) -> str:
    """Mengapa temuan lama yang tidak muncul lagi tidak dapat disebut selesai; kosong bila dapat."""
    if not kena.letak:
        return _sebab_lepas(kena, dari, ke)
    padanan = [b for letak in kena.letak for b in dari.padanan.get(letak, ())]
    if not padanan:
        return _sebab_hilang(kena, dari, ke)
    sebab = _sebab_padanan(kena, padanan, dari, ke)
    if not sebab and _dikosongkan(kena, padanan, dari, ke):
        sebab = DIKOSONGKAN.format(sisi=ke.sebutan)
    return TERHITUNG if kembar else sebab


def _sebab_hilang(kena: TemuanVersi, dari: Sisi, ke: Sisi) -> str:
    """Barisnya tidak ada pada versi baru: dihapus bila tabelnya terbaca utuh, selainnya tidak dapat dibandingkan."""
    tabel = kena.letak[0][:2]
    ditemukan = [letak in dari.padanan for letak in dari.baris if letak[:2] == tabel]
    if not any(ditemukan):
        return TANPA_TABEL.format(sisi=ke.sebutan)
    kalimat = dari.baris[kena.letak[0]].kalimat
    if any(dokumen.masih_tertulis(kalimat) for dokumen in ke.dokumen):
        return DI_LUAR.format(sisi=ke.sebutan)
    setabel = [b for a, semua in dari.padanan.items() if a[:2] == tabel for b in semua]
    utuh = sum(ditemukan) >= TERBACA * len(ditemukan)
    return (_sebab_padanan(kena, setabel, dari, ke) or DIHAPUS) if utuh else TANPA_BARIS.format(sisi=ke.sebutan)


def _sebab_baru(kena: TemuanVersi, dari: Sisi, ke: Sisi, kembar: bool) -> str:
    """Mengapa temuan yang hanya ada pada versi baru tidak dapat disebut baru; kosong bila dapat."""
    if not kena.letak:
        return _sebab_lepas(kena, dari, ke)
    padanan = [b for letak in kena.letak for b in dari.padanan.get(letak, ())]
    if not padanan:
        if any(dokumen.masih_tertulis(dari.baris[kena.letak[0]].kalimat) for dokumen in ke.dokumen):
            return DI_LUAR.format(sisi=ke.sebutan)
        setabel = [b for a, semua in dari.padanan.items() if a[:2] == kena.letak[0][:2] for b in semua]
        return _sebab_padanan(kena, setabel, dari, ke) if setabel else TANPA_TABEL.format(sisi=ke.sebutan)
    return TERHITUNG if kembar else _sebab_padanan(kena, padanan, dari, ke)


def _sebab_padanan(kena: TemuanVersi, padanan: Sequence[Letak], dari: Sisi, ke: Sisi) -> str:
    if not any(_dinilai(kena.temuan.kode, letak, ke) for letak in padanan):
        return TANPA_ATURAN.format(sisi=ke.sebutan)
    kolom = {nama_baku(k) for letak in padanan for k in ke.baris[letak].sel}
    sendiri = {nama_baku(k) for letak in kena.letak for k in dari.baris[letak].sel}
    return TANPA_KOLOM.format(sisi=ke.sebutan) if kena.kolom in sendiri - kolom else ""


def _dinilai(kode: str, letak: Letak, sisi: Sisi) -> bool:
    return kode.startswith(SELALU) or letak[2] in sisi.tabel(letak).berlaku.get(kode, frozenset())


def _dikosongkan(kena: TemuanVersi, padanan: Sequence[Letak], dari: Sisi, ke: Sisi) -> bool:
    """Selnya dahulu berisi, sekarang kosong atau tidak terbaca; temuan atas angka juga bergantung pada angka lain."""
    if kena.kolom not in HARUS_BERISI:
        return False
    dahulu, sekarang = _isi_kolom(kena.letak, dari), _isi_kolom(padanan, ke)
    dilihat = ANGKA if kena.kolom in ANGKA else (kena.kolom,)
    dahulu[kena.kolom] = dahulu.get(kena.kolom) or kena.nilai
    return any(dahulu.get(kolom) and kolom in sekarang and not sekarang[kolom] for kolom in dilihat)


def _isi_kolom(letak: Iterable[Letak], sisi: Sisi) -> dict[str, str]:
    """Isi tiap kolom baris-baris itu; yang berisi didahulukan."""
    hasil: dict[str, str] = {}
    for satu in letak:
        for kolom, nilai in sisi.baris[satu].sel.items():
            hasil[nama_baku(kolom)] = hasil.get(nama_baku(kolom)) or isi_teks(nilai)
    return hasil


def _sebab_lepas(kena: TemuanVersi, dari: Sisi, ke: Sisi) -> str:
    """Temuan tanpa baris: lembarnya harus berpadanan; yang bukan tentang bacaan harus dijalankan di seberangnya."""
    selembar = {t for t, tabel in enumerate(dari.dokumen[kena.dokumen].tabel) if tabel.lembar == kena.temuan.lembar}
    berpadanan = {letak[1] for letak in dari.padanan if letak[0] == kena.dokumen}
    if not berpadanan or (selembar and not selembar & berpadanan):
        return TANPA_TABEL.format(sisi=ke.sebutan)
    kode = kena.temuan.kode
    dijalankan = kode.startswith(SELALU) or any(kode in t.berlaku for d in ke.dokumen for t in d.tabel)
    return "" if dijalankan else TANPA_ATURAN.format(sisi=ke.sebutan)
