"""Panel satu latihan: isian dalam kerangka, dengan tombol Periksa, Petunjuk, dan Solusi."""

from __future__ import annotations

from lakip_helpers.galat import GalatLatihan
from lakip_helpers.latihan.kerja.pengerjaan import Bantuan, Pengerjaan
from lakip_helpers.latihan.kerja.penilaian import BENTUK_ASING, nilai
from lakip_helpers.latihan.kerja.versi import hitung_isian
from lakip_helpers.latihan.model import Putusan, Status
from lakip_helpers.latihan.sidik import inti
from lakip_helpers.panel.ganti import BERUBAH_LAIN, Penggantian
from lakip_helpers.panel.isian.daftar import buat_isian
from lakip_helpers.panel.isian.dasar import IsianLatihan
from lakip_helpers.panel.kerangka import (
    Keadaan,
    Kerangka,
    buat_jangkar,
    buat_tombol,
    rakit,
    saat_diklik,
    tulis_isyarat,
    tulis_umpan,
)
from lakip_helpers.panel.lembar_karya import buat_alat_lembar
from lakip_helpers.panel.sambung import Penyambung
from lakip_helpers.panel.siaran import Kabar, dengarkan, siarkan

JENIS_UMPAN = {
    Status.LULUS: "lulus",
    Status.KELIRU: "belum",
    Status.LAIN: "belum",
    Status.BELUM: "info",
    Status.GAGAL: "gagal",
}
TIDAK_COCOK = (
    "Jawaban Anda yang tersimpan berasal dari kit lain dan tidak cocok dengan soal ini, jadi tidak dipasang. Jawaban "
    "itu tidak dihapus. Kerjakan lagi latihan ini."
)
JENDELA_LAIN = "Isian ini baru saja berubah di jendela lain. Yang tampil di sini sudah yang terbaru."
DIPUTUSKAN = (Status.LULUS, Status.KELIRU, Status.LAIN)
"""Status yang merupakan putusan atas jawaban; selain itu jawabannya kosong atau tidak terbaca."""


def tampilkan_latihan(kode: str) -> Kerangka:
    """Panel latihan `kode`, dengan jawaban tersimpan sudah terpasang; GalatLatihan bila kodenya tidak dikenal.

    >>> list(tampilkan_latihan("11-01").tombol)
    ['periksa', 'petunjuk', 'solusi']
    """
    kerja = Pengerjaan(kode)
    latihan, isian = kerja.latihan, buat_isian(kerja.latihan)
    ganti = Penggantian(kerja, isian)
    sambung = Penyambung(kerja, isian, ganti)
    kerangka = rakit(
        f"Latihan {latihan.kode} · {latihan.judul}",
        latihan.perintah,
        [isian.kotak, sambung.kotak, *([] if isian.pengusul else [ganti.kotak]), *buat_alat_lembar(kerja, isian)],
        {
            "periksa": buat_tombol("Periksa", "Periksa jawaban saya", utama=True),
            "petunjuk": buat_tombol("Petunjuk", "Tampilkan petunjuk berikutnya"),
            "solusi": buat_tombol("Solusi", "Terbuka sesudah tiga kali Periksa"),
        },
        isian.teks,
        latihan.menit,
        buat_jangkar(latihan.kode),
    )
    _Pelayan(kerja, isian, kerangka, ganti, sambung).mulai()
    return kerangka


def tulis_hasil(hasil: Putusan) -> str:
    """HTML untuk satu hasil periksa.

    >>> tulis_hasil(Putusan(Status.LULUS, "Bagus."))
    '<div class="lakip-umpan lakip-lulus" role="status">✔ Lulus. Bagus.</div>'
    """
    return tulis_umpan(JENIS_UMPAN[hasil.status], hasil.pesan)


class _Pelayan:
    """Meneruskan tombol ke pengerjaan dan menuliskan tanggapannya ke layar."""

    def __init__(
        self, kerja: Pengerjaan, isian: IsianLatihan, kerangka: Kerangka, ganti: Penggantian, sambung: Penyambung
    ) -> None:
        self.kerja, self.isian, self.kerangka, self.ganti, self.sambung = kerja, isian, kerangka, ganti, sambung
        self.pernah_diperiksa = False
        self.selaras: object = None
        """Isian di layar ketika terakhir sama dengan yang tersimpan."""
        self.mengikuti = False
        """Benar selama di layar tertulis bahwa isiannya berubah di jendela lain."""
        self.diminta_lengkap = False
        """Benar selama di layar tertulis isian mana yang belum dijawab; kalimatnya mengikuti ketikan."""

    def mulai(self) -> None:
        self.ganti.mulai(self._diganti)
        self._segarkan()
        self.isian.amati(self._ubah)
        for nama, lakukan in (("periksa", self._periksa), ("petunjuk", self._petunjuk), ("solusi", self._solusi)):
            saat_diklik(self.kerangka.tombol[nama], lakukan)
        dengarkan(Kabar.GANTI_ORANG, self.kerja.latihan.kode, self._ganti_orang)
        dengarkan(Kabar.ISIAN, self.kerja.latihan.kode, self._ikuti_jendela_lain)
        self.sambung.mulai()

    def _segarkan(self) -> None:
        """Muat layar dari yang tersimpan, tanpa menyimpan lagi."""
        with self.ganti.diam():
            self._pulihkan()
        self.sambung.segarkan()
        self.selaras = self.isian.baca()
        self.ganti.muat()

    def _diganti(self) -> None:
        self._segarkan()
        self._kabarkan()

    def _kabarkan(self) -> None:
        """Latihan yang sama di jendela lain memuat isian ini; latihan yang meneruskan karyanya ikut disegarkan."""
        siarkan(Kabar.ISIAN, self.kerja.latihan.kode, dari=self._ikuti_jendela_lain)
        if self.kerja.latihan.karya:
            siarkan(Kabar.TERSIMPAN)

    def _ikuti_jendela_lain(self) -> None:
        """Panel latihan yang sama di jendela lain baru menyimpan: muat isiannya, dan katakan."""
        self._segarkan()
        self.kerangka.umpan.value += tulis_umpan("info", JENDELA_LAIN)
        self.mengikuti = True

    def _ganti_orang(self) -> None:
        """Tampilkan isian peserta yang baru; isian pemilik lama sudah di lognya sendiri."""
        if not self.kerja.ikuti_peserta():
            return
        with self.ganti.diam():
            self.isian.pasang(None)
        self.ganti.awal = None
        self._segarkan()

    def _pulihkan(self) -> None:
        pulih = self.kerja.pulihkan()
        self._tulis(tulis_umpan("info", self.kerja.isi_log().catatan))
        if pulih.jawaban is None:
            self._beri_isyarat(Keadaan.BELUM_DIKERJAKAN)
            return
        if not self._pasang(pulih.jawaban):
            return
        if pulih.hasil:
            self._tulis(tulis_hasil(pulih.hasil), tulis_umpan("info", pulih.catatan))
        self._beri_isyarat(Keadaan.HASIL_KIT if pulih.hasil_kit else self._nyatakan(pulih.hasil))

    def _pasang(self, jawaban: object) -> bool:
        """Pasang jawaban tersimpan; yang bentuknya asing dibiarkan di log dan disebut."""
        try:
            self.isian.pasang(jawaban)
        except (GalatLatihan, *BENTUK_ASING):
            self._tulis(tulis_umpan("info", TIDAK_COCOK))
            self._beri_isyarat(Keadaan.BELUM_DIKERJAKAN)
            return False
        return True

    def _ubah(self) -> None:
        if self.ganti.memasang:
            return
        gagal = self._sisihkan_lain() or self.kerja.simpan(self.isian.baca())
        self.selaras = self.isian.baca()
        if gagal:
            self._tulis(tulis_umpan("gagal", gagal))
        elif self.diminta_lengkap:
            self._ikuti_ketikan()
        elif self.mengikuti:
            self._tulis()
        self.mengikuti = False
        self._beri_isyarat(Keadaan.BERUBAH if self.pernah_diperiksa else Keadaan.TERSIMPAN, gagal)
        self._kabarkan()

    def _ikuti_ketikan(self) -> None:
        """Sebut yang masih belum dijawab; hilang begitu semuanya terisi."""
        hasil = nilai(self.kerja.latihan, self.isian.baca())
        self.diminta_lengkap = hasil.status is Status.BELUM
        self._tulis(tulis_hasil(hasil) if self.diminta_lengkap else "")

    def _sisihkan_lain(self) -> str:
        """Bila yang tersimpan bukan yang tadi tampil di sini, ia disisihkan dahulu, tidak ditimpa diam-diam."""
        tersimpan = self.kerja.terakhir()
        if tersimpan is None or inti(tersimpan) in (inti(self.selaras), inti(self.isian.baca())):
            return ""
        milik = self.kerja.milik_sendiri(tersimpan)
        gagal = self.kerja.pasang(self.isian.baca())
        self.ganti.muat()
        if milik and not gagal:
            self._tulis(tulis_umpan("info", BERUBAH_LAIN))
        return gagal

    def _periksa(self) -> None:
        self._sisihkan_lain()
        tanggapan = self.kerja.periksa(self.isian.baca())
        self._tulis(tulis_hasil(tanggapan.hasil), tulis_umpan("gagal", tanggapan.gagal_simpan))
        self.diminta_lengkap = tanggapan.hasil.status is Status.BELUM
        kosong = tanggapan.hasil.status is Status.BELUM and self.kerja.pulihkan().hasil_kit
        keadaan = Keadaan.HASIL_KIT if kosong else self._nyatakan(tanggapan.hasil)
        self._beri_isyarat(keadaan, tanggapan.gagal_simpan, sesudah_periksa=True)
        self._kabarkan()
        siarkan(Kabar.DIPERIKSA)

    def _nyatakan(self, hasil: Putusan | None) -> Keadaan:
        """Keadaan sesudah jawaban di layar dinilai; tanpa hasil berarti tersimpan saja."""
        self.pernah_diperiksa = hasil is not None and hasil.status in DIPUTUSKAN
        if hasil is None or hasil.status is Status.BELUM:
            terisi = hitung_isian(self.kerja.latihan.kode, self.isian.baca())
            return Keadaan.TERSIMPAN if terisi else Keadaan.BELUM_DIKERJAKAN
        return Keadaan.DIPERIKSA if self.pernah_diperiksa else Keadaan.TAK_TERPERIKSA

    def _petunjuk(self) -> None:
        self._bantu(self.kerja.petunjuk())

    def _solusi(self) -> None:
        self._bantu(self.kerja.solusi())

    def _bantu(self, bantuan: Bantuan) -> None:
        self._tulis(tulis_umpan("info", bantuan.teks), tulis_umpan("gagal", bantuan.gagal_simpan))

    def _tulis(self, *umpan: str) -> None:
        terkunci = tulis_umpan("info", self.kerja.kabar_terkunci())
        self.kerangka.umpan.value = "".join((*umpan, terkunci))

    def _beri_isyarat(self, keadaan: Keadaan, gagal: str = "", *, sesudah_periksa: bool = False) -> None:
        tampak = Keadaan.BELUM_TERSIMPAN if gagal else keadaan
        self.kerangka.isyarat.value = tulis_isyarat(tampak, sesudah_periksa=sesudah_periksa)
