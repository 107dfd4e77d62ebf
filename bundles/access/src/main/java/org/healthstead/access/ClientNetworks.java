// SPDX-License-Identifier: Apache-2.0
package org.healthstead.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The network that a client's address belongs to: /24 of IPv4, /64 of IPv6. Nothing is asked of a name server. */
final class ClientNetworks {

    private static final Pattern IPV4 = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int MAX_OTHER = 64;

    private ClientNetworks() {}

    /** A short text that is the same for all clients of one network; what is no address stands for itself. */
    static String of(String client) {
        String address = client.replaceFirst("%.*", "").replaceAll("[\\[\\]]", "");
        if (IPV4.matcher(address).matches() || IPV6.matcher(address).matches()) {
            try {
                byte[] bytes = InetAddress.getByName(address).getAddress();
                return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
            } catch (UnknownHostException notAnAddress) {
                return "other";
            }
        }
        return client.length() > MAX_OTHER ? client.substring(0, MAX_OTHER) : client;
    }
}
