
"use strict";
// What is nice to have. Without it the page says the same.
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // Sorting: the titles of columns become buttons.
  const keyOf = (row, i) => {
    const cell = row.cells[i];
    return cell.dataset.key ?? cell.textContent.trim();
  };
  const order = (a, b) => {
    if (a === "" || b === "") return (a === "") - (b === ""); // what is missing comes last
    const x = Number(a), y = Number(b);
    return Number.isNaN(x) || Number.isNaN(y) ? a.localeCompare(b, "en", { numeric: true }) : x - y;
  };
  const sort = (table, th) => {
    const down = th.getAttribute("aria-sort") === "ascending";
    for (const other of all("thead [aria-sort]", table)) other.removeAttribute("aria-sort");
    th.setAttribute("aria-sort", down ? "descending" : "ascending");
    const i = th.cellIndex, body = table.tBodies[0];
    const rows = [...body.rows].map((row) => [keyOf(row, i), row]);
    rows.sort(([a], [b]) => (down && a !== "" && b !== "" ? order(b, a) : order(a, b)));
    body.append(...rows.map(([, row]) => row));
  };
  for (const table of all("table[data-sort]")) {
    for (const th of all("thead th", table)) {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...th.childNodes);
      button.addEventListener("click", () => sort(table, th));
      th.append(button);
    }
  }

  // Filtering: only rows and evidence about one definition.
  for (const group of all("[data-filter]")) {
    const topic = document.getElementById(group.dataset.filter);
    const output = group.querySelector("output");
    const buttons = all("button", group);
    for (const button of buttons) {
      button.addEventListener("click", () => {
        const wanted = button.dataset.value;
        for (const other of buttons) other.setAttribute("aria-pressed", String(other === button));
        for (const part of all("[data-counts]", topic)) {
          part.hidden = wanted !== "" && !part.dataset.counts.split(" ").includes(wanted);
        }
        const rows = all("#" + topic.id + "-claims tbody tr");
        const shown = rows.filter((row) => !row.hidden).length;
        output.value = wanted === "" ? "" : shown + " of " + rows.length + " figures";
      });
    }
  }

  // Evidence: all of a topic at once, what a link leads to, and everything in print.
  for (const button of all("[data-open]")) {
    const parts = all("details", document.getElementById(button.dataset.open));
    button.addEventListener("click", () => {
      const open = button.getAttribute("aria-expanded") !== "true";
      for (const part of parts) part.open = open;
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? "Close all evidence" : "Open all evidence";
    });
  }
  const show = () => {
    const target = document.getElementById(location.hash.slice(1));
    const part = target?.closest("details");
    if (!part) return;
    part.hidden = false;
    part.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", show);
  for (const link of all('a[href^="#"]')) {
    link.addEventListener("click", () => { if (link.hash === location.hash) show(); });
  }
  show();
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = all("details:not([open])");
    for (const part of closed) part.open = true;
  });
  addEventListener("afterprint", () => { for (const part of closed) part.open = false; });

  for (const tools of all(".tools")) tools.hidden = false;
})();
