"""Petunjuk flashdisk, dan berkas pembukanya di Windows: memasang Python bila pemasangnya ada di sebelahnya."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from lakip_helpers import __version__

PYTHON: Final = ("3.11", "3.12", "3.13", "3.14")
BERKAS_MULAI: Final = "MULAI.bat"
_MULAI: Final = r"""@echo off
rem Membuka kit LAKIP. Bila Python belum ada, memasangnya dari folder python di sebelah berkas ini.
setlocal
cd /d "%~dp0"
call :cari
if not defined PY call :pasang
if not defined PY goto :belum
"%PY%" mulai.py %*
exit /b

:cari
set "PY="
for %%V in ({angka}) do call :coba "%LocalAppData%\Programs\Python\Python%%V\python.exe"
for %%V in ({angka}) do call :coba "%ProgramFiles%\Python%%V\python.exe"
for /f "delims=" %%P in ('where python 2^>nul') do call :coba "%%P"
exit /b

:coba
if defined PY exit /b
if not exist "%~1" exit /b
"%~1" -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "PY=%~1"
exit /b

:pasang
set "PASANG="
for %%F in (python\python-3.*.exe) do set "PASANG=%%F"
if not defined PASANG exit /b
echo Python belum ada. Dipasang dari %PASANG% untuk akun Anda saja; satu atau dua menit ...
"%PASANG%" /passive InstallAllUsers=0 Include_launcher=0 PrependPath=0 AssociateFiles=0 Include_test=0
call :cari
exit /b

:belum
echo Python {awal} sampai {akhir} 64-bit belum ada di komputer ini, dan pemasangnya tidak ada atau tidak berhasil.
echo Taruh pemasang resmi dari python.org di folder bernama python di sebelah berkas ini, lalu klik dua kali lagi;
echo bila kantor melarang memasang program, minta bantuan petugas TI.
pause
exit /b 1
"""


def tulis_mulai() -> str:
    """Isi MULAI.bat: mencari Python yang cukup baru, memasangnya bila pemasangnya ada, lalu menjalankan mulai.py.

    >>> "Python314" in tulis_mulai() or "314 313 312 311" in tulis_mulai()
    True
    """
    angka = " ".join(satu.replace(".", "") for satu in reversed(PYTHON))
    return _MULAI.replace("{angka}", angka).replace("{awal}", PYTHON[0]).replace("{akhir}", PYTHON[-1])


def tulis_petunjuk(sistem: Sequence[str], python: Sequence[str], *, panitia: bool = False, pemasang: str = "") -> str:
    """Isi BACA_DAHULU.txt; `pemasang` nama pemasang Python yang ikut di folder python.

    >>> "klik dua kali MULAI.bat" in tulis_petunjuk(["windows"], ["3.12"])
    True
    """
    untuk = (
        f"{', '.join(sistem)} dengan Python {', '.join(python)}"
        if sistem
        else "komputer yang sejenis dengan pengemasnya"
    )
    adanya = (
        f"   Bila Python belum ada, MULAI.bat memasangnya dari folder python ({pemasang})."
        if pemasang
        else "   Bila Python belum ada, MULAI.bat memasangnya dari pemasang resmi python.org untuk Windows (64-bit)\n"
        "   yang ditaruh panitia di folder bernama python. Di flashdisk ini pemasangnya tidak ikut."
    )
    return (
        f"Kit bimbingan LAKIP versi {__version__}, lengkap tanpa internet.\n\n"
        "1. Salin seluruh folder ini ke laptop, misalnya ke C:\\lakip atau Documents.\n"
        "   Jangan dijalankan dari flashdisk.\n"
        f"2. Di Windows: klik dua kali MULAI.bat. Di macOS dan Linux: python3 mulai.py\n{adanya}\n"
        "   Pemasangan pertama dua sampai lima menit, dari folder roda, tanpa internet.\n"
        "3. Kerjakan notebook 00 yang terbuka.\n\n"
        f"Paket di folder roda: {untuk}.\n"
        f"{PANITIA if panitia else ''}"
        "Memeriksa keutuhan folder: python lakip_helpers/kelas/flashdisk/sidik_folder.py\n"
    )


PANITIA: Final = (
    "Flashdisk panitia: memuat penyelesaian semua latihan. Jangan dibagikan kepada peserta sebelum kelas selesai.\n"
    "Ingin membaca saja: buka bacaan/index.html atau bacaan/bacaan.pdf.\n"
    "Jadwal, panduan, undangan, dan paparan ada di folder panitia.\n"
)
