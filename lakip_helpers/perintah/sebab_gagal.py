"""Sebab pemasangan gagal: tanda di keluaran pemasang, apa yang terjadi, dan apa yang dilakukan.

Dipakai sebelum paket apa pun terpasang: hanya pustaka baku.
"""

from __future__ import annotations

import re

SEBAB_UNDUHAN = (
    r"Retrying \(|timed out|Connection (refused|reset|aborted)|name resolution|getaddrinfo|IncompleteRead",
    "Unduhan gagal karena sambungan internet terputus atau terlalu lambat.",
    "Periksa sambungan, lalu jalankan lagi perintah yang sama; yang sudah terunduh tidak diulang.",
)
SEBAB_RODA = (
    r"(?s)Looking in links: [^\n]*\broda\b.*(No matching distribution|Could not find a version)",
    "Folder roda di salinan ini tidak memuat paket untuk Python {python} di komputer ini.",
    "Minta panitia mengemas lagi untuk sistem dan versi Python ini (python mulai.py kelas kemas --untuk … --python …). "
    "Bila ada internet: hapus folder roda, lalu jalankan lagi perintah yang sama.",
)
SEBAB = (
    SEBAB_RODA,
    (
        r"No space left|Errno 28\b|WinError 112\b|not enough space",
        "Ruang disk habis.",
        "Kosongkan sedikitnya 2 GB pada disk tempat folder {akar}, lalu jalankan lagi perintah yang sama.",
    ),
    (
        r"DO NOT MATCH THE HASHES|[Hh]ashes are required",
        "Berkas yang terunduh tidak sama dengan yang disematkan kit ini, jadi tidak dipasang.",
        "Coba lagi dengan jaringan lain; bila tetap begitu, beri tahu fasilitator.",
    ),
    (
        r"File name too long|Errno 36\b|WinError 206\b",
        "Letak folder kit terlalu dalam untuk Windows: {akar}.",
        "Pindahkan ke folder bernama pendek, misalnya C:\\lakip, lalu jalankan lagi dari sana.",
    ),
    (
        r"WinError 1260\b",
        "Pengaturan kantor melarang program berjalan dari folder {akar}.",
        "Minta petugas TI mengizinkan folder ini, atau pindahkan kit ke folder yang diizinkan.",
    ),
    (
        r"WinError 32\b|Text file busy",
        "Sebagian berkas kit sedang dipakai program lain.",
        "Tutup semua jendela JupyterLab dan program kit, lalu jalankan lagi perintah yang sama.",
    ),
    (
        r"[Pp]ermission ?[Dd]enied|Errno (13|17|20|30)\b|WinError 5\b|[Rr]ead-only file system",
        "Folder kit tidak dapat ditulisi: {akar}.",
        "Salin kit ke folder milik Anda, misalnya Dokumen, lalu jalankan lagi dari sana.",
    ),
    (
        r"No module named '?(venv|ensurepip|pip)\b|ensurepip is not available",
        "Python di komputer ini tidak lengkap: bagian pemasang (venv dan pip) tidak ada.",
        "Pasang Python dari python.org, atau di Debian/Ubuntu: sudo apt install python3-venv python3-pip.",
    ),
    (
        r"CERTIFICATE_VERIFY_FAILED|SSLError|ProxyError|407 Proxy",
        "Jaringan kantor menghalangi unduhan (proksi atau sertifikat).",
        "Coba dengan jaringan lain, misalnya hotspot telepon, atau minta bantuan petugas TI.",
    ),
    SEBAB_UNDUHAN,
    (
        r"No matching distribution|Could not find a version|requires a different Python",
        "Belum ada paket siap pakai untuk Python {python} di komputer ini.",
        "Pasang Python 3.11 sampai 3.14 yang 64-bit, hapus folder .venv, lalu jalankan lagi perintah yang sama.",
    ),
    (
        "",
        "Pemasangan berhenti karena sebab yang belum dikenal.",
        "Jalankan lagi perintah yang sama; bila tetap gagal, kirim berkas rincian kepada fasilitator.",
    ),
)
"""Baris teratas yang cocok dipakai; yang terakhir cocok dengan apa pun."""


def cari_sebab(keluaran: str) -> tuple[str, str, str]:
    """Baris SEBAB yang cocok dengan keluaran pemasang.

    >>> cari_sebab("OSError: [Errno 28] No space left on device")[1]
    'Ruang disk habis.'
    """
    return next(sebab for sebab in SEBAB if re.search(sebab[0], keluaran))
