"""Usul jawaban dua puluh tiga butir reviu: yang dapat dibuktikan dari laporannya; selebihnya belum dapat dinilai.

Usul, bukan putusan: pereviu memastikan dan mengubahnya. "Ya" hanya bila yang diminta memang ada di laporan; hal di luar
laporan (penyusun, mekanisme, penanggung jawab data) selalu belum dapat dinilai.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from lakip_helpers.kantor.bentuk import PeranKolom
from lakip_helpers.laporan.bentuk import Ada, UsulButir
from lakip_helpers.laporan.butir import substansi
from lakip_helpers.laporan.butir.bahan import (
    BELUM,
    CUKUP,
    MAYORITAS,
    TIDAK,
    TIDAK_BERLAKU,
    YA,
    Bahan,
    rata_hal,
    sebut_rentang,
)
from lakip_helpers.laporan.teks.satuan import adalah_judul
from lakip_helpers.laporan.teks.tanda import ANGGARAN

LUAR_LAPORAN: Final = {
    "M1": "minta surat keputusan tim penyusun",
    "M3": "minta prosedur penyampaian data",
    "M4": "minta penetapan penanggung jawab data",
    "M6": "tanyakan kepada unit kerjanya",
    "M7": "minta laporan bulanan atau triwulanan unit kerja",
}
_UMUM: Final = {
    "tugas dan fungsi": re.compile(r"(?i)tugas (?:pokok )?dan fungsi|tupoksi"),
    "struktur organisasi": re.compile(r"(?i)struktur organisasi|susunan organisasi"),
    "sumber daya manusia": re.compile(r"(?i)jumlah pegawai|sumber daya (?:manusia|aparatur)|kepegawaian"),
    "isu strategis": re.compile(r"(?i)isu[- ]isu strategis|isu strategis|permasalahan utama|aspek strategis"),
    "gambaran organisasi": re.compile(
        r"(?i)gambaran (?:\w+ )?(?:organisasi|instansi|opd|perangkat)|profil|^\W*\d*\W*umum$"
    ),
    "latar belakang": re.compile(r"(?i)latar belakang|gambaran umum"),
}
_KE_DEPAN: Final = re.compile(
    r"(?i)rencana (?:tindak ?lanjut|aksi|perbaikan|peningkatan)|langkah(?:-langkah)? (?:yang akan"
    r"|peningkatan|perbaikan|ke depan|strategis)"
    r"|upaya (?:perbaikan|peningkatan)|di ?masa (?:mendatang|yang akan datang|depan)|tahun (?:mendatang"
    r"|berikutnya|yang akan datang)|ke depan\b|\bakan (?:me\w+|di\w{3,})"
)
_SUMBER: Final = re.compile(
    r"(?i)(?:^|[.;]\s+)sumber(?: data)?\s*:?\s*(?!.*(?:permen|peraturan|perpres|undang|renstra|rpjmd|inpres))\S"
)
_SUMBER_DATA: Final = re.compile(r"(?i)\|?\s*sumber data\b")
_BELUM_ADA: Final = re.compile(
    r"(?i)(?:data|capaian|realisasi|nilai)[^.]{0,40}(?:belum (?:dapat )?(?:diperoleh|tersedia|rilis|terbit|dirilis))"
)
_SESUAIKAN: Final = re.compile(
    r"(?i)(?:penyesuaian|perubahan|perbaikan|revisi|reviu|disesuaikan)[^.]{0,50}(?:sasaran|renstra"
    r"|indikator|perjanjian kinerja|iku)"
)
SALAH_TABEL: Final = 2
SUBBAB_MIN: Final = 3
PENDAHULUAN_BARIS: Final = 10


def usulkan(b: Bahan) -> dict[str, UsulButir]:
    """Usul jawaban tiap butir, berurutan F1 sampai S10."""
    hasil = {"F1": _f1(b), "F2": _f2(b), "F3": _f3(b), "F4": _f4(b), "F5": _f5(b), "F6": _f6(b)}
    hasil |= {kode: UsulButir(BELUM, alasan=alasan) for kode, alasan in LUAR_LAPORAN.items()}
    hasil |= {"M2": _m2(b), "M5": _m5(b), "S1": substansi.butir_s1(b), "S2": substansi.butir_s2(b)}
    hasil |= {"S4": substansi.butir_s4(b), "S5": substansi.butir_s5(b), "S7": substansi.butir_s7(b)}
    hasil |= {"S8": substansi.butir_s8(b), "S10": substansi.butir_s10(b)}
    hasil["S3"] = _penjelasan(b, hasil, ("S1", "S2"))
    hasil["S6"] = _penjelasan(b, hasil, ("S4", "S5"))
    hasil["S9"] = _penjelasan(b, hasil, ("S8",))
    urut = [*(f"F{n}" for n in range(1, 7)), *(f"M{n}" for n in range(1, 8)), *(f"S{n}" for n in range(1, 11))]
    return {kode: hasil[kode] for kode in urut}


def _f1(b: Bahan) -> UsulButir:
    if b.struktur["bab_1"].ada is not Ada.YA:
        return UsulButir(BELUM, alasan="bab pendahuluan tidak ada di berkas ini")
    ada = {nama: h for nama, pola in _UMUM.items() if (h := b.cari(pola, 1)) is not None}
    if len(ada) >= 2:
        return UsulButir(YA, sebut_rentang(ada.values()), f"pendahuluan memuat {', '.join(ada)}")
    awal, akhir = b.rentang(1)
    subbab = [x for x in b.naskah.baris[awal + 1 : akhir] if adalah_judul(x) and x.teks[:1].isalnum()]
    if len(subbab) >= SUBBAB_MIN:
        return UsulButir(YA, sebut_rentang(x.halaman for x in subbab), f"pendahuluan berisi {len(subbab)} subbab")
    if akhir - awal > PENDAHULUAN_BARIS:
        return UsulButir(
            BELUM,
            sebut_rentang([b.struktur["bab_1"].halaman or 1]),
            "pendahuluan ada, tetapi isinya tidak dikenali; pastikan sendiri",
        )
    return UsulButir(
        TIDAK,
        sebut_rentang([b.struktur["bab_1"].halaman or 1]),
        "pendahuluan tidak memuat tugas, struktur, pegawai, atau isu strategis",
    )


def _f2(b: Bahan) -> UsulButir:
    janji = [
        b.letak(t)
        for t in b.tabel
        if t.kolom_berperan(PeranKolom.TARGET) and (t.jenis == "pk" or b.sesudah(b.letak(t)))
    ]
    if janji:
        return UsulButir(YA, sebut_rentang(janji[:1]), "target disajikan dalam tabel")
    return UsulButir(BELUM, alasan="tabel target tidak terbaca; periksa halaman yang berupa gambar")


def _f3(b: Bahan) -> UsulButir:
    if not b.sasaran:
        return UsulButir(BELUM, alasan="sasarannya tidak terbaca")
    if not any(s.indikator for s in b.sasaran):
        return UsulButir(BELUM, alasan="indikatornya tidak terbaca")
    hadir = sum(s.butir[1].ada is Ada.YA for s in b.sasaran) / len(b.sasaran)
    banding = rata_hal(b, (2, 3, 4))
    halaman = [s.butir[1].halaman for s in b.sasaran if s.butir[1].halaman]
    if hadir >= MAYORITAS and banding >= CUKUP:
        return UsulButir(
            YA, sebut_rentang(halaman), f"target dan realisasi {len(b.sasaran)} sasaran disajikan dan dibandingkan"
        )
    if hadir >= MAYORITAS:
        return UsulButir(
            TIDAK, sebut_rentang(halaman), "baru angka target dan realisasi; pembanding dan uraiannya hampir tidak ada"
        )
    return UsulButir(TIDAK, sebut_rentang(halaman), "ada sasaran yang target dan realisasinya tidak disajikan")


def _f4(b: Bahan) -> UsulButir:
    lampiran = [b.struktur[n].halaman for n in ("lampiran_pk", "lampiran_pengukuran") if b.struktur[n].ada is Ada.YA]
    if lampiran:
        return UsulButir(YA, sebut_rentang(h for h in lampiran if h), "lampirannya ada sesudah bab penutup")
    if b.struktur["bab_4"].ada is not Ada.YA:
        return UsulButir(BELUM, alasan="berkas ini tidak sampai bab penutup")
    return UsulButir(TIDAK, "", "tidak ada lampiran sesudah bab penutup di berkas ini")


def _f5(b: Bahan) -> UsulButir:
    tahun_depan = re.compile(rf"(?<!nomor )\b{b.tahun + 1}\b" if b.tahun else r"(?!)")
    bab_4 = (b.cari(pola, 4, sambung=True) for pola in (_KE_DEPAN, tahun_depan))
    halaman = [h for h in (*bab_4, b.cari(_KE_DEPAN, 3, sambung=True)) if h is not None][:1]
    if halaman:
        return UsulButir(YA, sebut_rentang(halaman), "ada rencana tindak lanjut atau langkah ke depan")
    if b.struktur["bab_4"].ada is not Ada.YA:
        return UsulButir(BELUM, alasan="berkas ini tidak sampai bab penutup")
    return UsulButir(
        TIDAK, sebut_rentang([b.struktur["bab_4"].halaman or 1]), "upaya perbaikan ke depan tidak ditemukan"
    )


def _f6(b: Bahan) -> UsulButir:
    halaman = [s.halaman for s in b.satuan if s.jenis == "judul" and ANGGARAN.search(s.teks)]
    halaman += [
        b.letak(t) for t in b.tabel if t.kolom_berperan(PeranKolom.REALISASI_ANGGARAN) and b.sesudah(b.letak(t))
    ]
    halaman += [
        s.halaman for s in b.satuan
        if s.jenis == "tabel" and re.search(r"(?i)anggaran|pagu|alokasi", s.kepala) and "realisasi" in s.kepala.lower()
    ]  # fmt: skip
    if halaman:
        return UsulButir(YA, sebut_rentang(halaman[:1]), "anggaran dan realisasinya disajikan")
    return UsulButir(TIDAK, "", "anggaran dan realisasinya tidak ditemukan di bab akuntabilitas")


def _m2(b: Bahan) -> UsulButir:
    tertunda = b.cari(_BELUM_ADA, 3) or b.cari(_BELUM_ADA, 4)
    if tertunda:
        return UsulButir(TIDAK, sebut_rentang([tertunda]), "ada data yang disebut belum tersedia")
    sumber = b.cari(_SUMBER, 3) or next(
        (s.halaman for s in b.satuan if s.jenis == "tabel" and _SUMBER_DATA.search(s.kepala)), None
    )
    sumber = sumber or next((b.letak(t) for t in b.tabel if t.kolom_berperan(PeranKolom.SUMBER)), None)
    if sumber:
        return UsulButir(YA, sebut_rentang([sumber]), "sumber datanya disebut di tabel")
    halaman = [s.halaman for s in b.sasaran]
    return UsulButir(TIDAK, sebut_rentang(halaman), "tabel kinerja tidak menyebut sumber data")


def _m5(b: Bahan) -> UsulButir:
    salah = [t for t in b.temuan if t.kode in ("LAP-01", "LAP-02")]
    if len(salah) >= SALAH_TABEL:
        return UsulButir(
            TIDAK,
            sebut_rentang(h for t in salah for h in t.halaman),
            f"{len(salah)} angka di tabel tidak sama dengan hitungannya",
        )
    return UsulButir(BELUM, alasan="keandalan data tidak terlihat dari laporannya; periksa sumber datanya")


def _penjelasan(b: Bahan, hasil: Mapping[str, UsulButir], pemicu: Sequence[str]) -> UsulButir:
    kena = [kode for kode in pemicu if hasil[kode].jawaban == TIDAK]
    if not kena:
        return UsulButir(
            TIDAK_BERLAKU if all(hasil[k].jawaban == YA for k in pemicu) else BELUM,
            alasan=f"hanya dijawab bila {' atau '.join(pemicu)} dijawab tidak",
        )
    halaman = next((h for nomor in (2, 3, 4) if (h := b.cari(_SESUAIKAN, nomor)) is not None), None)
    if halaman:
        return UsulButir(
            BELUM, sebut_rentang([halaman]), "ada kalimat tentang penyesuaian; pastikan apakah sudah cukup menjelaskan"
        )
    return UsulButir(TIDAK, "", f"{' dan '.join(kena)} dijawab tidak, dan tidak ada penjelasannya")
