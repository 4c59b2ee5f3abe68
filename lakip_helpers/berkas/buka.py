"""Pintu buku kerja: membuka berkas berisi tabel (Excel, ODS, CSV) menjadi kisi sel. Tidak tahu apa arti isinya."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from lakip_helpers.berkas.bita import baca_bita
from lakip_helpers.berkas.csv_kantor import buka_csv
from lakip_helpers.berkas.excel.xlsx import buka_xlsx
from lakip_helpers.berkas.kenali import kenali
from lakip_helpers.berkas.kisi import Kisi, Lembar
from lakip_helpers.berkas.petak import JenisBerkas
from lakip_helpers.galat import GalatBerkas, Gejala

AKHIRAN_TEKS: Final = frozenset({"", ".csv", ".tsv", ".txt", ".xls", ".xlsx", ".xlsm"})
"""Akhiran berkas teks yang dicoba sebagai CSV; banyak ekspor aplikasi menamai CSV-nya .xls."""
_DOKUMEN: Final[Mapping[JenisBerkas, tuple[str, Gejala]]] = {
    JenisBerkas.PDF: ("dokumen PDF", Gejala.BUKAN_TABEL),
    JenisBerkas.WORD: ("dokumen Word", Gejala.BUKAN_TABEL),
    JenisBerkas.WORD_LAMA: ("dokumen Word lama (.doc atau .rtf)", Gejala.BUKAN_TABEL),
    JenisBerkas.HALAMAN: ("sebenarnya halaman web", Gejala.HALAMAN_WEB),
}


def buka(jalur: str | Path, cocok: Callable[[Kisi], int] | None = None) -> list[Lembar]:
    """Buka berkas Excel (baru, lama, biner), ODS, atau CSV menjadi daftar lembar.

    Masukan: jalur berkas; `cocok` memberi nilai seberapa dikenal judul sebuah kisi (membantu memilih
    pemisah CSV). Keluaran: daftar `Lembar`, CSV selalu satu. Galat: `GalatBerkas` dengan kalimat yang
    boleh ditunjukkan apa adanya; PDF, Word, dan halaman web dibaca `dokumen.buka_dokumen`.

    >>> import tempfile
    >>> berkas = Path(tempfile.mkdtemp()) / "contoh.csv"
    >>> _ = berkas.write_text("Indikator;Target\\nIPM;80,1", encoding="utf-8")
    >>> buka(berkas)[0].kisi[1]
    ['IPM', '80,1']
    """
    jalur = Path(jalur)
    data = baca_bita(jalur)
    jenis = kenali(jalur.name, data)
    if jenis in _DOKUMEN:
        sebutan, gejala = _DOKUMEN[jenis]
        raise GalatBerkas(
            f"Berkas {jalur.name!r} {sebutan}, bukan buku kerja kit, jadi di sini tidak dinilai. Bacalah sebagai"
            " dokumen kantor, atau salin tabelnya ke Excel lalu Simpan Sebagai “Excel Workbook (.xlsx)”.",
            gejala,
        )
    return buka_lembar(jalur.name, data, jenis, cocok)


def buka_lembar(
    berkas: str, data: bytes, jenis: JenisBerkas, cocok: Callable[[Kisi], int] | None = None
) -> list[Lembar]:
    """Lembar sebuah lembar kerja yang jenisnya sudah dikenali. Galat: `GalatBerkas`."""
    if jenis is JenisBerkas.XLSX:
        return buka_xlsx(berkas, data)
    if jenis is JenisBerkas.CSV:
        akhiran = Path(berkas).suffix
        if akhiran.casefold() not in AKHIRAN_TEKS:
            raise GalatBerkas(
                f"Berkas {berkas!r} berakhiran {akhiran!r}, tetapi isinya bukan tabel atau dokumen yang dikenal. Yang"
                " dapat dibaca: Excel, ODS, CSV, Word, PDF, dan halaman web.",
                Gejala.BUKAN_TABEL,
            )
        return [buka_csv(berkas, data, cocok)]
    if jenis is JenisBerkas.ODS:
        from lakip_helpers.berkas.excel.ods import buka_ods

        return buka_ods(berkas, data)
    return _buka_excel_lama(berkas, data)


def _buka_excel_lama(berkas: str, data: bytes) -> list[Lembar]:
    """Lembar sebuah .xls (OLE), .xlsb (zip), atau lembar kerja XML."""
    if data.startswith(b"\xd0\xcf"):
        from lakip_helpers.berkas.excel.xls import buka_xls

        return buka_xls(berkas, data)
    if data.startswith(b"PK"):
        from lakip_helpers.berkas.excel.xlsb import buka_xlsb

        return buka_xlsb(berkas, data)
    from lakip_helpers.berkas.excel.xml2003 import buka_xml2003

    return buka_xml2003(berkas, data)
