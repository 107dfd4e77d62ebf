// SPDX-License-Identifier: Apache-2.0
package org.healthstead.extensions.jar;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.PublicKey;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Who has signed a jar, as {@code jarsigner} does it: by their keys, because a certificate is renewed. Nobody says whom
 * these keys belong to; two jars with one key come from one maker.
 */
public final class JarSigners {

    private static final String ABOUT = "META-INF/";

    private JarSigners() {}

    /** The keys that have signed every entry; none when the jar is not signed, was changed since, or cannot be read. */
    public static Set<PublicKey> of(Path file) {
        Set<PublicKey> all = null;
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (entry.isDirectory() || entry.getName().startsWith(ABOUT)) {
                    continue;
                }
                Set<PublicKey> keys = keys(jar, entry);
                if (all == null) {
                    all = keys;
                }
                all.retainAll(keys);
                if (all.isEmpty()) {
                    return all;
                }
            }
        } catch (IOException | SecurityException e) {
            return Set.of();
        }
        return all == null ? Set.of() : all;
    }

    private static Set<PublicKey> keys(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream bytes = jar.getInputStream(entry)) {
            // Signers are known, and bytes are checked, at the end.
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        Set<PublicKey> keys = new HashSet<>();
        CodeSigner[] signers = entry.getCodeSigners();
        for (CodeSigner signer : signers == null ? new CodeSigner[0] : signers) {
            keys.add(signer.getSignerCertPath().getCertificates().getFirst().getPublicKey());
        }
        return keys;
    }
}
