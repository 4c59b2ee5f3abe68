"""Sandi sementara bagi peserta yang lupa: acak, diberikan fasilitator, langsung berlaku."""

from __future__ import annotations

import dbm

from lakip_helpers.galat import GalatLakip
from lakip_helpers.kelas.hub.nama import buat_akun
from lakip_helpers.kelas.hub.ruang import Ruang, buat_kode


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
