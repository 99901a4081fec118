for (const button of document.querySelectorAll(".filters button")) {
  button.addEventListener("click", () => {
    const wanted = button.dataset.verdict;
    for (const other of document.querySelectorAll(".filters button")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    for (const finding of document.querySelectorAll(".finding")) {
      finding.hidden = wanted !== "all" && !finding.classList.contains(wanted);
    }
  });
}
