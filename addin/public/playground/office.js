// Office.js as a page in a dialog of the playground sees it: for the setting OfficeJs:Url, to try Entra sign-in there.
// Its message goes to the page that shows the dialog, which passes it on to the pane.
window.Office = {
  onReady: async () => ({ host: "Outlook", platform: "OfficeOnline" }),
  context: {
    ui: {
      messageParent: (message, { targetOrigin }) => window.parent.postMessage(message, targetOrigin),
    },
  },
};
