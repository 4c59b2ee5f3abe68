"""Reviu laporan kinerja utuh: dibaca, dinilai, dan 23 butirnya diusulkan; jawaban pereviu dibaca kembali.

Kit mengusulkan, pereviu memutuskan: pernyataan telah direviu tidak pernah diisi hasilnya oleh kit.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lakip_helpers.galat import GalatBerkas, Gejala
from lakip_helpers.istilah import sebut_perintah

if TYPE_CHECKING:
    from lakip_helpers.berkas.petak import Dokumen
    from lakip_helpers.laporan.bentuk import Bagian, Bukti, HasilBaca


def reviu_berkas(jalur: str | Path, pendamping: Sequence[str | Path] = ()) -> HasilBaca:
    """Baca sebuah laporan kinerja (Word atau PDF) dan usulkan jawaban 23 butir reviu.

    Masukan: laporannya; `pendamping` PK, Renstra, atau IKU di berkas terpisah (jenisnya dikenali dari tabelnya).
    Keluaran: `HasilBaca`; bila bukan laporan, `jenis` dan `alasan` menyebutnya dan tidak ada yang dinilai. Galat:
    `GalatBerkas` bila berkasnya tidak terbaca atau bukan dokumen bertulisan.
    """
    from lakip_helpers.laporan.baca import baca_laporan
    from lakip_helpers.pakai.kantor import buka_kantor

    dokumen = buka_kantor(Path(jalur))
    return baca_laporan(_bertulisan(dokumen), [buka_kantor(Path(satu)) for satu in pendamping])


def _bertulisan(dokumen: Dokumen) -> Dokumen:
    if dokumen.alur:
        return dokumen
    raise GalatBerkas(
        f"Berkas {dokumen.berkas!r} bukan naskah Word atau PDF, sehingga bab dan uraiannya tidak dapat direviu. Pilih"
        f" laporan kinerjanya (.docx atau .pdf); tabel Excel diperiksa dengan {sebut_perintah('periksa')}.",
        Gejala.FORMAT_LAIN,
    )


def ke_json(hasil: HasilBaca) -> str:
    """Hasil reviu sebagai JSON; halaman adalah halaman berkas, mulai 1.

    Bila `halaman_pasti` salah, halaman sebenarnya nomor itu atau sesudahnya: yang dihitung hanya pemisah halaman.

    >>> from lakip_helpers.laporan.bentuk import HasilBaca, Jenis
    >>> json.loads(ke_json(HasilBaca("a.pdf", Jenis.LAIN, "templat", None, {})))["jenis"]
    'bukan laporan kinerja'
    """
    isi_json: dict[str, Any] = {
        "berkas": hasil.berkas,
        "jenis": hasil.jenis.value,
        "alasan": hasil.alasan,
        "tahun": hasil.tahun,
        "halaman_pasti": hasil.halaman_pasti,
        "struktur": {nama: _bagian(satu) for nama, satu in hasil.struktur.items()},
        "sasaran": [
            {
                "teks": s.teks,
                "halaman": s.halaman,
                "indikator": list(s.indikator),
                "butir": {str(hal): _bukti(bukti) for hal, bukti in s.butir.items()},
            }
            for s in hasil.sasaran
        ],
        "angka": [
            {"kode": t.kode, "halaman": t.halaman[0] if len(t.halaman) == 1 else list(t.halaman), "pesan": t.pesan}
            for t in hasil.temuan
        ],
        "reviu23": {
            kode: {"jawaban": usul.jawaban, "halaman": usul.halaman or None, "alasan": usul.alasan}
            for kode, usul in hasil.butir.items()
        },
        "peringatan": list(hasil.peringatan),
    }
    return json.dumps(isi_json, ensure_ascii=False, indent=1)


def _bagian(bagian: Bagian) -> dict[str, Any]:
    return {"ada": bagian.ada.value, "halaman": bagian.halaman, "judul": bagian.judul}


def _bukti(bukti: Bukti) -> dict[str, Any]:
    return {"ada": bukti.ada.value, "halaman": bukti.halaman, "bukti": bukti.petikan, "alasan": bukti.alasan}
