/*
 * A grid beside the pane, for a look at the add-in in the simulator: shows the sheet in front, takes what is typed.
 * Runs in the page as it is; scripts/simulate.ts calls drawBook and answers clerkDoes.
 */
(() => {
  const style = document.createElement("style");
  style.textContent = `
    body { justify-content: stretch; height: 100vh; overflow: hidden; font: 12px/1.4 "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; }
    #book { flex: 1; min-width: 0; display: flex; flex-direction: column; background: #fff; }
    #grid { flex: 1; overflow: auto; }
    #grid table { border-collapse: collapse; table-layout: fixed; }
    #grid th { position: sticky; z-index: 1; background: #f3f2f1; color: #616161; font-weight: normal; border: 1px solid #d1d1d1; }
    #grid thead th { top: 0; } #grid tbody th { left: 0; width: 40px; }
    #grid td { border: 1px solid #e1e1e1; padding: 1px 3px; overflow: hidden; white-space: pre-wrap; vertical-align: middle; cursor: cell; }
    #grid td.marked { outline: 1px solid #b10e1c; outline-offset: -1px; }
    #grid td.selected { outline: 2px solid #107c41; outline-offset: -2px; }
    #grid td input { box-sizing: border-box; width: 100%; font: inherit; border: 0; outline: 0; background: #fff; }
    #tabs { display: flex; gap: 2px; padding: 2px 8px; overflow-x: auto; background: #f3f2f1; border-top: 1px solid #d1d1d1; }
    #tabs button { border: 0; padding: 4px 12px; background: none; font: inherit; white-space: nowrap; }
    #tabs button[aria-current] { background: #fff; border-bottom: 2px solid #107c41; font-weight: bold; }
    #hint { padding: 4px 8px; color: #616161; background: #f3f2f1; border-bottom: 1px solid #d1d1d1; }`;
  const part = (name, id) => Object.assign(document.createElement(name), { id });
  const book = part("div", "book");
  const hint = part("div", "hint");
  const grid = part("div", "grid");
  const tabs = part("div", "tabs");
  hint.textContent = "模拟的 Excel：单击选中，双击或直接打字修改，Enter 确认，Esc 放弃，Ctrl+Z 撤销。";
  book.append(hint, grid, tabs);
  document.head.append(style);
  document.body.prepend(book);

  let selected;
  let editing = false;

  const cellAt = (address) => grid.querySelector(`td[data-address="${address}"]`);

  function edit(cell, text) {
    if (!cell || editing) return;
    editing = true;
    const input = document.createElement("input");
    const standing = cell.textContent;
    input.value = text ?? standing;
    cell.replaceChildren(input);
    input.focus();
    void window.clerkDoes({ kind: "editing", address: cell.dataset.address });
    const leave = (value) => {
      if (!editing) return;
      editing = false;
      cell.textContent = value ?? standing;
      void window.clerkDoes({ kind: "typed", address: cell.dataset.address, value });
    };
    input.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Enter" && !event.isComposing) leave(input.value);
      if (event.key === "Escape") leave(undefined);
    });
    // As in Excel, a click into the pane does not end the editing.
    input.addEventListener("blur", () => {
      setTimeout(() => document.activeElement?.tagName !== "IFRAME" && leave(input.value));
    });
  }

  grid.addEventListener("click", ({ target }) => {
    const cell = target.closest("td");
    if (!cell || editing) return;
    grid.querySelector(".selected")?.classList.remove("selected");
    cell.classList.add("selected");
    selected = cell.dataset.address;
    void window.clerkDoes({ kind: "selected", address: selected });
  });
  grid.addEventListener("dblclick", ({ target }) => edit(target.closest("td")));
  document.addEventListener("keydown", (event) => {
    const cell = selected && cellAt(selected);
    if (event.ctrlKey && event.key === "z") void window.clerkDoes({ kind: "undone" });
    else if (event.ctrlKey || event.altKey || event.metaKey || !cell) return;
    else if (event.key === "F2") edit(cell);
    else if (event.key === "Delete") void window.clerkDoes({ kind: "deleted", address: selected });
    else if (event.key.length === 1) edit(cell, "");
    else return;
    if (event.key.length > 1) event.preventDefault();
  });

  window.drawBook = ({ sheets, columns, rows, selection }) => {
    if (editing) return;
    tabs.replaceChildren(
      ...sheets.map(({ name, isActive }) => {
        const tab = document.createElement("button");
        tab.textContent = name;
        if (isActive) tab.setAttribute("aria-current", "true");
        tab.addEventListener("click", () => void window.clerkDoes({ kind: "activated", sheet: name }));
        return tab;
      }),
    );
    const table = document.createElement("table");
    const head = table.createTHead().insertRow();
    for (const { letters, width } of [{ letters: "", width: 40 }, ...columns]) {
      const header = document.createElement("th");
      header.textContent = letters;
      header.style.width = `${width}px`;
      head.append(header);
    }
    table.style.width = `${columns.reduce((sum, { width }) => sum + width, 40)}px`;
    const body = table.createTBody();
    rows.forEach(({ height, cells }, index) => {
      const row = body.insertRow();
      row.style.height = `${height}px`;
      const header = document.createElement("th");
      header.textContent = String(index + 1);
      row.append(header);
      for (const { address, text, rowSpan, colSpan, fill, bold, align, mark } of cells) {
        const cell = row.insertCell();
        Object.assign(cell, { textContent: text, rowSpan, colSpan });
        cell.dataset.address = address;
        Object.assign(cell.style, { background: mark ?? fill ?? "", fontWeight: bold ? "bold" : "", textAlign: align });
        cell.classList.toggle("marked", mark !== undefined);
      }
    });
    grid.replaceChildren(table);
    const cell = selection && cellAt(selection);
    cell?.classList.add("selected");
    if (selection !== selected) cell?.scrollIntoView({ block: "center", inline: "nearest" });
    selected = selection;
  };
})();
