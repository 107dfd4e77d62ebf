// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.assets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * The files of the look: style sheet, script, mark, icons. Read once; their address holds a hash of their content, so
 * that a browser keeps them until they change. Compressed here and only here: they hold no secret that a compressed
 * length could give away.
 */
public final class Assets {

    /** Where they are served. */
    public static final String PATH = "/assets/";

    private static final String PNG = "image/png";
    private static final String STYLE = "text/css; charset=utf-8";

    /** The style sheet for who wants large letters. */
    private static final String LARGE = "healthstead-large.css";

    private static final Map<String, String> TYPES = Map.of(
            "healthstead.css", STYLE,
            "icon-192.png", PNG,
            "icon-512.png", PNG,
            "icon-full-192.png", PNG,
            "icon-full-512.png", PNG,
            "healthstead.js", "text/javascript; charset=utf-8",
            "logo.svg", "image/svg+xml");

    /**
     * @param type for the Content-Type header
     * @param bytes as they are
     * @param gzipped the same, compressed
     */
    public record Asset(String type, byte[] bytes, byte[] gzipped) {}

    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final String version;
    private final String worker;
    private final String sprite;

    public Assets() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String name : TYPES.keySet().stream().sorted().toList()) {
                add(name, read(name), digest);
            }
            String style = new String(read("healthstead.css"), StandardCharsets.UTF_8);
            add(LARGE, LargeType.of(style).getBytes(StandardCharsets.UTF_8), digest);
            worker = new String(read("worker.js"), StandardCharsets.UTF_8);
            version = HexFormat.of().formatHex(digest.digest(), 0, 6);
            sprite = symbols(new String(read("icons.svg"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(String name, byte[] bytes, MessageDigest digest) throws IOException {
        digest.update(bytes);
        files.put(name, new Asset(TYPES.getOrDefault(name, STYLE), bytes, gzip(bytes)));
    }

    /** Address of a file. */
    public String address(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("no asset " + name);
        }
        return PATH + version + "/" + name;
    }

    /** The file of an address, {@code VERSION/NAME}; empty when there is none in this version. */
    public Optional<Asset> find(String versionAndName) {
        return versionAndName.startsWith(version + "/")
                ? Optional.ofNullable(files.get(versionAndName.substring(version.length() + 1)))
                : Optional.empty();
    }

    /** Names the content of all files. */
    public String version() {
        return version;
    }

    /** The service worker, with gaps for its name and its files. It has an address of its own, without a version. */
    public String worker() {
        return worker;
    }

    /** The symbols of the sprite, to be put into an {@code svg} element. */
    public String sprite() {
        return sprite;
    }

    private static String symbols(String svg) {
        return svg.substring(svg.indexOf("<symbol"), svg.lastIndexOf("</svg>"));
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the bundle has no file " + name);
            }
            return in.readAllBytes();
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
