"""Yang sama pada semua `lakip dokumen …`: pilihannya, dan kalimat yang ditampilkan.

Catatan berkeparahan salah yang menyangkut OPD dan tahun itu harus diselesaikan, atau disetujui dengan --tetap-buat dan
lalu tercetak di halaman pertama.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeVar

import click

from lakip_helpers.perintah.grup import salah_pakai

if TYPE_CHECKING:
    from lakip_helpers.pakai.dokumen import DokumenJadi, JenisDokumen, Permintaan, Siapan
    from lakip_helpers.temuan import LaporanTemuan

F = TypeVar("F", bound=Callable[..., Any])
_OPD: Final = click.option("--opd", default="", metavar="KODE", help="Kode OPD; PEMDA untuk dokumen pemerintah daerah.")
_SUMBER: Final = (
    click.argument("berkas", type=click.Path(path_type=Path), required=False),
    click.option("--contoh", is_flag=True, help="Pakai data kota contoh (rekaan), bukan BERKAS."),
)
_UMUM: Final = (
    click.option("--tahun", type=int, required=True, metavar="TAHUN", help="Tahun dokumen."),
    click.option(
        "-o", "--simpan", type=click.Path(path_type=Path), metavar="BERKAS", help="Nama berkas yang dibuat."
    ),
    click.option("--timpa", is_flag=True, help="Ganti berkas yang sudah ada."),
    click.option("--tetap-buat", is_flag=True, help="Buat juga bila ada catatan salah; catatannya ikut tercetak."),
    click.option("--nama-opd", default="", metavar="NAMA", help="Nama OPD, bila lembar Perangkat Daerah kosong."),
    click.option("--daerah", default="", metavar="NAMA", help='Nama daerah, misalnya "Kota Contoh".'),
    click.option("--tempat", default="", metavar="NAMA", help="Tempat penandatanganan; bawaan: dari nama daerah."),
)  # fmt: skip
_NASKAH: Final = (
    click.option("--kertas", type=click.Choice(["f4", "a4"]), default="f4", help="Ukuran kertas (bawaan: f4)."),
    click.option(
        "--dasar", type=click.Path(path_type=Path), metavar="BERKAS",
        help="Templat .docx kantor: gaya, tepi, kepala, dan kaki halamannya dipakai.",
    ),
)  # fmt: skip
"""Pilihan yang hanya berarti bagi Word dan Excel."""
AJAKAN: Final = "Isi tempat kosong seperti nama dan NIP, lalu periksa sebelum dicetak."


def pilihan_umum(fungsi: F) -> F:
    """Pilihan dokumen Word dan Excel."""
    return _pasang(fungsi, (*_SUMBER, _OPD, *_UMUM, *_NASKAH))


def pilihan_gambar(fungsi: F) -> F:
    """Pilihan dokumen yang bukan Word dan bukan Excel."""
    return _pasang(fungsi, (*_SUMBER, _OPD, *_UMUM))


def pilihan_daerah(fungsi: F) -> F:
    """Pilihan dokumen Word seluruh daerah; OPD-nya tidak ditanyakan."""
    return _pasang(fungsi, (*_SUMBER, *_UMUM, *_NASKAH))


def _pasang(fungsi: F, semua: tuple[Callable[[F], F], ...]) -> F:
    for pilihan in reversed(semua):
        fungsi = pilihan(fungsi)
    return fungsi


def minta_dokumen(
    *, berkas: Path | None, contoh: bool, simpan: Path | None, opd: str = "", tetap_buat: bool = False, **lain: Any
) -> Permintaan:
    """Permintaan dari pilihan yang diketik; `tetap_buat` bukan bagian permintaan, melainkan keputusan di `buat`."""
    from lakip_helpers.pakai.dokumen import CONTOH, Permintaan

    if contoh == (berkas is not None):
        raise click.UsageError(
            "Sebutkan satu sumber data: BERKAS (buku kerja .xlsx atau folder CSV), atau --contoh (data kota contoh)."
        )
    return Permintaan(sumber=CONTOH if berkas is None else berkas, opd=opd, tujuan=simpan, **lain)


def buat(umum: dict[str, Any], jenis: JenisDokumen, ajakan: str = AJAKAN) -> Siapan:
    """Siapkan, tampilkan catatan yang menahan, tulis, lalu sebut nama berkasnya dan apa yang dilakukan sesudahnya."""
    siap, jadi = tulis(umum, jenis)
    sebutkan_tersimpan(siap, jadi, ajakan)
    return siap


def tulis(umum: dict[str, Any], jenis: JenisDokumen) -> tuple[Siapan, DokumenJadi]:
    """Siapkan dan tulis sebuah dokumen; berhenti dengan kode 1 bila ada catatan yang menahannya."""
    from lakip_helpers.pakai.dokumen import siapkan_dokumen, tulis_dokumen

    minta = minta_dokumen(**umum)
    with salah_pakai():
        siap = siapkan_dokumen(minta, jenis)
    if jenis.menahan and len(siap.catatan):
        tolak_atau_lanjut(siap.catatan, tetap_buat=umum["tetap_buat"])
    return siap, tulis_dokumen(siap, minta, jenis)


def sebutkan_tersimpan(siap: Siapan, jadi: DokumenJadi, ajakan: str) -> None:
    """Sebut berkas yang ditulis, dan bahwa namanya diganti bila yang lama sedang dibuka."""
    click.echo(f"Tersimpan: {jadi.berkas.name}. {ajakan}")
    if jadi.berkas != siap.tujuan:
        click.echo(f"{siap.tujuan.name} sedang dibuka program lain, jadi nama berkasnya diganti.")


def tolak_atau_lanjut(catatan: LaporanTemuan, *, tetap_buat: bool) -> None:
    """Tampilkan catatan salah; berhenti dengan kode keluar 1, kecuali --tetap-buat."""
    click.echo(catatan.ke_teks(), err=True)
    if tetap_buat:
        click.echo("\nDiteruskan karena --tetap-buat; catatan di atas tercetak di halaman pertama.", err=True)
        return
    click.echo(
        "\nDokumen belum dibuat: catatan salah di atas menyangkut OPD dan tahun ini. Perbaiki datanya, atau tambahkan"
        " --tetap-buat untuk mencetaknya sebagai draf.",
        err=True,
    )
    sys.exit(1)
