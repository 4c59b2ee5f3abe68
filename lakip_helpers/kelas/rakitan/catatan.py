"""Teks yang ditambahkan perakit: pembuka tiap notebook dan catatan fasilitator tiap latihan."""

from __future__ import annotations

from typing import Final

from lakip_helpers.kelas.rakitan.sumber import BentukNotebook, Kepala, Sel, Sumber
from lakip_helpers.latihan.model import Kekeliruan, Latihan

_SAPAAN: Final = {
    BentukNotebook.PESERTA: "",
    BentukNotebook.KUNCI: "**Lembar kunci.** Semua latihan sudah terjawab. Pekerjaan Anda sendiri ada di notebook "
    "bernama sama di folder `notebooks`.",
    BentukNotebook.FASILITATOR: "**Buku fasilitator.** Memuat waktu, petunjuk, kekeliruan yang biasa muncul, "
    "kalimat untuk kelas, dan solusi. Jangan ditayangkan kepada peserta.",
}

_TANPA_RUANG: Final = (
    '<div class="tanpa-ruang"><b>Bila kotak latihan belum tampak:</b> pilih menu <b>Run</b>, lalu <b>Run All Cells</b> '
    "(di VS Code: tombol <b>Run All</b>), setiap kali notebook ini dibuka; sesudahnya gulir kembali ke atas.</div>"
)
"""Hanya terbaca bila notebook dibuka tanpa layar kit; layar kit menyembunyikannya dan menjalankan panelnya sendiri."""


def tulis_pembuka(sumber: Sumber, bentuk: BentukNotebook, versi: str) -> Sel:
    """Sel pertama notebook: judul, letak dalam jadwal, dan menit tiap bagian."""
    kepala = sumber.kepala
    baris = [
        f"# {sumber.nama[:2]} · {kepala.judul}" if kepala.hari else f"# {kepala.judul}",
        f"{_jadwal(kepala)} · {kepala.menit} menit · kit versi {versi}" if kepala.hari else f"Kit versi {versi}",
        _SAPAAN[bentuk],
        "" if bentuk is BentukNotebook.KUNCI else _TANPA_RUANG,
        _tabel_bagian(kepala) if kepala.bagian else "",
    ]
    return Sel("markdown", "\n\n".join(b for b in baris if b))


def _jadwal(kepala: Kepala) -> str:
    return f"Hari {kepala.hari}, {f'sesi {kepala.sesi}' if kepala.sesi else 'pembukaan'}"


def _tabel_bagian(kepala: Kepala) -> str:
    return "\n".join(["| Bagian | Menit |", "|---|---:|", *(f"| {nama} | {menit} |" for nama, menit in kepala.bagian)])


def tulis_catatan(latihan: Latihan) -> str:
    """Catatan fasilitator untuk satu latihan, dalam markdown."""
    bagian = [
        f"**Catatan fasilitator · latihan {latihan.kode} · {latihan.judul}** ({latihan.menit} menit)",
        f"Tujuan: {latihan.tujuan}",
        "Petunjuk yang dapat dibuka peserta:",
        "\n".join(f"{nomor}. {teks}" for nomor, teks in enumerate(latihan.petunjuk, 1)),
        "Kekeliruan yang biasa muncul:" if latihan.kekeliruan else "",
        "\n".join(_tulis_kekeliruan(satu) for satu in latihan.kekeliruan),
        f"Pembahasan: {latihan.pembahasan}" if latihan.pembahasan else "",
    ]
    return "\n\n".join(b for b in bagian if b)


def _tulis_kekeliruan(kekeliruan: Kekeliruan) -> str:
    return (
        f"- `{kekeliruan.kode}`: peserta membaca: “{_satu_baris(kekeliruan.pesan)}”\n"
        f"  - Di kelas: {_satu_baris(kekeliruan.untuk_kelas)}"
    )


def _satu_baris(teks: str) -> str:
    return " ".join(teks.split())
