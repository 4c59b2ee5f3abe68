"""Tabel-tabel potret satu daerah; dicetak ke Excel dan Word dari susunan yang sama."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lakip_helpers.istilah import Keparahan
from lakip_helpers.model.kota import WAJIB
from lakip_helpers.model.kota_hasil import Bahasan, Potret
from lakip_helpers.sajian.kertas.bentuk import BarisDokumen, KolomDokumen, Rata, Rupa, TabelDokumen, bagi_lebar
from lakip_helpers.sajian.kota.kalimat import (
    ringkas_opd,
    tulis_bantuan,
    tulis_keterangan,
    tulis_pemilik,
    tulis_penjawab,
    tulis_sel,
)

_DIBANDING: Final = ("Dokumen ada", "Catatan salah", "Catatan periksa", "Nilai bantuan")
LEBAR: Final = 28.0
"""Lebar tabel pada kertas mendatar (cm)."""
OPD_TAMPIL: Final = 3
"""Pemilik sebuah berkas bersama yang namanya disebut."""


def tabel_matriks(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """OPD x dokumen x catatan, yang paling perlu dibantu di atas."""
    w = bagi_lebar(lebar, 0.8, 5.2, *[3.1] * len(WAJIB), 1.4)
    kolom = (
        KolomDokumen("No", w[0], Rupa.ANGKA, Rata.TENGAH),
        KolomDokumen("OPD", w[1]),
        *(KolomDokumen(str(jenis), satu) for jenis, satu in zip(WAJIB, w[2:], strict=False)),
        KolomDokumen("Nilai bantuan", w[-1], Rupa.ANGKA, Rata.TENGAH),
    )
    baris = [
        BarisDokumen((n, b.opd.nama, *(tulis_sel(potret.matriks[b.opd.kode, j]) for j in WAJIB), b.nilai))
        for n, b in enumerate(potret.peringkat, start=1)
    ]
    return TabelDokumen("Matriks", kolom, tuple(baris), kecil=True)


def tabel_bantuan(potret: Potret, lebar: float = LEBAR, teratas: int | None = None) -> TabelDokumen:
    """Peringkat bantuan dengan hitungannya, dan tiga hal yang dibicarakan."""
    w = bagi_lebar(lebar, 0.8, 5.0, 7.0, 15.0)
    kolom = (
        KolomDokumen("No", w[0], Rupa.ANGKA, Rata.TENGAH),
        KolomDokumen("OPD", w[1]),
        KolomDokumen("Nilai bantuan dan hitungannya", w[2]),
        KolomDokumen("Yang dibicarakan", w[3]),
    )
    baris = [
        BarisDokumen(
            (n, b.opd.nama, tulis_bantuan(b), tulis_bahasan(b.bahasan) or "Tidak ada catatan atas yang diperiksa.")
        )
        for n, b in enumerate(potret.peringkat[:teratas], start=1)
    ]
    return TabelDokumen("Bantuan", kolom, tuple(baris), kecil=True)


def tulis_bahasan(bahasan: Sequence[Bahasan]) -> str:
    """Hal-hal yang dibicarakan, satu alinea satu hal, dengan tempatnya."""
    return "\n".join(
        f"{n}. {b.kalimat} {b.saran}".strip() + (f" [{b.berkas}]" if b.berkas else "")
        for n, b in enumerate(bahasan, start=1)
    )


def tabel_perubahan(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """Tiap OPD sebelum dan sesudah: dokumen yang ada, catatan salah dan periksa, dan nilai bantuannya."""
    w = bagi_lebar(lebar, 7.0, *[2.4] * 8)
    kolom = (
        KolomDokumen("OPD", w[0]),
        *(
            KolomDokumen(judul, cm, Rupa.ANGKA, Rata.TENGAH, kelompok=kelompok)
            for (kelompok, judul), cm in zip(
                ((apa, saat) for apa in _DIBANDING for saat in ("Awal", "Kini")), w[1:], strict=True
            )
        ),
    )
    awal = {satu.kode: satu for satu in potret.awal.opd} if potret.awal else {}
    baris = []
    for kini in ringkas_opd(potret):
        dulu = awal.get(kini.kode)
        angka = (n for a in ("ada", "salah", "periksa", "nilai") for n in (dulu and getattr(dulu, a), getattr(kini, a)))
        baris.append(BarisDokumen((kini.nama, *angka)))
    return TabelDokumen("Sebelum sesudah", kolom, tuple(baris) if potret.awal else (), kecil=True)


def tabel_nasib(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """Tiap OPD yang dokumennya diganti: nasib catatannya, yang berubah, dan contohnya."""
    w = bagi_lebar(lebar, 6.0, *[2.0] * 6, 10.0)
    judul = ("Selesai", "Tersisa", "Baru", "Tidak dapat dibandingkan", "Kalimat berubah", "Angka berubah")
    kolom = (
        KolomDokumen("OPD", w[0]),
        *(KolomDokumen(satu, cm, Rupa.ANGKA, Rata.TENGAH) for satu, cm in zip(judul, w[1:], strict=False)),
        KolomDokumen("Contoh", w[-1]),
    )
    baris = tuple(map(BarisDokumen, isi_nasib(potret)))
    return TabelDokumen("Selesai dan tersisa", kolom, baris, kecil=True)


def isi_nasib(potret: Potret) -> list[tuple[object, ...]]:
    """Nasib catatan tiap OPD yang dokumennya diganti, satu baris satu OPD; dipakai papan, Excel, dan Word."""
    return [
        (
            _sebut_pemilik(p.pemilik, potret),
            p.selesai,
            p.tersisa,
            p.baru,
            p.tak_banding,
            p.kalimat,
            p.angka,
            "; ".join(p.contoh),
        )
        for p in potret.perubahan
    ]


def _sebut_pemilik(pemilik: Sequence[str], potret: Potret) -> str:
    """Nama OPD-nya; pemilik bersama disebut, dan yang banyak diringkas."""
    nama = [potret.nama_opd(kode) for kode in pemilik]
    if len(nama) == 1:
        return nama[0]
    lagi = f" dan {len(nama) - OPD_TAMPIL} OPD lain" if len(nama) > OPD_TAMPIL else ""
    return f"Berkas bersama {'; '.join(nama[:OPD_TAMPIL])}{lagi}"


def tabel_daerah(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """Tiap indikator daerah dan OPD yang menjawabnya."""
    w = bagi_lebar(lebar, 5.0, 6.0, 4.0, 1.6, 11.5)
    kolom = (
        KolomDokumen("Sasaran daerah", w[0], satukan=True),
        KolomDokumen("Indikator", w[1]),
        KolomDokumen("Penanggung jawab tertulis", w[2]),
        KolomDokumen("OPD menjawab", w[3], Rupa.ANGKA, Rata.TENGAH),
        KolomDokumen("Dengan kalimat", w[4]),
    )
    baris = [
        BarisDokumen(
            (
                d.sasaran,
                d.indikator,
                "; ".join(potret.nama_opd(kode) for kode in d.pemilik),
                len(d.opd),
                tulis_penjawab(d, potret),
            ),
            kunci=d.sasaran or None,
        )
        for d in potret.daerah
    ]
    return TabelDokumen("Sasaran daerah", kolom, tuple(baris), kecil=True)


def tabel_ganda(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """Kinerja yang diakui beberapa OPD."""
    w = bagi_lebar(lebar, 0.8, 5.0, 9.0, 9.0)
    kolom = (
        KolomDokumen("No", w[0], Rupa.ANGKA, Rata.TENGAH, satukan=True),
        KolomDokumen("OPD", w[1]),
        KolomDokumen("Kalimatnya", w[2]),
        KolomDokumen("Tempat", w[3]),
    )
    baris = [
        BarisDokumen((n, potret.nama_opd(k.opd), k.kalimat, k.tempat), kunci=n)
        for n, satu in enumerate(potret.ganda, start=1)
        for k in satu.kutipan
    ]
    return TabelDokumen("Kinerja ganda", kolom, tuple(baris), kecil=True)


def tabel_lintas(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """Kinerja lintas bidang tanpa mitra."""
    w = bagi_lebar(lebar, 5.0, 8.0, 5.0, 5.0, 5.0)
    kolom = (
        KolomDokumen("OPD", w[0]),
        KolomDokumen("Kinerjanya", w[1]),
        KolomDokumen("Menyangkut bidang", w[2]),
        KolomDokumen("Mitra yang belum memuatnya", w[3]),
        KolomDokumen("Tempat", w[4]),
    )
    baris = [
        BarisDokumen(
            (
                potret.nama_opd(x.kutipan.opd),
                x.kutipan.kalimat,
                f"{x.bidang} (“{x.tanda}”)",
                "; ".join(map(potret.nama_opd, x.mitra)),
                x.kutipan.tempat,
            )
        )
        for x in potret.lintas
    ]
    return TabelDokumen("Lintas bidang", kolom, tuple(baris), kecil=True)


def tabel_dokumen(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """Semua berkas: pemilik, jenis, tahun, jumlah catatan, dan yang meragukan."""
    w = bagi_lebar(lebar, 7.0, 5.0, 2.2, 2.0, 1.2, 1.2, 1.2, 1.2, 8.0)
    kolom = (
        KolomDokumen("Berkas", w[0]),
        KolomDokumen("OPD", w[1]),
        KolomDokumen("Dokumen", w[2]),
        KolomDokumen("Tahun", w[3], rata=Rata.TENGAH),
        *(KolomDokumen(judul, w[4], Rupa.ANGKA, Rata.TENGAH) for judul in ("Baris", "Salah", "Periksa", "Saran")),
        KolomDokumen("Keterangan", w[8]),
    )
    baris = [
        BarisDokumen(
            (
                b.berkas.sebutan,
                tulis_pemilik(b, potret),
                str(b.jenis),
                b.tahun,
                len(b.baris),
                *(b.banyak(k) for k in (Keparahan.SALAH, Keparahan.PERIKSA, Keparahan.SARAN)),
                tulis_keterangan(b),
            )
        )
        for b in potret.dokumen
    ]
    return TabelDokumen("Dokumen", kolom, tuple(baris), kecil=True)


def tabel_catatan(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """Semua catatan tiap dokumen yang dinilai, masing-masing sekali walaupun dokumennya beberapa tahun."""
    w = bagi_lebar(lebar, 4.5, 1.8, 6.0, 1.8, 1.8, 4.5, 8.0, 7.0)
    judul = ("OPD", "Dokumen", "Berkas", "Kode", "Keparahan", "Tempat", "Catatan", "Saran")
    kolom = tuple(KolomDokumen(nama, satu) for nama, satu in zip(judul, w, strict=True))
    sekali = {(b.berkas.sebutan, c): b for b in potret.dokumen if not b.berkas.salinan_dari for c in b.catatan}
    baris = [
        BarisDokumen(
            (tulis_pemilik(b, potret), str(b.jenis), sebutan, c.kode, str(c.keparahan), c.letak, c.pesan, c.saran)
        )
        for (sebutan, c), b in sekali.items()
    ]
    return TabelDokumen("Catatan", kolom, tuple(baris), kecil=True)


def tabel_batas(potret: Potret, lebar: float = LEBAR) -> TabelDokumen:
    """Yang tidak terbaca, tidak dibuka, dan tidak dinilai, dengan sebabnya."""
    w = bagi_lebar(lebar, 8.0, 18.0)
    kolom = (KolomDokumen("Berkas", w[0]), KolomDokumen("Yang tidak dibaca atau tidak dinilai", w[1]))
    semua = [("", kalimat) for kalimat in potret.tolakan]
    semua += [(b.sebutan, kalimat) for b in potret.berkas for kalimat in filter(None, (b.fakta.galat, *b.fakta.batas))]
    return TabelDokumen("Tidak dinilai", kolom, tuple(BarisDokumen(satu) for satu in semua), kecil=True)
