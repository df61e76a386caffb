/*
 * For Excel 2016 and 2019: explains, and leads to the workbench. Runs by itself where the browser inside Excel knows no
 * modules (Internet Explorer), and at the event "old-excel" where only Excel is too old. ES5 throughout.
 */
(function () {
  "use strict";

  var commands = ["checkSheet", "fixSheet", "markGaps", "clearMarks", "insertTemplate", "newForm"];

  function explain() {
    var address = document.getElementById("workbench-address");
    document.getElementById("root").style.display = "none";
    document.getElementById("old-excel").removeAttribute("hidden");
    address.value = location.protocol + "//" + location.host + location.pathname.replace(/[^/]*$/, "");
    document.getElementById("copy-address").onclick = function () {
      address.select();
      document.getElementById("copied").textContent = document.execCommand("copy")
        ? "已复制，请粘贴到浏览器的地址栏。"
        : "请按 Ctrl+C 复制，再粘贴到浏览器的地址栏。";
    };
  }

  /* The ribbon's buttons in an Excel that cannot keep the pane running. */
  function openExplanation(event) {
    Office.context.ui.displayDialogAsync(location.href, { height: 50, width: 40 }, function () {
      event.completed();
    });
  }

  function start() {
    var i;
    Office.initialize = function () {};
    for (i = 0; i < commands.length; i++) window[commands[i]] = openExplanation;
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", explain);
    else explain();
  }

  document.addEventListener("old-excel", explain);
  if (!("noModule" in document.createElement("script"))) start();
})();
