// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored hash in the PHC string format: {@code $argon2id$v=19$m=65536,t=3,p=1$salt$tag}.
 *
 * @param cost with which it was made
 * @param salt random
 * @param tag what Argon2id gave
 */
record PhcString(Argon2Cost cost, byte[] salt, byte[] tag) {

    static final int SALT_BYTES = 16;
    static final int TAG_BYTES = 32;

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /** @throws IllegalStateException when the stored text is no hash of ours */
    static PhcString parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("a stored password hash is not an Argon2id PHC string");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new PhcString(
                new Argon2Cost(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))),
                decoder.decode(matcher.group(4)),
                decoder.decode(matcher.group(5)));
    }

    @Override
    public String toString() {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + cost.memoryKib() + ",t=" + cost.iterations() + ",p=" + cost.parallelism() + "$"
                + encoder.encodeToString(salt) + "$" + encoder.encodeToString(tag);
    }
}
