"""Aksi: apakah isi sebuah rencana aksi menyebut langkah yang dapat diperiksa."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final

from lakip_helpers.aturan.bahasa.beda import bentuk_dasar
from lakip_helpers.aturan.bahasa.kata import akar

_KATA: Final = re.compile(r"[a-z]+")
_UMUM: Final = frozenset(
    "rapat koordinasi rakor koordinatif sosialisasi monitoring evaluasi monev pemantauan pembinaan pengawasan pelatihan bimtek bimbingan teknis"
    " konsultasi fasilitasi pendampingan penyuluhan sinkronisasi supervisi advokasi kerja sama kerjasama komitmen dukungan intensif"
    " pelaksanaan melaksanakan dilaksanakan laksanakan kegiatan program sub subkegiatan sesuai dengan dpa rka renja renstra anggaran rencana jadwal"
    " tugas fungsi tupoksi pokok peningkatan meningkatkan ditingkatkan terus akan optimalisasi mengoptimalkan pengoptimalan penguatan memperkuat"
    " pelayanan layanan kinerja kualitas mutu capaian target pencapaian mencapai penyusunan menyusun laporan dokumen administrasi penyediaan"
    " melakukan mengadakan mengikuti menyelenggarakan penyelenggaraan rutin berkala internal eksternal lintas sektor sektoral instansi opd pihak"
    " terkait semua seluruh bersama antar dan atau serta yang di ke dari pada untuk dalam secara oleh para dll dsb lain bidang dinas kantor tim"
    " berbagai upaya langkah strategi kebijakan tindak lanjut hasil lebih baik maksimal optimal efektif efisien".split()
)
_TAHAP: Final = re.compile(r"\d|\b(?:januari|februari|maret|april|juni|juli|agustus|september|oktober|november|desember|mingguan|bulanan|harian)\b")


def keadaan_aksi(aksi: str, indikator: str, resmi: Collection[str] = ()) -> str:
    """Mengapa sebuah aksi belum dapat diperiksa; kosong bila dapat, atau bila selnya kosong.

    Masukan: isi sel aksi, kalimat indikatornya, dan nama resmi sub kegiatan dalam bentuk dasarnya.

    >>> keadaan_aksi("Rapat koordinasi", "Rata-rata lama tinggal wisatawan")
    'cocok untuk indikator apa pun'
    >>> keadaan_aksi("Gelar tindak lanjut tiap triwulan dan surat peringatan kepada OPD yang terlambat", "")
    ''
    """
    kecil = aksi.lower()
    kata = _KATA.findall(kecil)
    if not kata:
        return ""
    if bentuk_dasar(aksi) in resmi:
        return "menyalin nama sub kegiatannya"
    if _TAHAP.search(kecil):
        return ""
    sisa = {akar(k) for k in kata if k not in _UMUM}
    if not sisa:
        return "cocok untuk indikator apa pun"
    return "mengulang bunyi indikatornya" if sisa <= {akar(k) for k in _KATA.findall(indikator.lower())} else ""
