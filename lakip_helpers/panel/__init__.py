"""Panel: kulit ipywidgets untuk latihan dan alat kit. Satu-satunya bagian yang memuat ipywidgets.

Satu sel panel adalah satu baris, dan berjalan tanpa sel lain:

    from lakip_helpers import panel; panel.latihan("11-01")
"""

from lakip_helpers.panel.alat.identitas import tampilkan_identitas as identitas
from lakip_helpers.panel.alat.susul import tampilkan_susul as susul
from lakip_helpers.panel.kemajuan import tampilkan_kemajuan as kemajuan
from lakip_helpers.panel.kerangka import Kerangka
from lakip_helpers.panel.pembuka import susun_pembuka as pembuka
from lakip_helpers.panel.soal import tampilkan_latihan as latihan

__all__ = [
    "bawa_pulang",
    "bukti_lke",
    "identitas",
    "kemajuan",
    "kumpulkan",
    "latihan",
    "lingkungan",
    "pembuka",
    "perubahan",
    "post_test",
    "pre_test",
    "reviu_laporan",
    "susul",
    "telusuri",
    "uji_kalimat",
]


def bawa_pulang() -> Kerangka:
    """Panel bawa pulang; pembuat dokumen baru dimuat di sini."""
    from lakip_helpers.panel.alat.bawa_pulang import tampilkan_bawa_pulang

    return tampilkan_bawa_pulang()


def perubahan() -> Kerangka:
    """Panel perubahan dokumen selama bimbingan; pembandingnya baru dimuat di sini."""
    from lakip_helpers.panel.alat.perubahan import tampilkan_perubahan

    return tampilkan_perubahan()


def kumpulkan() -> Kerangka:
    """Panel Kumpulkan."""
    from lakip_helpers.panel.alat.kumpul import tampilkan_kumpul

    return tampilkan_kumpul()


def lingkungan() -> Kerangka:
    """Panel pemeriksaan laptop."""
    from lakip_helpers.panel.alat.lingkungan import tampilkan_lingkungan

    return tampilkan_lingkungan()


def pre_test() -> Kerangka:
    """Panel pre-test."""
    from lakip_helpers.latihan.kerja.ujian import Babak
    from lakip_helpers.panel.ujian import tampilkan_ujian

    return tampilkan_ujian(Babak.AWAL)


def post_test() -> Kerangka:
    """Panel post-test."""
    from lakip_helpers.latihan.kerja.ujian import Babak
    from lakip_helpers.panel.ujian import tampilkan_ujian

    return tampilkan_ujian(Babak.AKHIR)


def uji_kalimat() -> Kerangka:
    """Panel untuk menguji satu sasaran atau indikator dari dokumen sendiri; aturan kit baru dimuat di sini."""
    from lakip_helpers.panel.isian.kalimat import tampilkan_uji_kalimat

    return tampilkan_uji_kalimat()


def telusuri(kode_sasaran: str = "") -> Kerangka:
    """Panel penelusur satu sasaran dari RPJMD sampai LKjIP."""
    from lakip_helpers.panel.alat.kaskade import tampilkan_kaskade

    return tampilkan_kaskade(kode_sasaran)


def bukti_lke() -> Kerangka:
    """Panel bukti yang lazim untuk tiap kriteria LKE."""
    from lakip_helpers.panel.alat.bukti import tampilkan_bukti

    return tampilkan_bukti()


def reviu_laporan() -> Kerangka:
    """Panel reviu laporan kinerja yang sudah jadi; pembacanya baru dimuat di sini."""
    from lakip_helpers.panel.alat.reviu import tampilkan_reviu_laporan

    return tampilkan_reviu_laporan()
