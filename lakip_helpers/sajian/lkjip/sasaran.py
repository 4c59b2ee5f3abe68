"""Bab III LKjIP untuk satu sasaran: tujuh hal PermenPAN-RB 53/2014 Lampiran II, berurutan.

Teks milik kantor (tabel laporan) menggantikan kalimat terhitung; tabel dan angkanya tetap dari hasil ukur.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Final

from lakip_helpers.istilah import ButirLaporan, K
from lakip_helpers.notasi import tulis_angka
from lakip_helpers.sajian.grafik.jalur import Jalur, gambar_jalur
from lakip_helpers.sajian.kertas.ambil import nama_opd
from lakip_helpers.sajian.kertas.bentuk import (
    BELUM,
    BarisDokumen,
    JenisBaris,
    KolomDokumen,
    Rata,
    Rupa,
    TabelDokumen,
    bagi_lebar,
    bilangan,
    jumlah_utuh,
    kosong,
)
from lakip_helpers.sajian.lkjip.bahan import Bahan, IndikatorLapor, SasaranLapor
from lakip_helpers.sajian.lkjip.kalimat import (
    beda,
    kalimat_efisiensi,
    kalimat_lalu,
    kalimat_menengah,
    kalimat_program,
    kalimat_target,
)
from lakip_helpers.sajian.lkjip.rangka import Rangka
from lakip_helpers.sajian.lkjip.ukur import TAHUN_AKHIR, TAHUN_SAMBUNG

if TYPE_CHECKING:
    import pandas as pd

TAHUN_TAMPIL: Final = 5
"""Banyaknya tahun realisasi yang ditampilkan, termasuk tahun laporan."""
SINGKAT: Final = 70
SEGAMBAR: Final = 4
"""Banyaknya indikator dalam satu gambar, supaya gambarnya tidak menyisakan setengah halaman kosong."""


def tulis_sasaran(rangka: Rangka, bahan: Bahan, sasaran: SasaranLapor) -> None:
    """Tulis ketujuh hal satu sasaran."""
    rangka.anak(f"Sasaran {sasaran.nomor}: {sasaran.uraian}")
    for nomor, (judul, tulis) in enumerate(_BUTIR, start=1):
        rangka.butir(f"{nomor}) {judul.format(tahun=bahan.tahun, rencana=bahan.rencana)}")
        tulis(rangka, bahan, sasaran)


def _target(rangka: Rangka, bahan: Bahan, sasaran: SasaranLapor) -> None:
    judul = f"Target dan realisasi {bahan.tahun}, sasaran {sasaran.nomor}"
    rangka.tabel(judul, tabel_target(sasaran, rangka.lembaran.lebar_isi()))
    rangka.isi(_teks(sasaran, ButirLaporan.TARGET) or kalimat_target(sasaran, bahan.tahun))
    daftar = [jalur for satu in sasaran.indikator if (jalur := susun_jalur(satu)) is not None]
    for awal in range(0, len(daftar), SEGAMBAR):
        bagian = f" ({awal // SEGAMBAR + 1})" if len(daftar) > SEGAMBAR else ""
        judul = f"Target dan realisasi dari tahun ke tahun, sasaran {sasaran.nomor}{bagian}"
        rangka.gambar(judul, gambar_jalur(daftar[awal : awal + SEGAMBAR]))


def susun_jalur(indikator: IndikatorLapor) -> Jalur | None:
    """Deret target dan realisasi berupa bilangan; `None` bila tidak ada yang dapat digambar (predikat, rentang)."""
    semua = (*indikator.lalu, indikator.ini)
    realisasi = {u.tahun: n for u in semua if (n := bilangan(u.realisasi)) is not None}
    target = indikator.jalur | {u.tahun: n for u in semua if (n := bilangan(u.target)) is not None}
    if not realisasi or len({*realisasi, *target}) < 2:
        return None
    ini = indikator.ini
    tertulis = "" if kosong(ini.target) or bilangan(ini.target) is not None else indikator.sebut_target(ini.target)
    desimal = (indikator.desimal_target, indikator.desimal_realisasi)
    return Jalur(indikator.nama, indikator.satuan, target, realisasi, ini.tahun, tertulis, *desimal)


def tabel_target(sasaran: SasaranLapor, lebar: float) -> TabelDokumen:
    """Target, realisasi, capaian, kategori tahun laporan."""
    w = bagi_lebar(lebar, 1.0, 5.7, 2.7, 2.7, 2.2, 3.0)
    kolom = (
        KolomDokumen("No", w[0], rata=Rata.TENGAH),
        KolomDokumen("Indikator Kinerja", w[1]),
        KolomDokumen("Target", w[2], rata=Rata.TENGAH),
        KolomDokumen("Realisasi", w[3], rata=Rata.TENGAH),
        KolomDokumen("Capaian", w[4], Rupa.PERSEN, Rata.KANAN),
        KolomDokumen("Kategori", w[5], rata=Rata.TENGAH),
    )
    baris = tuple(BarisDokumen((str(n), *isi_target(satu))) for n, satu in enumerate(sasaran.indikator, start=1))
    return TabelDokumen("Capaian", kolom, baris)


def isi_target(indikator: IndikatorLapor) -> tuple[object, ...]:
    """Indikator, target, realisasi, capaian, kategori."""
    u = indikator.ini
    return (
        indikator.nama,
        indikator.sel_target(u.target),
        indikator.sel_realisasi(u.realisasi),
        u.capaian,
        u.kategori or None,
    )


def _lalu(rangka: Rangka, bahan: Bahan, sasaran: SasaranLapor) -> None:
    tabel = tabel_lalu(sasaran, bahan.tahun, rangka.lembaran.lebar_isi())
    if tabel is not None:
        rangka.tabel(f"Realisasi {bahan.tahun} dan tahun-tahun sebelumnya, sasaran {sasaran.nomor}", tabel)
    _kalimat(rangka, sasaran, ButirLaporan.TAHUN_LALU, kalimat_lalu)
    if not any(u.capaian is not None for satu in sasaran.indikator for u in satu.lalu):
        rangka.isi(
            f"Capaian tahun-tahun sebelum {bahan.tahun} tidak disajikan, karena targetnya belum tersedia; yang"
            " dibandingkan realisasinya."
        )


def tabel_lalu(sasaran: SasaranLapor, tahun: int, lebar: float) -> TabelDokumen | None:
    """Realisasi beberapa tahun, perubahan, dan capaian bila ada; `None` bila tidak ada tahun sebelumnya."""
    ada = sorted({u.tahun for satu in sasaran.indikator for u in (*satu.lalu, satu.ini)})[-TAHUN_TAMPIL:]
    if len(ada) < 2:
        return None
    bercapaian = [
        t for t in ada if any((u := s.pada(t)) is not None and u.capaian is not None for s in sasaran.indikator)
    ][-2:]
    w = bagi_lebar(lebar, 4.4, 1.9, *[1.45] * len(ada), 1.9, *[1.8] * len(bercapaian))
    kolom = (
        KolomDokumen("Indikator Kinerja", w[0]),
        KolomDokumen("Satuan", w[1]),
        *(
            KolomDokumen(str(t), cm, Rupa.ANGKA, Rata.KANAN, kelompok="Realisasi")
            for t, cm in zip(ada, w[2:], strict=False)
        ),
        KolomDokumen(f"Beda {ada[-2]}–{ada[-1]}", w[2 + len(ada)], Rupa.ANGKA, Rata.KANAN),
        *(
            KolomDokumen(str(t), cm, Rupa.PERSEN, Rata.KANAN, kelompok="Capaian")
            for t, cm in zip(bercapaian, w[3 + len(ada) :], strict=True)
        ),
    )
    baris = tuple(BarisDokumen(_isi_lalu(satu, ada, bercapaian), kunci=n) for n, satu in enumerate(sasaran.indikator))
    return TabelDokumen("Tahun lalu", kolom, baris, kecil=True)


def _isi_lalu(indikator: IndikatorLapor, ada: list[int], bercapaian: list[int]) -> tuple[object, ...]:
    nilai = {t: u.realisasi for t in ada if (u := indikator.pada(t)) is not None}
    capaian = {t: u.capaian for t in bercapaian if (u := indikator.pada(t)) is not None}
    selisih = beda(nilai.get(ada[-2]), nilai.get(ada[-1]))
    return (
        indikator.nama, indikator.satuan, *(nilai.get(t) for t in ada), selisih, *(capaian.get(t) for t in bercapaian)
    )  # fmt: skip


def _menengah(rangka: Rangka, bahan: Bahan, sasaran: SasaranLapor) -> None:
    if any(satu.akhir is not None for satu in sasaran.indikator):
        judul = f"Realisasi {bahan.tahun} terhadap target akhir {bahan.rencana}, sasaran {sasaran.nomor}"
        rangka.tabel(judul, tabel_menengah(sasaran, bahan.tahun, rangka.lembaran.lebar_isi()))
    _kalimat(rangka, sasaran, ButirLaporan.MENENGAH, lambda indikator: kalimat_menengah(indikator, bahan.rencana))


def tabel_menengah(sasaran: SasaranLapor, tahun: int, lebar: float) -> TabelDokumen:
    """Realisasi tahun laporan, target akhir periode, capaian terhadapnya, dan target tahun penyambung bila ada."""
    sambung = any(not kosong(satu.sambung) for satu in sasaran.indikator)
    w = bagi_lebar(lebar, 6.2, 2.6, 2.3, 2.6, *([2.3] if sambung else []))
    kolom = [
        KolomDokumen("Indikator Kinerja", w[0]),
        KolomDokumen(f"Realisasi {tahun}", w[1], rata=Rata.TENGAH),
        KolomDokumen(f"Target {TAHUN_AKHIR}", w[2], rata=Rata.TENGAH),
        KolomDokumen(f"Capaian terhadap Target {TAHUN_AKHIR}", w[3], Rupa.PERSEN, Rata.KANAN),
    ]
    kolom += [KolomDokumen(f"Target {TAHUN_SAMBUNG}", w[4], rata=Rata.TENGAH)] if sambung else []
    baris = []
    for satu in sasaran.indikator:
        akhir = satu.akhir
        nilai = (satu.sel_realisasi(satu.ini.realisasi), satu.sel_target(akhir.target if akhir else None))
        isi: list[object] = [satu.nama, *nilai, akhir.capaian if akhir else None]
        isi += [satu.sel_target(satu.sambung)] if sambung else []
        baris.append(BarisDokumen(tuple(isi)))
    return TabelDokumen("Jangka menengah", tuple(kolom), tuple(baris))


def _nasional(rangka: Rangka, bahan: Bahan, sasaran: SasaranLapor) -> None:
    teks = _teks(sasaran, ButirLaporan.NASIONAL)
    if teks:
        rangka.isi(teks)
        return
    rangka.isian(
        "angka pembanding, tahunnya, dan sumbernya untuk tiap indikator; bila sungguh tidak ada, tulis apa yang sudah"
        " dicari"
    )


def _sebab(rangka: Rangka, bahan: Bahan, sasaran: SasaranLapor) -> None:
    teks = _teks(sasaran, ButirLaporan.SEBAB)
    if teks:
        rangka.isi(teks)
        return
    belum = "; ".join(_singkat(satu.nama) for satu in sasaran.belum)
    tentang = f" yang belum mencapai target ({belum})" if belum else " yang mencapai target"
    rangka.isian(f"sebab keberhasilan atau kegagalan, dan naik atau turunnya kinerja, untuk indikator{tentang}")
    rangka.isian("solusi yang sudah dilakukan, dan hasilnya")


def _efisiensi(rangka: Rangka, bahan: Bahan, sasaran: SasaranLapor) -> None:
    if bilangan(sasaran.ringkas[K.SERAPAN]) is not None:
        judul = f"Capaian dan penggunaan anggaran {bahan.tahun}, sasaran {sasaran.nomor}"
        rangka.tabel(judul, tabel_efisiensi(sasaran, rangka.lembaran.lebar_isi()))
    rangka.isi(_teks(sasaran, ButirLaporan.EFISIENSI) or kalimat_efisiensi(sasaran))


def tabel_efisiensi(sasaran: SasaranLapor, lebar: float) -> TabelDokumen:
    """Satu baris: rata-rata capaian, anggaran, realisasi, serapan, selisih, simpulan."""
    w = bagi_lebar(lebar, 3.2, 3.5, 3.5, 2.0, 1.8, 3.0)
    kolom = (
        KolomDokumen("Rata-rata Capaian (dibatasi 100 %)", w[0], Rupa.PERSEN, Rata.KANAN),
        KolomDokumen("Anggaran", w[1], Rupa.RUPIAH, Rata.KANAN),
        KolomDokumen("Realisasi Anggaran", w[2], Rupa.RUPIAH, Rata.KANAN),
        KolomDokumen("Serapan", w[3], Rupa.PERSEN, Rata.KANAN),
        KolomDokumen("Selisih (poin)", w[4], rata=Rata.KANAN),
        KolomDokumen("Efisiensi", w[5], rata=Rata.TENGAH),
    )
    r = sasaran.ringkas
    isi = (r[K.RATA], r[K.PAGU], r[K.REALISASI_RP], r[K.SERAPAN], tulis_poin(r[K.SELISIH]), r[K.EFISIENSI])
    return TabelDokumen("Efisiensi", kolom, (BarisDokumen(isi),), kecil=True)


def tulis_poin(nilai: object) -> str | None:
    """Selisih dalam poin, dua desimal."""
    return tulis_angka(angka, 2) if (angka := bilangan(nilai)) is not None else None


def _program(rangka: Rangka, bahan: Bahan, sasaran: SasaranLapor) -> None:
    if len(sasaran.anggaran):
        judul = f"Program penunjang dan anggarannya {bahan.tahun}, sasaran {sasaran.nomor}"
        nama = nama_opd(bahan.bundel) if bahan.opd.pemda else None
        rangka.tabel(judul, tabel_program(sasaran.anggaran, rangka.lembaran.lebar_isi(), nama))
    seluruh = jumlah_utuh(bahan.hasil.anggaran[K.PAGU])
    rangka.isi(_teks(sasaran, ButirLaporan.PROGRAM) or kalimat_program(sasaran, seluruh))
    if sasaran.anggaran.empty:
        rangka.isian("program dan kegiatan yang menunjang keberhasilan atau menyebabkan kegagalan sasaran ini")


def tabel_program(anggaran: pd.DataFrame, lebar: float, opd: Mapping[str, str] | None = None) -> TabelDokumen:
    """Program, anggaran, realisasi, serapan; indikator program untuk OPD, nama OPD untuk daerah; baris jumlah.

    `opd` kode OPD → namanya, untuk laporan daerah. Kode program hanya tercetak bila ia kode nomenklatur.
    """
    awal, isi_awal = _awal_program(anggaran, opd)
    w = bagi_lebar(lebar - sum(satu.lebar for satu in awal), 5.9, 3.7, 3.7, 1.9)
    kolom = (
        *awal,
        KolomDokumen("Program", w[0], kosong=BELUM),
        *([] if opd else [KolomDokumen("Indikator Program", w[0], kosong=BELUM)]),
        KolomDokumen("Anggaran", w[1], Rupa.RUPIAH, Rata.KANAN),
        KolomDokumen("Realisasi", w[2], Rupa.RUPIAH, Rata.KANAN),
        KolomDokumen("Serapan", w[3], Rupa.PERSEN, Rata.KANAN),
    )
    nama = (K.NAMA,) if opd else (K.NAMA, K.INDIKATOR)
    isi = zip(*isi_awal, *(anggaran[k] for k in (*nama, K.PAGU, K.REALISASI_RP, K.SERAPAN)), strict=True)
    baris = [BarisDokumen(satu, kunci=satu[0] if opd else None) for satu in isi]
    if len(baris) > 1:
        pagu, terpakai = jumlah_utuh(anggaran[K.PAGU]), jumlah_utuh(anggaran[K.REALISASI_RP])
        serapan = 100 * terpakai / pagu if pagu and terpakai is not None else None
        sela = [""] * (len(kolom) - 4)
        baris.append(BarisDokumen(("Jumlah", *sela, pagu, terpakai, serapan), jenis=JenisBaris.JUMLAH))
    return TabelDokumen("Program", kolom, tuple(baris), kecil=True)


def _awal_program(
    anggaran: pd.DataFrame, opd: Mapping[str, str] | None
) -> tuple[list[KolomDokumen], list[Iterable[object]]]:
    """Kolom pertama dan isinya: perangkat daerah bagi laporan daerah, kode nomenklatur bila ada bagi OPD."""
    if opd:
        nama = [opd.get(str(kode), str(kode)) for kode in anggaran[K.KODE_OPD]]
        return [KolomDokumen("Perangkat Daerah", 3.6, satukan=True)], [nama]
    if any(str(kode)[:1].isdigit() for kode in anggaran[K.KODE]):
        return [KolomDokumen("Kode", 1.9)], [anggaran[K.KODE]]
    return [], []


def _kalimat(
    rangka: Rangka, sasaran: SasaranLapor, butir: ButirLaporan, hitung: Callable[[IndikatorLapor], str]
) -> None:
    """Teks kantor bila ada; bila tidak, satu kalimat terhitung untuk tiap indikator."""
    teks = _teks(sasaran, butir)
    if teks:
        rangka.isi(teks)
    else:
        rangka.daftar(hitung(satu) for satu in sasaran.indikator)


def _teks(sasaran: SasaranLapor, butir: ButirLaporan) -> str:
    return sasaran.teks.get(butir, "")


def _singkat(nama: str) -> str:
    return nama if len(nama) <= SINGKAT else f"{nama[:SINGKAT].rstrip()} …"


_BUTIR: Final[tuple[tuple[str, Callable[[Rangka, Bahan, SasaranLapor], None]], ...]] = (
    ("Target dan realisasi tahun {tahun}", _target),
    ("Realisasi dan capaian dibandingkan tahun-tahun sebelumnya", _lalu),
    ("Realisasi sampai tahun {tahun} dibandingkan target jangka menengah {rencana}", _menengah),
    ("Realisasi dibandingkan standar nasional", _nasional),
    ("Sebab keberhasilan atau kegagalan, dan solusi yang dilakukan", _sebab),
    ("Efisiensi penggunaan sumber daya", _efisiensi),
    ("Program dan kegiatan yang menunjang keberhasilan atau kegagalan", _program),
)
"""Ketujuh hal menurut urutan PermenPAN-RB 53/2014 Lampiran II Bab III.A."""
