"""`lakip dokumen {lke,reviu}`: buku kerja LKE, draf LHE, dan daftar reviu APIP."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import click

from lakip_helpers.istilah import K
from lakip_helpers.perintah.dokumen_umum import Permintaan, pilihan_umum, setelan_dokumen, siapkan, simpan
from lakip_helpers.temuan import LaporanTemuan

if TYPE_CHECKING:
    from lakip_helpers.model import Bundel
    from lakip_helpers.sajian.evaluasi.lke import IsiLke


AJAKAN_LKE: Final = "Nilai kriterianya, pilih jawabannya, lalu periksa dengan: lakip periksa NAMA_BERKAS."
AJAKAN_LHE: Final = "Lengkapi bagian bertitik-titik; rekomendasi ditulis evaluator."
AJAKAN_REVIU: Final = "Pastikan butir yang diusulkan “tidak”, jawab butir lain, lalu tulis catatannya."


@click.command("lke", options_metavar="[PILIHAN]", short_help="Buku kerja LKE (Excel) atau draf LHE (Word).")
@pilihan_umum
def lke(**umum: Any) -> None:
    """Buat buku kerja LKE; isiannya ikut bila ada di BERKAS. Nama berkas .docx memberi draf LHE.

    Buku yang sudah diisi dapat menjadi BERKAS: lakip dokumen lke LKE_DISDIK_2025.xlsx --opd DISDIK --tahun 2025
    -o LHE.docx. Catatan salah atas dokumennya tidak menahan; yang menyentuh sebuah kriteria disebut di sana.
    """
    from lakip_helpers.sajian.dokumen.catatan import temuan_menyangkut
    from lakip_helpers.sajian.evaluasi.lhe import buat_lhe
    from lakip_helpers.sajian.evaluasi.lke import buat_lke

    minta = Permintaan(**umum)
    siap = siapkan(minta, "LKE", (".xlsx", ".docx"))
    temuan = temuan_menyangkut(siap.bundel, siap.temuan, siap.kode, minta.tahun)
    isi = isi_lke(siap.bundel, siap.kode, minta.tahun, temuan)
    setelan = setelan_dokumen(minta, temuan.saring("LKE"))
    if siap.tujuan.suffix.lower() == ".docx":
        simpan(buat_lhe(siap.bundel, siap.kode, minta.tahun, isi, setelan=setelan), siap.tujuan, AJAKAN_LHE)
    else:
        simpan(buat_lke(siap.bundel, siap.kode, minta.tahun, isi, setelan=setelan), siap.tujuan, AJAKAN_LKE)
    if len(temuan.saring("LKE")):
        click.echo(f"Isian LKE-nya: {temuan.saring('LKE').ringkas()} Rinciannya: lakip periksa.", err=True)


@click.command("reviu", options_metavar="[PILIHAN]", short_help="Daftar reviu laporan kinerja oleh APIP (23 butir).")
@pilihan_umum
def reviu(**umum: Any) -> None:
    """Buat daftar reviu laporan kinerja, terisi awal dari catatan kit; nama berkas .docx atau .xlsx.

    Catatan salah tidak menahan dokumen ini: justru itulah yang direviu.
    """
    from lakip_helpers.aturan.evaluasi.reviu import usul_reviu
    from lakip_helpers.sajian.dokumen.catatan import temuan_menyangkut
    from lakip_helpers.sajian.evaluasi.reviu import buat_buku_reviu, buat_reviu

    minta = Permintaan(**umum)
    siap = siapkan(minta, "REVIU", (".docx", ".xlsx"))
    usul = usul_reviu(temuan_menyangkut(siap.bundel, siap.temuan, siap.kode, minta.tahun))
    susun = buat_reviu if siap.tujuan.suffix.lower() == ".docx" else buat_buku_reviu
    setelan = setelan_dokumen(minta, LaporanTemuan())
    simpan(susun(siap.bundel, siap.kode, minta.tahun, usul, setelan=setelan), siap.tujuan, AJAKAN_REVIU)


def isi_lke(bundel: Bundel, kode_opd: str, tahun: int, laporan: LaporanTemuan) -> IsiLke:
    """Isian LKE satu OPD dan tahun, dihitung, dengan kriteria yang disentuh temuan pada `laporan`."""
    from lakip_helpers.aturan.evaluasi.lke import ambil_lke, nilai_lke, paling_mengangkat, usul_jawaban
    from lakip_helpers.sajian.evaluasi.lke import IsiLke

    lembar, kriteria = ambil_lke(bundel, kode_opd, tahun)
    hasil = nilai_lke(lembar, kriteria)
    usul = usul_jawaban(kriteria) if kriteria is not None else _tanpa_usul()
    return IsiLke(
        rincian=hasil.rincian,
        kriteria=_kriteria(bundel, kode_opd, tahun, laporan),
        usul=usul,
        mengangkat=paling_mengangkat(lembar, kriteria),
        total=hasil.total,
        predikat=hasil.predikat,
        sebutan=hasil.sebutan,
    )


def _tanpa_usul() -> Any:
    import pandas as pd

    return pd.DataFrame({"persen": [], "usul": [], "belum": []}, dtype=object)


def _kriteria(bundel: Bundel, kode_opd: str, tahun: int, laporan: LaporanTemuan) -> Any:
    """Delapan puluh kriteria, jawabannya, dan temuan kit yang menyentuhnya: yang sekarang, atau yang tercatat."""
    from lakip_helpers.aturan.evaluasi.lke import ambil_kriteria, daftar_kriteria, usul_kriteria

    kunci = [K.KODE, K.NOMOR]
    isian = ambil_kriteria(bundel, kode_opd, tahun).drop_duplicates(kunci).set_index(kunci)
    sekarang = usul_kriteria(laporan).set_index(kunci)[K.ALASAN]
    semua = daftar_kriteria().set_index(kunci)
    semua[K.TERPENUHI] = isian[K.TERPENUHI]
    semua[K.ALASAN] = sekarang.reindex(semua.index).fillna(isian[K.ALASAN].reindex(semua.index))
    return semua.fillna("").reset_index()
