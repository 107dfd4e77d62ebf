// SPDX-License-Identifier: Apache-2.0
package org.healthstead.web.gate;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the requests under way, all together and per network, so that nobody can take every thread. */
final class RequestsUnderWay {

    /** One counted request. */
    interface Slot {

        /** Ends the count; called once. */
        void leave();
    }

    private final int most;
    private final int mostPerNetwork;
    private final AtomicInteger all = new AtomicInteger();
    private final ConcurrentMap<String, Integer> byNetwork = new ConcurrentHashMap<>();

    RequestsUnderWay(int most, int mostPerNetwork) {
        this.most = most;
        this.mostPerNetwork = mostPerNetwork;
    }

    /** Empty when there is no room. */
    Optional<Slot> enter(String address) {
        if (all.incrementAndGet() > most) {
            all.decrementAndGet();
            return Optional.empty();
        }
        String network = network(address);
        if (byNetwork.merge(network, 1, Integer::sum) > mostPerNetwork && !network.isEmpty()) {
            leave(network);
            return Optional.empty();
        }
        return Optional.of(() -> leave(network));
    }

    private void leave(String network) {
        byNetwork.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
        all.decrementAndGet();
    }

    /** The /24 or /64 of a client; empty for this machine, behind which a proxy may bring everybody. */
    static String network(String address) {
        try {
            InetAddress client = InetAddress.getByName(address);
            if (client.isLoopbackAddress()) {
                return "";
            }
            byte[] bytes = client.getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
