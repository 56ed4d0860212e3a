// Looks at each frame that the board draws: nothing may lie over another, leave the screen, be cut, or stand between two places.
(() => {
  const BLOCKS = ".board__head, .hero, .no-calls, .slides, .call-list__row--taken, .waiting, .paused, .stopped, .board__feet > *";
  const TEXTS = ".hero__label, .hero__counter, .call-list__label, .call-list__counter, .waiting__count, .waiting__sum";
  const faults = new Set();
  const pictures = [];
  const places = new Set();
  let frames = 0;
  let last = "";
  const name = (element) => `${element.className} “${element.textContent.slice(0, 40)}”`;

  function overlaps(one, other) {
    const slack = 1.5;
    return one.left < other.right - slack && other.left < one.right - slack && one.top < other.bottom - slack && other.top < one.bottom - slack;
  }

  function look() {
    frames += 1;
    const blocks = [...document.querySelectorAll(BLOCKS)].map((element) => ({ element, box: element.getBoundingClientRect() })).filter(({ box }) => box.width > 0);
    blocks.forEach(({ element, box }, at) => {
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) faults.add(`leaves the screen: ${name(element)}`);
      for (const other of blocks.slice(at + 1)) if (overlaps(box, other.box)) faults.add(`lies over: ${name(element)} | ${name(other.element)}`);
    });
    for (const text of document.querySelectorAll(TEXTS)) {
      if (text.scrollWidth > text.clientWidth + 1 && getComputedStyle(text).display !== "inline") faults.add(`is cut: ${name(text)}`);
    }
    const rows = [...document.querySelectorAll(".call-list__row--taken")];
    for (const row of rows) {
      const box = row.getBoundingClientRect();
      places.add(`${Math.round(box.left)} ${Math.round(box.top)}`);
      for (const part of row.children) {
        const inner = part.getBoundingClientRect();
        if (inner.width === 0) continue;
        if (inner.top < box.top - 1 || inner.bottom > box.bottom + 1 || inner.right > box.right + 1) faults.add(`leaves its row: ${name(part)}`);
      }
    }
    const hero = document.querySelector(".hero__label");
    const picture = { hero: hero && hero.textContent, rows: rows.map((row) => row.querySelector(".call-list__label").textContent) };
    const told = JSON.stringify(picture);
    if (told !== last) pictures.push(picture);
    last = told;
    requestAnimationFrame(look);
  }

  requestAnimationFrame(look);
  window.watched = () => ({ frames, faults: [...faults], pictures, places: places.size });
})();
