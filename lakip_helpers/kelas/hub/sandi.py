"""Sandi peserta: yang sementara dan acak dari fasilitator bagi yang lupa, dan yang diganti peserta sendiri."""

from __future__ import annotations

import dbm

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.masuk import BITA_SANDI, SANDI_TERPENDEK
from lakip_helpers.kelas.hub.nama import AKUN_FASILITATOR, buat_akun
from lakip_helpers.kelas.hub.ruang import Ruang, buat_kode, perintah_kelas


def beri_sandi_sementara(ruang: Ruang, nama: str) -> str:
    """Ganti sandi seorang peserta; hasilnya sandi baru yang dibacakan kepadanya.

    Galat: GalatLakip bila nama itu belum pernah masuk.
    """
    import bcrypt

    akun, baru = buat_akun(nama), "-".join(buat_kode(4).lower() for _ in range(3))
    with dbm.open(str(ruang.hub / "sandi.dbm"), "c", 0o600) as db:
        if not akun or akun.encode() not in db:
            nama_dikenal = sorted(kunci.decode() for kunci in db.keys() if isinstance(kunci, bytes))  # noqa: SIM118
            dikenal = ", ".join(satu.removeprefix("lk-") for satu in nama_dikenal[:20])
            raise GalatLakip(
                f"Belum ada peserta bernama {nama!r} di ruang ini, jadi tidak ada sandi yang diganti. "
                f"Yang sudah pernah masuk: {dikenal or 'belum ada'}."
            )
        db[akun] = bcrypt.hashpw(baru.encode(), bcrypt.gensalt())
    return baru


def ganti_sandi(ruang: Ruang, akun: str, lama: str, baru: str, ulang: str) -> str:
    """Ganti sandi sendiri; hasilnya kalimat bila ditolak, kosong bila sudah diganti."""
    import bcrypt

    if akun == AKUN_FASILITATOR:
        return f"Kata sandi fasilitator diganti ketika ruang dibuka: {perintah_kelas('buka --kode-baru', ruang.akar)}."
    if baru != ulang:
        return "Dua isian sandi baru tidak sama. Ketik sandi baru yang sama dua kali."
    if len(baru) < SANDI_TERPENDEK or len(baru.encode()) > BITA_SANDI:
        return f"Sandi baru perlu {SANDI_TERPENDEK} sampai {BITA_SANDI} huruf. Pilih yang lain."
    with dbm.open(str(ruang.hub / "sandi.dbm"), "c", 0o600) as db:
        tersimpan = db.get(akun.encode())
        if tersimpan is None or not bcrypt.checkpw(lama.encode()[:BITA_SANDI], tersimpan):
            return "Sandi yang sekarang tidak cocok, jadi belum diganti. Bila lupa, minta fasilitator."
        db[akun] = bcrypt.hashpw(baru.encode(), bcrypt.gensalt())
    return ""
