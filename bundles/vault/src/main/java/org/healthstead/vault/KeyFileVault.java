// SPDX-License-Identifier: Apache-2.0
package org.healthstead.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.platform.api.keys.KeyedDigest;
import org.healthstead.platform.api.keys.PersonSeal;
import org.healthstead.platform.api.keys.Sealer;
import org.healthstead.platform.api.keys.SegmentLayout;
import org.healthstead.platform.api.keys.StreamSealer;
import org.healthstead.platform.api.keys.Vault;
import org.healthstead.platform.api.keys.database.DatabaseKey;
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
@Component(service = {Vault.class, DatabaseKey.class})
public final class KeyFileVault implements Vault, DatabaseKey {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFileVault.class);
    private static final byte[] NO_SALT = new byte[0];
    private static final byte[] PERSON_KEY = DerivationLabels.of("person key ");
    private static final byte[] PERSON_FILES = DerivationLabels.of("person files");

    private final Sealer installation;
    private final Sealer personKeys;
    private final StreamSealer searchIndex;
    private final KeyedDigest identities;
    private final KeyedDigest passwords;
    private final String database;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public KeyFileVault(@Reference Home home) {
        byte[] master = masterKey(new KeyFile(home.folder("keys"), List.of(home.folder("data"), home.folder("files"))));
        installation = use(master, KeyPurpose.INSTALLATION, GcmSealer::new);
        personKeys = use(master, KeyPurpose.PERSON_KEYS, GcmSealer::new);
        searchIndex = use(master, KeyPurpose.INDEX, key -> new GcmStreamSealer(key, SegmentLayout.RANDOM_ACCESS));
        identities = use(master, KeyPurpose.IDENTITY, HmacDigest::new);
        passwords = use(master, KeyPurpose.PASSWORD_PEPPER, HmacDigest::new);
        database = use(master, KeyPurpose.DATABASE, HexFormat.of()::formatHex);
        Arrays.fill(master, (byte) 0);
    }

    private static <T> T use(byte[] master, KeyPurpose purpose, Function<byte[], T> use) {
        return derived(master, DerivationLabels.of(purpose.name()), use);
    }

    private static <T> T derived(byte[] from, byte[] label, Function<byte[], T> use) {
        byte[] key = Hkdf.derive(from, NO_SALT, label, GcmCiphers.KEY_BYTES);
        try {
            return use.apply(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
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
    public Sealer installation() {
        return installation;
    }

    @Override
    public StreamSealer searchIndex() {
        return searchIndex;
    }

    @Override
    public KeyedDigest identities() {
        return identities;
    }

    @Override
    public KeyedDigest passwords() {
        return passwords;
    }

    @Override
    public String hex() {
        return database;
    }

    @Override
    public byte[] newPersonKey(byte[] context) {
        byte[] key = new byte[GcmCiphers.KEY_BYTES];
        random.nextBytes(key);
        try {
            return personKeys.seal(key, labelled(context));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    @Override
    public PersonSeal person(byte[] wrappedKey, byte[] context) {
        byte[] key = personKeys.open(wrappedKey, labelled(context));
        try {
            return new PersonSeal(
                    new GcmSealer(key),
                    derived(key, PERSON_FILES, files -> new GcmStreamSealer(files, SegmentLayout.SEQUENTIAL)));
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] labelled(byte[] context) {
        byte[] labelled = Arrays.copyOf(PERSON_KEY, PERSON_KEY.length + context.length);
        System.arraycopy(context, 0, labelled, PERSON_KEY.length, context.length);
        return labelled;
    }
}
