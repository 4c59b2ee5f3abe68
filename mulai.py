#!/usr/bin/env python3
"""Satu perintah untuk memasang dan membuka kit bimbingan LAKIP.

    python mulai.py                        memasang bila perlu, lalu membuka JupyterLab
    python mulai.py uji                    memasang alat uji bila perlu, lalu menjalankan seluruh uji
    python mulai.py capaian berkas.csv     perintah lain diteruskan kepada `lakip`

Hanya memakai pustaka baku. Pemasangannya sendiri ada di lakip_helpers/perintah/pasang.py; berkas ini pendek dan ditulis
dengan cara lama supaya Python setua 2.7 pun membacanya sampai habis dan menjawab dengan kalimat, bukan SyntaxError.
"""

import os
import platform
import sys

PYTHON_TERENDAH = (3, 11)


def tahan_jendela():
    """Pada klik ganda di Windows, jendela menutup sendiri begitu program selesai; beri waktu membaca pesan."""
    if os.name == "nt" and len(sys.argv) == 1 and sys.stdin and sys.stdin.isatty():
        print("\nTekan Enter untuk menutup jendela ini.")
        sys.stdin.readline()


def utama():
    """Serahkan kepada pemasang kit, atau sebut halangannya; hasilnya kode keluar program."""
    if sys.version_info < PYTHON_TERENDAH:
        print(
            "Python di komputer ini versi " + platform.python_version() + ", sedangkan kit ini perlu 3.11 atau lebih "
            "baru.\nPasang Python terbaru (64-bit) dari python.org atau minta bantuan petugas TI, "
            "lalu jalankan lagi perintah yang sama."
        )
        return 1
    from pathlib import Path  # belum ada di Python 2.7

    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    akar = str(Path(__file__).resolve().parent)
    if not Path(akar, "lakip_helpers", "perintah", "pasang.py").is_file():
        print("Folder kit tidak lengkap: " + akar + ". Salin ulang seluruh folder kit, lalu jalankan lagi dari sana.")
        return 1
    sys.path.insert(0, akar)
    from lakip_helpers.perintah import pasang

    return pasang.utama(sys.argv[1:])


if __name__ == "__main__":
    hasil_akhir = utama()
    if hasil_akhir:
        tahan_jendela()
    sys.exit(hasil_akhir)
