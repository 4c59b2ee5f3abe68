"""Semua pemeriksaan angka dan isi sebuah laporan, berurutan; temuan yang sama di halaman yang sama disebut sekali."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lakip_helpers import acuan
from lakip_helpers.aturan.bahasa.arah import tentukan_arah
from lakip_helpers.aturan.bahasa.kalimat import baca_kalimat
from lakip_helpers.berkas.petak import Dokumen
from lakip_helpers.istilah import Arah
from lakip_helpers.kantor.bentuk import PeranKolom, TabelKantor
from lakip_helpers.laporan.angka import (
    angka_uraian,
    antartabel,
    banyak_indikator,
    hitung_ulang,
    isi_laporan,
    janji,
    narasi,
    naskah_periksa,
    skala,
    uang_uraian,
)
from lakip_helpers.laporan.angka.ukuran import Ukuran, susun_ukuran
from lakip_helpers.laporan.bentuk import Bagian, Sasaran, TemuanLaporan
from lakip_helpers.laporan.teks.bacaan import baca_satuan
from lakip_helpers.laporan.teks.kata import kata, tanpa_nomor
from lakip_helpers.laporan.teks.naskah import Naskah
from lakip_helpers.laporan.teks.satuan import Satuan
from lakip_helpers.laporan.teks.sebutan import Sebutan
from lakip_helpers.laporan.teks.tabel_angka import Bilangan, TabelAngka, bilangan, susun_angka


@dataclass(frozen=True)
class BahanAngka:
    """Angka-angka laporan: tabelnya, nilai tiap indikator yang dapat dibandingkan, ukurannya, halaman tiap tabel."""

    tabel: Sequence[TabelAngka]
    nilai: Sequence[antartabel.Nilai]
    ukuran: Mapping[str, Ukuran]
    halaman: Mapping[str, int]


def siapkan_angka(
    dokumen: Dokumen, naskah: Naskah, tabel: Sequence[TabelKantor], sasaran: Sequence[Sasaran], tahun: int | None
) -> BahanAngka:
    """Bahan pemeriksaan angka, dibaca sekali."""
    halaman = {b.tabel: b.halaman for b in reversed(naskah.baris) if b.tabel}
    angka = [susun_angka(p, halaman) for p in dokumen.petak]
    nilai = antartabel.kumpulkan(tabel, halaman, tahun, dokumen.halaman_tercatat)
    return BahanAngka(angka, nilai, susun_ukuran(sasaran, tabel, nilai, angka, tahun), halaman)


def periksa_angka(
    dokumen: Dokumen,
    naskah: Naskah,
    struktur: Mapping[str, Bagian],
    satuan: Sequence[Satuan],
    tabel: Sequence[TabelKantor],
    tahun: int | None,
    sasaran: Sequence[Sasaran],
    bahan: BahanAngka,
) -> tuple[TemuanLaporan, ...]:
    """Temuan atas angka, tahun, nomor, dan sisa penyuntingan; urut halaman."""
    angka, nilai, halaman = bahan.tabel, bahan.nilai, bahan.halaman
    bab = struktur["bab_3"].baris
    nama = [teks for s in sasaran for teks in (s.teks, *s.indikator)]
    status = status_indikator(tabel, sasaran, tahun, bahan.ukuran)
    capaian = _capaian_tiap(bahan.ukuran, tahun)
    turun = frozenset(n.apa for n in nilai if _makin_kecil(n.apa))
    temuan = [
        *_tabel(angka),
        *antartabel.periksa_antartabel(nilai),
        *antartabel.periksa_uang(angka),
        *antartabel.periksa_target_mudah(nilai, tahun, turun),
        *antartabel.periksa_anggaran(angka, acuan.ambil("anggaran.serapan_rendah").nilai),
        *narasi.periksa_kalimat(naskah),
        *narasi.periksa_rasio(naskah, _rasio(angka), max(bab, 0), nama),
        *narasi.periksa_rata(
            naskah,
            [*angka, *map(hitung_ulang.dibetulkan, angka)],
            nama,
            [*_rata_sasaran(sasaran, capaian), *_rata_sasaran(sasaran, _capaian_tercetak(tabel))],
        ),
        *narasi.periksa_serapan(naskah, angka),
        *isi_laporan.periksa_target_uraian(satuan, sasaran, nilai),
        *angka_uraian.periksa_uraian(
            tuple(baca_satuan(satuan, Sebutan(sasaran), tahun)),
            sasaran,
            bahan.ukuran,
            tahun,
            (x for t in angka for b in t.baris for x in b.angka.values()),
        ),
        *banyak_indikator.periksa_banyak(naskah, _meleset(status, sasaran), max(bab, 0)),
        *banyak_indikator.periksa_pernyataan(naskah, sasaran, status, {len(t.baris) for t in tabel}, capaian),
        *isi_laporan.periksa_pagu(naskah, angka),
        *uang_uraian.periksa_uang_uraian(naskah, angka),
        *isi_laporan.periksa_predikat(naskah),
        *skala.periksa_kategori(angka, satuan),
        *isi_laporan.periksa_rumus(naskah),
        *janji.periksa_sasaran(tabel, sasaran, halaman, naskah, struktur, tahun),
        *isi_laporan.periksa_lonjakan(tabel, halaman),
        *isi_laporan.periksa_rasio_kosong(angka),
        *isi_laporan.periksa_daftar_isi(naskah, dokumen.alur, struktur),
        *naskah_periksa.periksa_tahun(naskah, satuan, struktur, tahun),
        *naskah_periksa.periksa_nomor(naskah, struktur, angka, [s.teks for s in sasaran]),
        *naskah_periksa.periksa_sunting(naskah, struktur),
        *naskah_periksa.periksa_lampiran(naskah, struktur),
    ]
    return tuple(sorted(dict.fromkeys(temuan), key=lambda t: (t.halaman, t.kode)))


def _tabel(angka: Sequence[TabelAngka]) -> Iterator[TemuanLaporan]:
    for t in angka:
        betul: dict[tuple[int, int], float] = {}
        for temuan, baris, hubungan, nilai in hitung_ulang.periksa_hitungan(t):
            betul[t.baris.index(baris), hubungan.hasil] = nilai
            yield temuan
        yield from hitung_ulang.periksa_gabungan(t, betul)


def _rata_sasaran(sasaran: Sequence[Sasaran], capaian: Mapping[str, float]) -> list[float]:
    """Rata-rata capaian tiap sasaran, walaupun indikatornya di tabel yang terpisah."""
    lengkap = [[capaian[i] for i in s.indikator] for s in sasaran if s.indikator and capaian.keys() >= {*s.indikator}]
    return [sum(satu) / len(satu) for satu in lengkap]


def _capaian_tercetak(tabel: Sequence[TabelKantor]) -> dict[str, float]:
    """Capaian tiap indikator seperti tercetak di tabel pertamanya."""
    semua = ((b, b.nilai.get(n)) for t in tabel for n in t.kolom_berperan(PeranKolom.CAPAIAN)[:1] for b in t.baris)
    return {tanpa_nomor(b.indikator): x.nilai for b, isi_sel in reversed([*semua]) if (x := bilangan(isi_sel))}


def _capaian_tiap(ukuran: Mapping[str, Ukuran], tahun: int | None) -> dict[str, float]:
    """Capaian tiap indikator menurut target dan realisasinya di tabel."""
    pasang = [(i, u.target.get(str(tahun)), u.realisasi.get(str(tahun))) for i, u in ukuran.items()]
    return {i: _capaian(a.nilai, c.nilai, i) for i, a, c in pasang if a and c and a.nilai}


def _capaian(target: float, realisasi: float, indikator: str) -> float:
    return (2 * target - realisasi if _makin_kecil(indikator) else realisasi) / target * 100


def _rasio(angka: Sequence[TabelAngka]) -> list[Bilangan]:
    """Semua hasil bagi dalam persen yang tercetak di tabel."""
    return [
        b.angka[h.hasil]
        for t in angka
        for h in hitung_ulang.temukan_hubungan(t)
        if h.rumus == hitung_ulang.BAGI
        for b in t.data
        if h.hasil in b.angka
    ]


def status_indikator(
    tabel: Sequence[TabelKantor], sasaran: Sequence[Sasaran], tahun: int | None, ukuran: Mapping[str, Ukuran]
) -> dict[str, bool]:
    """Indikator yang target dan realisasi tahun laporannya terbaca di sebuah tabel → benar bila meleset."""
    resmi = {kata(i): i for s in sasaran for i in s.indikator}
    hasil: dict[str, bool] = {}
    for t in tabel:
        pasang = next((p for p in t.pasangan if p.target is not None and p.realisasi is not None), None)
        if pasang is None or (tahun and pasang.periode.tahun not in ("", str(tahun))):
            continue
        for b in t.baris:
            nama = resmi.get(kata(tanpa_nomor(b.indikator)))
            a, c = bilangan(b.nilai.get(pasang.target or 0)), bilangan(b.nilai.get(pasang.realisasi or 0))
            if nama and a and c:
                hasil.setdefault(nama, _di_bawah(a.nilai, c.nilai, b.indikator))
    for nama, u in ukuran.items():
        a, c = u.target.get(str(tahun)), u.realisasi.get(str(tahun))
        if a and c:
            hasil.setdefault(nama, _di_bawah(a.nilai, c.nilai, nama))
    return hasil


def _meleset(status: Mapping[str, bool], sasaran: Sequence[Sasaran]) -> int | None:
    """Banyaknya indikator yang realisasinya meleset; `None` bila ada indikator yang angkanya tidak terbaca."""
    resmi = dict.fromkeys(i for s in sasaran for i in s.indikator)
    return sum(status[i] for i in resmi) if status and resmi.keys() <= status.keys() else None


def _di_bawah(target: float, realisasi: float, indikator: str) -> bool:
    return realisasi > target if _makin_kecil(indikator) else realisasi < target


def _makin_kecil(indikator: str) -> bool:
    """Makin kecil makin baik menurut kalimatnya."""
    return tentukan_arah(baca_kalimat(indikator)).arah is Arah.TURUN
