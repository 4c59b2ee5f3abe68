"""Panel “Ikuti dari sini”: mulai di sesi mana pun dengan jawaban contoh, dan mengembalikan yang disisihkan."""

from __future__ import annotations

from collections.abc import Callable

import ipywidgets as w

from lakip_helpers.galat import GalatLakip
from lakip_helpers.latihan import ambil, daftar
from lakip_helpers.latihan.kerja.susul import Sisihan, daftar_sisihan, kembalikan, susul
from lakip_helpers.latihan.simpanan.identitas import berkas_log
from lakip_helpers.latihan.simpanan.log import baca_log
from lakip_helpers.notasi import tulis_waktu
from lakip_helpers.panel.kerangka import Kerangka, buat_tombol, di_atas, rakit, saat_diklik, tulis_umpan

PERINTAH = (
    "Untuk yang datang terlambat. Pilih sesi tempat kelas berada; karya dari sesi sebelumnya diisi jawaban contoh "
    "supaya Anda dapat langsung ikut. Pekerjaan Anda sendiri tidak hilang: disisihkan, dan dapat dikembalikan di sini."
)
MUAT_ULANG = "Muat ulang (F5) halaman notebook yang sudah terbuka."


def tampilkan_susul() -> Kerangka:
    """Panel menyusul: tombolnya “Ikuti dari sini”.

    >>> list(tampilkan_susul().tombol)
    ['susul', 'kembalikan']
    """
    sesi = di_atas(w.Dropdown(description="Sesi:", options=pilihan_sesi()))
    mulai = di_atas(w.Dropdown(description="Mulai dari:", options=pilihan_mulai(sesi.value)))
    sisihan = di_atas(w.Dropdown(description="Pekerjaan saya yang disisihkan:", options=[]))
    for satu in (mulai, sisihan):
        satu.layout.width = "98%"
    tombol = {
        "susul": buat_tombol("Ikuti dari sini", "Mulai dari latihan ini dengan jawaban contoh", utama=True),
        "kembalikan": buat_tombol("Kembalikan pekerjaan saya", "Pasang kembali pekerjaan yang disisihkan"),
    }
    teks = "\n".join(nama for nama, _ in pilihan_sesi())
    kerangka = rakit("Menyusul", PERINTAH, [sesi, mulai, sisihan], tombol, teks)

    def segarkan() -> None:
        ada = _sisihan()
        sisihan.options = [(sebutkan_sisihan(satu), satu.waktu) for satu in ada]
        sisihan.index = 0 if ada else None
        sisihan.layout.display = tombol["kembalikan"].layout.display = "" if ada else "none"

    def jalankan(lakukan: Callable[[], str]) -> None:
        try:
            kerangka.umpan.value = tulis_umpan("baik", f"{lakukan()} {MUAT_ULANG}")
        except GalatLakip as galat:
            kerangka.umpan.value = tulis_umpan("gagal", str(galat))
        segarkan()

    sesi.observe(lambda _: setattr(mulai, "options", pilihan_mulai(sesi.value)), names="value")
    saat_diklik(tombol["susul"], lambda: jalankan(lambda: susul(mulai.value).kalimat))
    saat_diklik(tombol["kembalikan"], lambda: jalankan(lambda: _kembalikan(sisihan.value)))
    segarkan()
    return kerangka


def pilihan_sesi() -> list[tuple[str, str]]:
    """Pilihan sesi: nomor dan judul latihan pertamanya.

    >>> pilihan_sesi()[0]
    ('Sesi 11, mulai “Kerja atau kinerja?”', '11')
    """
    pertama = {satu.nomor_sesi: satu for satu in reversed(daftar())}
    return [(f"Sesi {nomor}, mulai “{pertama[nomor].judul}”", nomor) for nomor in sorted(pertama)]


def pilihan_mulai(sesi: str) -> list[tuple[str, str]]:
    """Latihan sebuah sesi; yang pertama berarti dari awal sesi.

    >>> pilihan_mulai("11")[0]
    ('awal sesi, latihan 11-01 “Kerja atau kinerja?”', '11-01')
    """
    semua = [satu for satu in daftar() if satu.nomor_sesi == sesi]
    awalan = ["awal sesi, ", *[""] * len(semua)]
    return [(f"{awal}latihan {satu.kode} “{satu.judul}”", satu.kode) for awal, satu in zip(awalan, semua, strict=False)]


def sebutkan_sisihan(sisihan: Sisihan) -> str:
    """Kapan disisihkan dan latihan mana saja.

    >>> sebutkan_sisihan(Sisihan("2026-01-13T09:05:00.000+07:00", {"13-07": {}}))
    '13-01-2026 pukul 09.05: 13-07 “Indikator Anda sendiri”'
    """
    daftar_kode = ", ".join(f"{kode} “{ambil(kode).judul}”" for kode in sisihan.isian)
    return f"{tulis_waktu(sisihan.waktu)}: {daftar_kode}"


def _sisihan() -> tuple[Sisihan, ...]:
    try:
        return daftar_sisihan(baca_log(berkas_log()).baris)
    except GalatLakip:
        return ()


def _kembalikan(waktu: str) -> str:
    return f"Pekerjaan Anda pada latihan {', '.join(kembalikan(waktu))} terpasang kembali."
