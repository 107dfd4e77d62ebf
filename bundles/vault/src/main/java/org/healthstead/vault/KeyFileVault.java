// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.crypto.SecretKey;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.KeyPurpose;
import org.healthstead.platform.api.keys.Sealer;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.operations.Home;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys from the file {@code keys/installation.key} of the home folder. The master key itself is dropped once every
 * purpose has its own.
 */
@Component
public final class KeyFileVault implements Vault {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFileVault.class);
    private static final byte[] PERSON_KEY = Labels.of("person key ");

    private final Map<KeyPurpose, GcmSealer> sealers = new EnumMap<>(KeyPurpose.class);
    private final SecureRandom random = new SecureRandom();

    @Activate
    public KeyFileVault(@Reference Home home) {
        byte[] master = masterKey(new KeyFile(home.folder("keys"), List.of(home.folder("data"), home.folder("files"))));
        for (KeyPurpose purpose : KeyPurpose.values()) {
            byte[] key = Hkdf.derive(master, new byte[0], Labels.of(purpose.name()), KeyFile.KEY_BYTES);
            sealers.put(purpose, new GcmSealer(key));
            Arrays.fill(key, (byte) 0);
        }
        Arrays.fill(master, (byte) 0);
    }

    /** The component's log line has the code alone, so the sentence is logged here: it names files only. */
    private static byte[] masterKey(KeyFile file) {
        try {
            return file.readOrMake();
        } catch (ProblemException e) {
            LOG.error("{}: {}", e.problem().code(), e.problem().detail());
            throw e;
        }
    }

    @Override
    public SecretKey key(KeyPurpose purpose) {
        return sealers.get(purpose).key();
    }

    @Override
    public Sealer sealer(KeyPurpose purpose) {
        return sealers.get(purpose);
    }

    @Override
    public byte[] newWrappedKey(byte[] context) {
        byte[] key = new byte[KeyFile.KEY_BYTES];
        random.nextBytes(key);
        byte[] wrapped = sealers.get(KeyPurpose.PERSON_KEYS).seal(key, labelled(context));
        Arrays.fill(key, (byte) 0);
        return wrapped;
    }

    @Override
    public Sealer sealer(byte[] wrappedKey, byte[] context) {
        byte[] key = sealers.get(KeyPurpose.PERSON_KEYS).open(wrappedKey, labelled(context));
        Sealer sealer = new GcmSealer(key);
        Arrays.fill(key, (byte) 0);
        return sealer;
    }

    private static byte[] labelled(byte[] context) {
        byte[] labelled = Arrays.copyOf(PERSON_KEY, PERSON_KEY.length + context.length);
        System.arraycopy(context, 0, labelled, PERSON_KEY.length, context.length);
        return labelled;
    }
}
