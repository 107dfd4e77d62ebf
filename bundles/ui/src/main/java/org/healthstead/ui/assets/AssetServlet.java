// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.assets;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletName;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;

/** Serves style sheet, script and mark to everybody, also before sign-in: they are the same on every installation. */
@Component(service = Servlet.class)
@HttpWhiteboardServletName("org.healthstead.ui.assets")
@HttpWhiteboardServletPattern(Assets.PATH + "*")
public final class AssetServlet extends HttpServlet {

    private final transient Assets assets;

    @Activate
    public AssetServlet() {
        assets = new Assets();
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<Assets.Asset> found = path == null ? Optional.empty() : assets.find(path.substring(1));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Assets.Asset asset = found.get();
        String accepted = request.getHeader("Accept-Encoding");
        boolean zip = accepted != null && accepted.contains("gzip");
        byte[] bytes = zip ? asset.gzipped() : asset.bytes();
        response.setContentType(asset.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Vary", "Accept-Encoding");
        if (zip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
