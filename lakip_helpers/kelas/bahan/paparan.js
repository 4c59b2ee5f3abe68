(() => {
  const semua = [...document.querySelectorAll("section")];
  let kini = Math.max(semua.findIndex((satu) => "#" + satu.id === location.hash), 0);
  const isiPaparan = (satu) => [...satu.querySelectorAll(".badan > :not(h1, h2)")];
  const muatkan = (satu) => {  // isi yang lebih tinggi daripada layar dilebarkan, lalu dikecilkan; judulnya tidak berpindah
    for (let persen = 105; persen >= 45; persen -= 5) {
      satu.classList.toggle("padat", persen <= 100);
      isiPaparan(satu).forEach((isi) => { isi.style.zoom = Math.min(persen, 100) / 100; });
      if (satu.scrollHeight <= innerHeight + 1) return;
    }
  };
  const tampilkan = (ke) => {
    kini = Math.min(Math.max(ke, 0), semua.length - 1);
    semua.forEach((satu, urut) => satu.classList.toggle("tampak", urut === kini));
    history.replaceState(null, "", "#" + semua[kini].id);
    document.title = semua[kini].dataset.judul;
    scrollTo(0, 0);
    muatkan(semua[kini]);
  };
  const sesi = (arah) => {
    const awal = semua.map((satu, urut) => (satu.dataset.sesi ? urut : -1)).filter((urut) => urut >= 0);
    const calon = arah > 0 ? awal.find((urut) => urut > kini) : awal.reverse().find((urut) => urut < kini);
    tampilkan(calon ?? kini);
  };
  const tombol = {
    ArrowRight: () => tampilkan(kini + 1), ArrowDown: () => tampilkan(kini + 1), PageDown: () => tampilkan(kini + 1),
    " ": () => tampilkan(kini + 1), Enter: () => tampilkan(kini + 1), ArrowLeft: () => tampilkan(kini - 1),
    ArrowUp: () => tampilkan(kini - 1), PageUp: () => tampilkan(kini - 1), Home: () => tampilkan(0),
    End: () => tampilkan(semua.length - 1), n: () => sesi(1), p: () => sesi(-1),
  };
  addEventListener("keydown", (kejadian) => {
    if (kejadian.repeat) return;  // tombol yang tertahan tidak melompati paparan
    if (tombol[kejadian.key] && !kejadian.ctrlKey && !kejadian.metaKey) { tombol[kejadian.key](); kejadian.preventDefault(); }
  });
  addEventListener("click", (kejadian) => {
    if (!kejadian.target.closest("a")) tampilkan(kini + (kejadian.clientX < innerWidth / 3 ? -1 : 1));
  });
  addEventListener("resize", () => muatkan(semua[kini]));
  addEventListener("beforeprint", () => semua.forEach((satu) => isiPaparan(satu).forEach((isi) => { isi.style.zoom = ""; })));
  tampilkan(kini);
})();
