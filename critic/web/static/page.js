// textual.js reads the address of the websocket when the page has loaded; this runs before.
// It is taken from the page's own address, so that it is right behind another server and with TLS as well.
document.getElementById("terminal").dataset.sessionWebsocketUrl = location.origin.replace(/^http/, "ws") + "/ws";

// So that the first key already reaches the terminal; textual.js cannot bear to be focused before it is connected.
const shown = new MutationObserver(() => {
  if (document.body.classList.contains("-first-byte")) {
    shown.disconnect();
    document.querySelector(".xterm-helper-textarea").focus();
  }
});
shown.observe(document.body, { attributeFilter: ["class"] });
