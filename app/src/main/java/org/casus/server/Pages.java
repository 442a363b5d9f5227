package org.casus.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/** The pages: each is the same frame, which a script fills from the API. Nothing of the store is written into markup here. */
final class Pages {

    private static final int YEAR = 365 * 24 * 3600;

    /** Pages by path; the value is the name that title and menu show. */
    private static final Map<String, String> PATHS = Map.of(
            "/explore", "Explore",
            "/actors", "Actors",
            "/articles", "Articles",
            "/review", "Review",
            "/paste", "Paste",
            "/incident/{id}", "Incident",
            "/article/{key}", "Article");

    private final Assets assets;

    Pages(Assets assets) {
        this.assets = assets;
    }

    void register(RoutesConfig routes) {
        routes.get("/", context -> context.redirect("/explore"));
        PATHS.forEach((path, name) -> routes.get(path, context -> page(context, name)));
        routes.get("/assets/{digest}/<file>", this::asset);
    }

    private void page(Context context, String name) {
        context.header("Cache-Control", "no-cache").html(frame(name));
    }

    private String frame(String name) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>NAME - Casus</title>
                <link rel="icon" href="BASE/icon.svg">
                <link rel="stylesheet" href="BASE/vendor/uplot.css">
                <link rel="stylesheet" href="BASE/casus.css">
                <link rel="modulepreload" href="BASE/vendor/vendor.js">
                <script type="module" src="BASE/main.js"></script>
                </head>
                <body>
                <div id="app"><noscript>These pages need JavaScript. Everything they show is under
                <a href="/api/openapi.json">/api</a> as JSON and CSV, too.</noscript></div>
                </body>
                </html>
                """.replace("NAME", name).replace("BASE/", assets.address(""));
    }

    private void asset(Context context) {
        Assets.Asset asset = assets.find(context.pathParam("file"))
                .orElseThrow(() -> Problem.notFound("there is no file " + context.path()));
        boolean isNow = context.pathParam("digest").equals(assets.digest());
        String tag = "\"" + assets.digest() + "\"";
        context.header("ETag", tag)
                .header("Vary", "Accept-Encoding")
                .header("Cache-Control", isNow ? "private, max-age=" + YEAR + ", immutable" : "no-cache")
                .contentType(asset.type());
        if (Replies.isKnown(context, tag)) {
            context.status(304);
        } else if (String.valueOf(context.header("Accept-Encoding")).contains("gzip")) {
            context.header("Content-Encoding", "gzip").disableCompression().result(asset.packed());
        } else {
            context.result(asset.plain());
        }
    }
}
