"""Kalimat LKjIP yang dihitung: hanya mengatakan yang dikatakan angkanya, tidak pernah sebabnya."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from lakip_helpers.istilah import Arah, K
from lakip_helpers.notasi import tulis_angka, tulis_persen, tulis_rupiah
from lakip_helpers.sajian.kertas.bentuk import bilangan, desimal_bersama, jumlah_utuh, kosong
from lakip_helpers.sajian.lkjip.bahan import Bahan, IndikatorLapor, SasaranLapor

DISEBUT: Final = 4
"""Paling banyak sekian indikator disebut angkanya di dalam kalimat, dari capaian terendah; selebihnya di tabelnya."""


TAK_TERHITUNG: Final = "serapannya belum dapat dihitung"


def rangkai(bagian: Sequence[str]) -> str:
    """Rangkai butir dengan koma dan "dan".

    >>> rangkai(["a"]), rangkai(["a", "b"]), rangkai(["a", "b", "c"])
    ('a', 'a dan b', 'a, b, dan c')
    """
    if len(bagian) < 2:
        return "".join(bagian)
    return f"{', '.join(bagian[:-1])}{',' if len(bagian) > 2 else ''} dan {bagian[-1]}"


def kalimat_target(sasaran: SasaranLapor, tahun: int) -> str:
    """Berapa indikator sasaran ini yang mencapai target, dan angka yang belum; bila semua mencapai, angka semuanya."""
    banyak, capai = len(sasaran.indikator), sum(satu.tercapai for satu in sasaran.indikator)
    if banyak == 1:
        return f"{_satu_target(sasaran.indikator[0], tahun)}."
    bagian = [f"{capai} mencapai target"] if capai else []
    bagian += [f"{len(sasaran.belum)} belum{'' if capai else ' mencapai target'}"] if sasaran.belum else []
    bagian += [f"{len(sasaran.tanpa_capaian)} tidak dapat dihitung"] if sasaran.tanpa_capaian else []
    kalimat = f"Dari {banyak} indikator sasaran ini, {rangkai(bagian)} pada {tahun}."
    if capai == banyak:
        kalimat = f"Sasaran ini mencapai seluruh targetnya pada {tahun}, dengan {banyak} indikator."
    disebut = sasaran.indikator if capai == banyak else (*sasaran.belum, *sasaran.tanpa_capaian)
    urut = sorted(disebut, key=lambda lapor: -1.0 if lapor.ini.capaian is None else lapor.ini.capaian)
    lain = f"Angka {len(disebut) - DISEBUT} indikator lain tercantum pada tabel di atas."
    sisa = [lain] if len(disebut) > DISEBUT else []
    return " ".join([kalimat, *(f"{_satu_target(satu, tahun)}." for satu in urut[:DISEBUT]), *sisa])


def _satu_target(indikator: IndikatorLapor, tahun: int) -> str:
    u = indikator.ini
    if u.capaian is None:
        return f"{indikator.nama}: {sebab_kosong(indikator)}, sehingga capaiannya tidak dapat dihitung"
    putusan = "mencapai target" if indikator.tercapai else "belum mencapai target"
    return (
        f"{indikator.nama} {putusan}: realisasi {tahun} sebesar {indikator.sebut_realisasi(u.realisasi)} dari target"
        f" {indikator.sebut_target(u.target)}, capaian {tulis_persen(u.capaian)}"
    )


def sebab_kosong(indikator: IndikatorLapor) -> str:
    """Mengapa capaian tahun laporan tidak dapat dihitung."""
    if kosong(indikator.ini.realisasi):
        return "realisasi belum tersedia"
    return "target belum tersedia" if kosong(indikator.ini.target) else "arah atau isinya belum dapat dibandingkan"


def kalimat_lalu(indikator: IndikatorLapor) -> str:
    """Realisasi tahun laporan dibanding realisasi terakhir sebelumnya; arah disebut bila diketahui."""
    ini = indikator.ini
    if not indikator.lalu or kosong(ini.realisasi):
        hilang = "tahun sebelumnya" if not indikator.lalu else f"tahun {ini.tahun}"
        return f"{indikator.nama}: realisasi {hilang} belum tersedia, sehingga tidak dapat dibandingkan."
    lalu = indikator.lalu[-1]
    kalimat = (
        f"{indikator.nama}: {indikator.sebut_realisasi(lalu.realisasi)} pada {lalu.tahun} menjadi"
        f" {indikator.sebut_realisasi(ini.realisasi)} pada {ini.tahun}"
    )
    kalimat += _gerak(indikator, lalu.realisasi, ini.realisasi)
    if lalu.capaian is not None and ini.capaian is not None:
        kalimat += f"; capaian {tulis_persen(lalu.capaian)} menjadi {tulis_persen(ini.capaian)}"
    return f"{kalimat}."


def _gerak(indikator: IndikatorLapor, dari: object, menjadi: object) -> str:
    """Selisih dan apakah searah dengan arah indikator; kosong bila bukan bilangan."""
    selisih = beda(dari, menjadi)
    if selisih is None:
        return ""
    if not selisih:
        return ", tetap"
    besar = tulis_angka(abs(selisih), indikator.desimal_realisasi)
    gerak = f", {'naik' if selisih > 0 else 'turun'} {besar}"
    if indikator.arah not in (Arah.NAIK, Arah.TURUN):
        return gerak
    searah = (selisih > 0) == (indikator.arah == Arah.NAIK)
    return f"{gerak} ({'membaik' if searah else 'memburuk'})"


def beda(dari: object, menjadi: object) -> float | None:
    """Selisih dua nilai, dibulatkan ke desimal datanya; `None` bila salah satunya bukan bilangan.

    >>> beda(98.12, 98.34), beda("B", "BB")
    (0.22, None)
    """
    a, b = bilangan(dari), bilangan(menjadi)
    return None if a is None or b is None else round(b - a, desimal_bersama((a, b)))


def kalimat_menengah(indikator: IndikatorLapor, rencana: str) -> str:
    """Realisasi tahun laporan terhadap target akhir periode."""
    akhir = indikator.akhir
    if akhir is None:
        return f"{indikator.nama}: target akhir {rencana} belum tersedia, sehingga tidak dapat dibandingkan."
    if akhir.capaian is None:
        target = f"target {akhir.tahun} ({indikator.sebut_target(akhir.target)})"
        return f"{indikator.nama}: capaian terhadap {target} tidak dapat dihitung."
    sudah = "sudah" if round(akhir.capaian, 2) >= 100 else "belum"
    realisasi = indikator.sebut_realisasi(indikator.ini.realisasi)
    return (
        f"{indikator.nama}: realisasi {indikator.ini.tahun} sebesar {realisasi} dengan"
        f" target {akhir.tahun} sebesar {indikator.sebut_target(akhir.target)}, capaian terhadap target akhir itu"
        f" {tulis_persen(akhir.capaian)} ({sudah} tercapai)."
    )


def kalimat_efisiensi(sasaran: SasaranLapor) -> str:
    """Anggaran, serapan, dan efisiensi yang hanya diakui bila semua target tercapai."""
    r = sasaran.ringkas
    if bilangan(r[K.SERAPAN]) is None:
        return "Efisiensi belum dapat dihitung: anggaran program penunjang atau realisasinya belum lengkap."
    uang = (
        f"Anggaran program penunjang {tulis_rupiah(r[K.PAGU])} terpakai {tulis_rupiah(r[K.REALISASI_RP])}"
        f" ({tulis_persen(r[K.SERAPAN])})."
    )
    if r[K.TERCAPAI] < r[K.BANYAK]:
        return f"{uang} Efisiensi belum dapat diakui, karena {_penghalang(sasaran)}."
    sisa = tulis_rupiah(float(r[K.PAGU]) - float(r[K.REALISASI_RP]))
    return (
        f"{uang} Sasaran ini mencapai seluruh targetnya; selisih capaian (dibatasi 100 %) dan serapan"
        f" {tulis_angka(r[K.SELISIH], 2)} poin, digolongkan {r[K.EFISIENSI]}. Anggaran yang tidak terpakai {sisa}."
    )


def _penghalang(sasaran: SasaranLapor) -> str:
    """Indikator yang belum mencapai target, dan yang capaiannya belum dapat dihitung."""
    dari = f"dari {len(sasaran.indikator)} indikator"
    bagian = [f"{len(sasaran.belum)} {dari} belum mencapai target"] if sasaran.belum else []
    bagian += [f"capaian {len(sasaran.tanpa_capaian)} {dari} belum dapat dihitung"] if sasaran.tanpa_capaian else []
    return rangkai(bagian)


def kalimat_program(sasaran: SasaranLapor, seluruh: float | None) -> str:
    """Banyaknya program penunjang dan bagiannya dari seluruh anggaran; `seluruh` `None` bila belum lengkap."""
    isi = sasaran.anggaran
    if isi.empty:
        return "Belum ada program yang dikaitkan dengan sasaran ini."
    pagu = jumlah_utuh(isi[K.PAGU])
    if pagu is None:
        return f"Sasaran ini ditunjang {len(isi)} program; anggarannya belum lengkap."
    bagian = f" atau {tulis_persen(100 * pagu / seluruh)} dari seluruh anggaran" if seluruh else ""
    return f"Sasaran ini ditunjang {len(isi)} program dengan anggaran {tulis_rupiah(pagu)}{bagian}."


def kalimat_simpulan(bahan: Bahan) -> list[str]:
    """Simpulan seluruh laporan: sasaran dan indikator yang tercapai, yang belum, dan serapan."""
    semua, tahun = bahan.indikator, bahan.tahun
    capai = sum(satu.tercapai for satu in semua)
    belum = [satu for s in bahan.sasaran for satu in s.belum]
    tanpa = [satu for s in bahan.sasaran for satu in s.tanpa_capaian]
    penuh = sum(all(satu.tercapai for satu in s.indikator) for s in bahan.sasaran)
    bagian = [f"{capai} mencapai target"] if capai else []
    bagian += [f"{len(belum)} belum mencapai target"] if belum else []
    bagian += [f"{len(tanpa)} tidak dapat dihitung"] if tanpa else []
    hasil = f"Dari {len(semua)} indikator itu, {rangkai(bagian)}. {_sasaran_penuh(penuh, len(bahan.sasaran))}"
    if len(tanpa) == len(semua):
        hasil = "Capaiannya belum dapat dihitung."
    kalimat = [f"Perjanjian Kinerja {tahun} memuat {len(bahan.sasaran)} sasaran dan {len(semua)} indikator. {hasil}"]
    if belum:
        rinci = sorted(belum, key=lambda indikator: indikator.ini.capaian or 0.0)
        daftar = "; ".join(f"{satu.nama} ({tulis_persen(satu.ini.capaian)})" for satu in rinci)
        kalimat.append(f"Indikator yang belum mencapai target, dari capaian terendah: {daftar}.")
    return [*kalimat, kalimat_serapan(bahan.hasil.anggaran, tahun)]


def _sasaran_penuh(penuh: int, banyak: int) -> str:
    """
    >>> _sasaran_penuh(0, 3), _sasaran_penuh(2, 3)
    ('Belum ada sasaran yang seluruh targetnya tercapai.', '2 dari 3 sasaran mencapai seluruh targetnya.')
    """
    if not penuh:
        return "Belum ada sasaran yang seluruh targetnya tercapai."
    return f"{'Semua' if penuh == banyak else f'{penuh} dari {banyak}'} sasaran mencapai seluruh targetnya."


def kalimat_serapan(anggaran: Any, tahun: int) -> str:
    """Jumlah anggaran program, realisasinya, dan serapannya; yang belum lengkap tidak dijumlahkan."""
    if anggaran[K.PAGU].isna().all():
        if anggaran[K.REALISASI_RP].notna().any():
            return f"Anggaran {tahun} belum tersedia, sehingga {TAK_TERHITUNG}."
        return f"Anggaran dan realisasi anggaran {tahun} belum tersedia."
    pagu, terpakai = jumlah_utuh(anggaran[K.PAGU]), jumlah_utuh(anggaran[K.REALISASI_RP])
    if pagu is None:
        return (
            f"Anggaran {tahun} belum lengkap: {_tanpa(anggaran[K.PAGU])} belum beranggaran, sehingga {TAK_TERHITUNG}."
        )
    besar = f"Anggaran {tahun} sebesar {tulis_rupiah(pagu)}"
    if terpakai is None:
        return f"{besar}; realisasi {_tanpa(anggaran[K.REALISASI_RP])} belum tersedia, sehingga {TAK_TERHITUNG}."
    if not pagu:
        return f"{besar}; {TAK_TERHITUNG}."
    return f"{besar} terpakai {tulis_rupiah(terpakai)} ({tulis_persen(100 * terpakai / pagu)})."


def _tanpa(nilai: Any) -> str:
    return f"{int(nilai.isna().sum())} dari {len(nilai)} program"
