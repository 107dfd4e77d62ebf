// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.MemoryAccounts;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.MemoryImports;
import org.healthstead.ui.context.UiServices;
import org.junit.jupiter.api.BeforeEach;

/** Requests to the routes, in a household of one member. */
abstract class RoutesTestCase {

    final MemoryHousehold household = new MemoryHousehold();
    final MemoryAccounts accounts = new MemoryAccounts();
    final MemoryImports imports = new MemoryImports();
    final UiServices services = household.services(accounts);
    private final Routes routes = new Routes(services);
    final Map<String, String> answer = new LinkedHashMap<>();
    Person person;

    @BeforeEach
    void household() {
        services.imports().set(imports);
        services.jobs().set(imports);
        services.sources().set(household.sources());
        person = household.add("Ada", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
    }

    boolean post(String path, Caller caller, Map<String, String> form, byte[] body) throws IOException {
        answer.clear();
        return routes.handle(request(path, caller, form, body), response());
    }

    private static HttpServletRequest request(String path, Caller caller, Map<String, String> form, byte[] body) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                RoutesTestCase.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "POST";
                    case "getRequestURI" -> path;
                    case "getAttribute" -> arguments[0].equals(RequestAttributes.CALLER) ? caller : null;
                    case "getParameter" -> form.get(arguments[0]);
                    case "getParameterValues" ->
                        form.containsKey(arguments[0]) ? form.get(arguments[0]).split("\\|", -1) : null;
                    case "getContentType" -> "multipart/form-data; boundary=XX";
                    case "getContentLengthLong" -> (long) body.length;
                    case "getInputStream" -> new Body(body);
                    default -> null;
                });
    }

    private HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                RoutesTestCase.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setStatus" -> answer.put("status", arguments[0].toString());
                    case "setHeader", "addHeader" -> answer.put(arguments[0].toString(), arguments[1].toString());
                    case "isCommitted" -> false;
                    default -> null;
                });
    }

    private static final class Body extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        Body(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
