package holdfast.server.rest;

/** The page that a browser shows when a sign-in at a provider came to nothing. */
final class NotSignedIn {

  private NotSignedIn() {}

  /**
   * @param sentence why, for the user
   */
  static String page(String sentence) {
    return """
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Not signed in - Holdfast</title>
        <link rel="icon" href="/icon.svg">
        <style>
          :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
          body { margin: 0; min-height: 100vh; display: grid; place-items: center }
          main { max-width: 26rem; padding: 1.5rem }
          h1 { font-size: 1.15rem }
          a { color: light-dark(#12655b, #6fd0c2) }
        </style>
      </head>
      <body>
        <main>
          <h1>Not signed in</h1>
          <p>%s</p>
          <p><a href="/">Back to Holdfast</a></p>
        </main>
      </body>
    </html>
    """
        .formatted(escaped(sentence));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
