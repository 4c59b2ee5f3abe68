"""Usul jawaban dua puluh tiga butir reviu: yang dapat dibuktikan dari laporannya; selebihnya belum dapat dinilai.

Usul, bukan putusan: pereviu memastikan dan mengubahnya. "Ya" hanya bila yang diminta memang ada di laporan; hal di luar
laporan (penyusun, mekanisme, penanggung jawab data) selalu belum dapat dinilai.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lakip_helpers.aturan.bahasa.klasifikasi import nilai_indikator
from lakip_helpers.aturan.smart import KRITERIA, nilai_smart
from lakip_helpers.istilah import Jenis as JenisIndikator
from lakip_helpers.istilah import K
from lakip_helpers.kantor.bentuk import PeranKolom, TabelKantor
from lakip_helpers.laporan.bentuk import Ada, Bagian, Sasaran, TemuanLaporan, UsulButir
from lakip_helpers.laporan.kata import kata, memuat, petik, serupa, tanpa_nomor
from lakip_helpers.laporan.naskah import Naskah
from lakip_helpers.laporan.sasaran import halaman_baris
from lakip_helpers.laporan.satuan import Satuan
from lakip_helpers.laporan.tanda import ANGGARAN

YA, TIDAK, BELUM, TIDAK_BERLAKU = "ya", "tidak", "tidak dapat dinilai", "tidak berlaku"
NILAI: Final = {Ada.YA: 2, Ada.SEBAGIAN: 1, Ada.TIDAK: 0}
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
    "latar belakang": re.compile(r"(?i)latar belakang|gambaran umum"),
}
_KE_DEPAN: Final = re.compile(
    r"(?i)rencana (?:tindak ?lanjut|aksi|perbaikan|peningkatan)|langkah(?:-langkah)? (?:yang akan"
    r"|peningkatan|perbaikan|ke depan|strategis)"
    r"|upaya (?:perbaikan|peningkatan)|di ?masa (?:mendatang|yang akan datang|depan)|tahun (?:mendatang"
    r"|berikutnya|yang akan datang)|ke depan\b|akan dilaksanakan"
)
_SUMBER: Final = re.compile(
    r"(?i)^sumber(?: data)?\s*:?\s*(?!.*(?:permen|peraturan|perpres|undang|renstra|rpjmd|inpres))\S"
)
_SUMBER_DATA: Final = re.compile(r"(?i)\|?\s*sumber data\b")
_BELUM_ADA: Final = re.compile(
    r"(?i)(?:data|capaian|realisasi|nilai)[^.]{0,40}(?:belum (?:dapat )?(?:diperoleh|tersedia|rilis|terbit|dirilis))"
)
_SESUAIKAN: Final = re.compile(
    r"(?i)(?:penyesuaian|perubahan|perbaikan|revisi|reviu|disesuaikan)[^.]{0,50}(?:sasaran|renstra"
    r"|indikator|perjanjian kinerja|iku)"
)
_BUKAN_UKURAN: Final = re.compile(r"(?i)^\W*(?:ter\w+nya|me\w+nya|ber\w+nya)\b")
_DAFTAR_SASARAN: Final = re.compile(
    r"(?i)sasaran[^.]{0,80}(?:berikut|yaitu|adalah)\s*:?\s*$|^\W*[\d.]*\s*sasaran\s*:?\s*$"
)
_KONDISI: Final = re.compile(
    r"(?i)^\W*(?:\d{1,2}[.)]|[a-z][.)]|[-•])\s*(?:me\w+nya|ter\w+nya|meningkatkan|mewujudkan)\b"
)
CUKUP: Final = 2.0
MAYORITAS: Final = 0.8
SEJALAN: Final = 0.6
SALAH_TABEL: Final = 2
KELUARAN: Final = 0.4


@dataclass(frozen=True)
class Bahan:
    """Semua yang diperlukan untuk mengusulkan jawaban."""

    naskah: Naskah
    struktur: Mapping[str, Bagian]
    satuan: Sequence[Satuan]
    sasaran: Sequence[Sasaran]
    tabel: Sequence[TabelKantor]
    halaman: Mapping[str, int]
    temuan: Sequence[TemuanLaporan]
    tahun: int | None

    def rentang(self, nomor: int) -> tuple[int, int]:
        """Baris awal dan akhir sebuah bab."""
        awal = self.struktur[f"bab_{nomor}"].baris
        lain = [b.baris for nama, b in self.struktur.items() if nama.startswith("bab_") and b.baris > awal]
        return awal, min(lain, default=len(self.naskah.baris))

    def cari(self, pola: re.Pattern[str], nomor: int) -> int | None:
        """Halaman pertama yang cocok di sebuah bab."""
        awal, akhir = self.rentang(nomor)
        baris = self.naskah.baris[awal:akhir] if awal >= 0 else ()
        return next((b.halaman for b in baris if pola.search(b.teks)), None)

    def letak(self, t: TabelKantor) -> int:
        """Halaman sebuah tabel."""
        return halaman_baris(t, t.kepala[0], dict(self.halaman))

    def sesudah(self, halaman: int) -> bool:
        """Halaman itu di bab akuntabilitas kinerja atau sesudahnya."""
        return halaman >= (self.struktur["bab_3"].halaman or 1)


def usulkan(b: Bahan) -> dict[str, UsulButir]:
    """Usul jawaban tiap butir, berurutan F1 sampai S10."""
    hasil = {
        "F1": _f1(b), "F2": _f2(b), "F3": _f3(b), "F4": _f4(b), "F5": _f5(b), "F6": _f6(b),
        **{kode: UsulButir(BELUM, alasan=alasan) for kode, alasan in LUAR_LAPORAN.items()},
        "M2": _m2(b), "M5": _m5(b), "S1": _s1(b), "S2": _s2(b), "S4": _s4(b), "S5": _s5(b),
        "S7": _s7(b), "S8": _s8(b), "S10": _s10(b),
    }  # fmt: skip
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
        return UsulButir(YA, _sebut(ada.values()), f"pendahuluan memuat {', '.join(ada)}")
    return UsulButir(
        TIDAK,
        _sebut([b.struktur["bab_1"].halaman or 1]),
        "pendahuluan tidak memuat tugas, struktur, pegawai, atau isu strategis",
    )


def _f2(b: Bahan) -> UsulButir:
    janji = [
        b.letak(t)
        for t in b.tabel
        if t.kolom_berperan(PeranKolom.TARGET) and (t.jenis == "pk" or b.sesudah(b.letak(t)))
    ]
    if janji:
        return UsulButir(YA, _sebut(janji[:1]), "target tersaji dalam tabel")
    return UsulButir(BELUM, alasan="tabel target tidak terbaca; periksa halaman yang berupa gambar")


def _f3(b: Bahan) -> UsulButir:
    if not b.sasaran:
        return UsulButir(BELUM, alasan="sasarannya tidak terbaca")
    hadir = sum(s.butir[1].ada is Ada.YA for s in b.sasaran) / len(b.sasaran)
    banding = _rata(b, (2, 3, 4))
    halaman = [s.butir[1].halaman for s in b.sasaran if s.butir[1].halaman]
    if hadir >= MAYORITAS and banding >= CUKUP:
        return UsulButir(
            YA, _sebut(halaman), f"target dan realisasi {len(b.sasaran)} sasaran disajikan dan dibandingkan"
        )
    if hadir >= MAYORITAS:
        return UsulButir(
            TIDAK, _sebut(halaman), "hanya angka target dan realisasi; pembanding dan uraiannya hampir tidak ada"
        )
    return UsulButir(TIDAK, _sebut(halaman), "ada sasaran yang target dan realisasinya tidak disajikan")


def _rata(b: Bahan, hal: Sequence[int]) -> float:
    return sum(NILAI[s.butir[h].ada] for s in b.sasaran for h in hal) / max(1, len(b.sasaran))


def _f4(b: Bahan) -> UsulButir:
    lampiran = [b.struktur[n].halaman for n in ("lampiran_pk", "lampiran_pengukuran") if b.struktur[n].ada is Ada.YA]
    if lampiran:
        return UsulButir(YA, _sebut(h for h in lampiran if h), "lampirannya ada sesudah bab penutup")
    if b.struktur["bab_4"].ada is not Ada.YA:
        return UsulButir(BELUM, alasan="berkas ini tidak sampai bab penutup")
    return UsulButir(TIDAK, "", "tidak ada lampiran sesudah bab penutup di berkas ini")


def _f5(b: Bahan) -> UsulButir:
    halaman = [h for nomor in (4, 3) if (h := b.cari(_KE_DEPAN, nomor)) is not None][:1]
    if halaman:
        return UsulButir(YA, _sebut(halaman), "ada rencana tindak lanjut atau langkah ke depan")
    if b.struktur["bab_4"].ada is not Ada.YA:
        return UsulButir(BELUM, alasan="berkas ini tidak sampai bab penutup")
    return UsulButir(TIDAK, _sebut([b.struktur["bab_4"].halaman or 1]), "upaya perbaikan ke depan tidak ditemukan")


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
        return UsulButir(YA, _sebut(halaman[:1]), "anggaran dan realisasinya disajikan")
    return UsulButir(TIDAK, "", "anggaran dan realisasinya tidak ditemukan di bab akuntabilitas")


def _m2(b: Bahan) -> UsulButir:
    tertunda = b.cari(_BELUM_ADA, 3) or b.cari(_BELUM_ADA, 4)
    if tertunda:
        return UsulButir(TIDAK, _sebut([tertunda]), "ada data yang disebut belum tersedia")
    sumber = b.cari(_SUMBER, 3) or next(
        (s.halaman for s in b.satuan if s.jenis == "tabel" and _SUMBER_DATA.search(s.kepala)), None
    )
    if sumber:
        return UsulButir(YA, _sebut([sumber]), "sumber datanya disebut di tabel")
    halaman = [s.halaman for s in b.sasaran]
    return UsulButir(TIDAK, _sebut(halaman), "tabel kinerja tidak menyebut sumber data")


def _m5(b: Bahan) -> UsulButir:
    salah = [t for t in b.temuan if t.kode in ("LAP-01", "LAP-02")]
    if len(salah) >= SALAH_TABEL:
        return UsulButir(
            TIDAK, _sebut(h for t in salah for h in t.halaman), f"{len(salah)} angka tabel tidak dapat dihitung ulang"
        )
    return UsulButir(BELUM, alasan="keandalan data hanya dapat diyakini dari sumbernya, tidak dari laporannya")


def _pk(b: Bahan) -> list[tuple[str, int]]:
    """Sasaran di tabel perjanjian kinerja sebelum bab akuntabilitas."""
    return [
        (tanpa_nomor(x.sasaran), b.letak(t)) for t in b.tabel
        if t.jenis == "pk" and not b.sesudah(b.letak(t)) for x in t.baris if len(kata(x.sasaran)) >= 2
    ]  # fmt: skip


def _s1(b: Bahan) -> UsulButir:
    pk = _pk(b)
    if not pk or not b.sasaran:
        return UsulButir(BELUM, alasan="perjanjian kinerjanya tidak terbaca di berkas ini")
    awal, akhir = b.rentang(3)
    isi = b.naskah.teks(awal, akhir).replace("\n", " ")
    asing = [s.teks for s in b.sasaran if not any(serupa(s.teks, p) >= SEJALAN for p, _ in pk)]
    tanpa = [p for p in dict.fromkeys(p for p, _ in pk) if not memuat(isi, p)]
    halaman = _sebut([pk[0][1], *(s.halaman for s in b.sasaran)])
    if tanpa or asing:
        contoh = petik((tanpa or asing)[0], 10)
        return UsulButir(TIDAK, halaman, f"sasaran perjanjian kinerja “{contoh}” tidak dilaporkan dengan kalimat itu")
    return UsulButir(YA, halaman, f"{len(b.sasaran)} sasaran yang dilaporkan sama dengan perjanjian kinerja")


def _renstra(b: Bahan) -> tuple[list[str], int]:
    """Sasaran Renstra yang dimuat laporan: tabel bertahun banyak, atau daftar di bab perencanaan."""
    for t in b.tabel:
        tahun = {
            k.periode.tahun or k.periode.ke for k in t.kolom if k.peran in (PeranKolom.TARGET, PeranKolom.REALISASI)
        }
        daftar = [tanpa_nomor(x.sasaran) for x in t.baris if len(kata(x.sasaran)) >= 2]
        if daftar and (len(tahun) >= 3 or t.jenis == "renstra") and not b.sesudah(b.letak(t)):
            return daftar, b.letak(t)
    awal, akhir = b.rentang(2)
    baris = b.naskah.baris[awal:akhir] if awal >= 0 else ()
    for n, satu in enumerate(baris):
        if _DAFTAR_SASARAN.search(" ".join(x.teks for x in baris[max(0, n - 1) : n + 1])):
            daftar = [tanpa_nomor(x.teks) for x in baris[n + 1 : n + 15] if _KONDISI.match(x.teks)]
            if len(daftar) >= 2:
                return daftar, satu.halaman
    tujuan = [t for t in b.tabel if t.kolom_berperan(PeranKolom.TUJUAN) and t.kolom_berperan(PeranKolom.SASARAN)]
    for t in tujuan:
        if daftar := [tanpa_nomor(x.sasaran) for x in t.baris if len(kata(x.sasaran)) >= 2]:
            return daftar, b.letak(t)
    return [], 0


def _s2(b: Bahan) -> UsulButir:
    renstra, halaman = _renstra(b)
    if not renstra or not b.sasaran:
        return UsulButir(BELUM, alasan="sasaran Renstra tidak dimuat di laporan ini; bandingkan dengan Renstranya")
    sejalan = sum(any(serupa(s.teks, r) >= SEJALAN or memuat(r, s.teks) for r in renstra) for s in b.sasaran)
    tempat = _sebut([halaman, *(s.halaman for s in b.sasaran)])
    if sejalan == len(b.sasaran):
        return UsulButir(YA, tempat, "sasarannya sama dengan sasaran Renstra yang dimuat di laporan")
    if sejalan * 2 <= len(b.sasaran):
        return UsulButir(
            TIDAK,
            tempat,
            f"{len(b.sasaran) - sejalan} dari {len(b.sasaran)} sasaran tidak ada di sasaran Renstra yang dimuat",
        )
    return UsulButir(BELUM, tempat, f"{sejalan} dari {len(b.sasaran)} sasaran cocok dengan Renstra; pastikan sisanya")


def _s4(b: Bahan) -> UsulButir:
    semua = [(s, i) for s in b.sasaran for i in s.indikator]
    if not semua:
        return UsulButir(BELUM, alasan="indikatornya tidak terbaca")
    kena = [(s, i) for s, i in semua if _BUKAN_UKURAN.match(i)]
    tempat = _sebut(s.halaman for s in b.sasaran)
    if kena:
        return UsulButir(
            TIDAK, _sebut(s.halaman for s, _ in kena), f"“{petik(kena[0][1], 9)}” mengulang keadaan, bukan ukurannya"
        )
    return UsulButir(YA, tempat, "tiap sasaran punya indikator yang berupa ukuran")


def _s5(b: Bahan) -> UsulButir:
    iku = [t for t in b.tabel if t.jenis == "iku"]
    if not iku:
        return UsulButir(BELUM, alasan="IKU tidak dimuat di laporan ini; bandingkan dengan penetapan IKU")
    nama = [tanpa_nomor(x.indikator) for t in iku for x in t.baris]
    ada = sum(any(serupa(i, n) >= MAYORITAS for n in nama) for s in b.sasaran for i in s.indikator)
    semua = sum(len(s.indikator) for s in b.sasaran)
    if semua and ada >= MAYORITAS * semua:
        return UsulButir(YA, _sebut(b.letak(t) for t in iku), "indikator yang dilaporkan ada di tabel IKU")
    return UsulButir(
        BELUM, _sebut(b.letak(t) for t in iku), f"{ada} dari {semua} indikator cocok dengan tabel IKU; pastikan"
    )


def _s7(b: Bahan) -> UsulButir:
    if not b.sasaran:
        return UsulButir(BELUM, alasan="sasarannya tidak terbaca")
    halaman = [s.butir[h].halaman for s in b.sasaran for h in (2, 3, 4)]
    if _rata(b, (2, 3, 4)) >= CUKUP:
        return UsulButir(
            YA,
            _sebut(h for h in halaman if h),
            "ada perbandingan dengan tahun lalu, target jangka menengah, atau standar",
        )
    return UsulButir(
        TIDAK, _sebut(h for h in halaman if h), "perbandingannya hanya angka bersanding, atau hanya sebagian"
    )


def _keluaran(b: Bahan) -> list[Sasaran]:
    """Sasaran yang semua indikatornya masih keluaran, masukan, atau kegiatan."""
    hasil = (JenisIndikator.OUTCOME, JenisIndikator.DAMPAK)
    return [s for s in b.sasaran if s.indikator and not any(nilai_indikator(i).jenis in hasil for i in s.indikator)]


def _s8(b: Bahan) -> UsulButir:
    if not b.sasaran or not any(s.indikator for s in b.sasaran):
        return UsulButir(BELUM, alasan="indikatornya tidak terbaca")
    kena = _keluaran(b)
    tempat = _sebut(s.halaman for s in kena or b.sasaran)
    if len(kena) >= KELUARAN * len(b.sasaran):
        return UsulButir(
            TIDAK, tempat, f"{len(kena)} dari {len(b.sasaran)} sasaran hanya diukur keluaran atau kegiatan"
        )
    if not kena:
        return UsulButir(YA, tempat, "tiap sasaran punya indikator hasil")
    return UsulButir(BELUM, tempat, f"{len(kena)} sasaran hanya diukur keluaran; pastikan kecukupannya")


def _s10(b: Bahan) -> UsulButir:
    import pandas as pd

    indikator = [(s.halaman, i) for s in b.sasaran for i in s.indikator]
    target = [t for t in b.temuan if t.kode in ("LAP-09", "LAP-12")]
    if not indikator:
        return UsulButir(BELUM, alasan="indikatornya tidak terbaca")
    nilai = nilai_smart(pd.DataFrame({K.INDIKATOR: [i for _, i in indikator]}))
    gagal = [n for n, lolos in enumerate(nilai["smart"]) if not lolos or _BUKAN_UKURAN.match(indikator[n][1])]
    if gagal:
        n = gagal[0]
        sebab = next((k.replace("_", " ") for k in KRITERIA if not nilai[k].iloc[n]), "terukur")
        pesan = (
            f"{len(gagal)} dari {len(indikator)} indikator tidak lolos SMART, misalnya"
            f" “{petik(indikator[n][1], 8)}” ({sebab})"
        )
        return UsulButir(TIDAK, _sebut(indikator[k][0] for k in gagal), pesan)
    if target:
        return UsulButir(TIDAK, _sebut(h for t in target for h in t.halaman), petik(target[0].pesan, 24))
    if (kena := _keluaran(b)) and len(kena) >= KELUARAN * len(b.sasaran):
        return UsulButir(
            TIDAK,
            _sebut(s.halaman for s in kena),
            "indikatornya keluaran, tidak relevan dengan hasil yang dituju sasarannya",
        )
    return UsulButir(BELUM, alasan="kalimat indikatornya lolos; relevansinya dinilai pereviu")


def _penjelasan(b: Bahan, hasil: Mapping[str, UsulButir], pemicu: Sequence[str]) -> UsulButir:
    kena = [kode for kode in pemicu if hasil[kode].jawaban == TIDAK]
    if not kena:
        return UsulButir(
            TIDAK_BERLAKU if all(hasil[k].jawaban == YA for k in pemicu) else BELUM,
            alasan=f"hanya bila {' atau '.join(pemicu)} dijawab tidak",
        )
    halaman = next((h for nomor in (2, 3, 4) if (h := b.cari(_SESUAIKAN, nomor)) is not None), None)
    if halaman:
        return UsulButir(BELUM, _sebut([halaman]), "ada kalimat tentang penyesuaian; pastikan memadai")
    return UsulButir(TIDAK, "", f"{' dan '.join(kena)} dijawab tidak, dan tidak ada penjelasannya")


def _sebut(halaman: Iterable[int]) -> str:
    """Nomor halaman sebagai tulisan: "16, 20-24"."""
    urut = sorted({*halaman})
    rentang: list[list[int]] = []
    for h in urut:
        if rentang and h == rentang[-1][1] + 1:
            rentang[-1][1] = h
        else:
            rentang.append([h, h])
    return ", ".join(str(a) if a == z else f"{a}-{z}" for a, z in rentang)
