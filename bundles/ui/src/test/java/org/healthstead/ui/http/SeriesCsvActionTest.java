// SPDX-License-Identifier: Apache-2.0
package org.healthstead.ui.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.record.Person;
import org.healthstead.contracts.fixture.ContractAccess;
import org.healthstead.contracts.fixture.TestKinds;
import org.healthstead.platform.api.web.RequestAttributes;
import org.healthstead.ui.MemoryAccounts;
import org.healthstead.ui.MemoryHousehold;
import org.healthstead.ui.api.Addresses;
import org.healthstead.ui.context.UiServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeriesCsvActionTest {

    private final MemoryHousehold household = new MemoryHousehold();
    private final UiServices services = household.services(new MemoryAccounts());
    private final Routes routes = new Routes(services);
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream saved = new ByteArrayOutputStream();
    private Person person;

    @BeforeEach
    void person() {
        services.units().set(TestKinds.series());
        services.analytes().set(TestKinds.analytes());
        person = household.add("Ada", Optional.empty(), Optional.empty(), MemoryHousehold.MEMBER);
    }

    private String ldl(String day, String name, String quantity, String more) {
        return household
                .entry(
                        person,
                        "{'resourceType':'Observation','status':'final','category':[{'coding':[{'code':'laboratory'}]}],"
                            + "'code':{'coding':[{'system':'http://loinc.org','code':'2089-1'}],'text':'" + name
                                + "'},'effectiveDateTime':'" + day + "','valueQuantity':{" + quantity
                                + ",'system':'http://unitsofmeasure.org'}" + more + "}")
                .id()
                .toString();
    }

    private String address() {
        return Addresses.series(
                        person.id(),
                        household
                                .series()
                                .list(person.id(), MemoryHousehold.MEMBER)
                                .series()
                                .getFirst()
                                .id())
                + "/table.csv";
    }

    private List<String> get(String address, Map<String, String> query, Caller caller) throws IOException {
        headers.clear();
        saved.reset();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getMethod" -> "GET";
                    case "getRequestURI" -> address;
                    case "getAttribute" -> arguments[0].equals(RequestAttributes.CALLER) ? caller : null;
                    case "getParameter" -> query.get(arguments[0]);
                    default -> null;
                });
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "setHeader" -> headers.put(arguments[0].toString(), arguments[1].toString());
                    case "setContentType", "sendError", "setStatus" ->
                        headers.put(method.getName(), arguments[0].toString());
                    case "getOutputStream" -> new Sink(saved);
                    case "isCommitted" -> false;
                    default -> null;
                });
        assertTrue(routes.handle(request, response));
        return List.of(saved.toString(StandardCharsets.UTF_8).split("\r\n"));
    }

    @Test
    void everyValueIsARowAsReportedAndInTheUnitOfThePage() throws IOException {
        String old = ldl(
                "2019-02-26",
                "LDL, \\\"bad\\\"",
                "'value':103.0,'unit':'mg/dL','code':'mg/dL'",
                ",'referenceRange':[{'high':{'value':130,'unit':'mg/dL'}}],'interpretation':[{'coding':[{'code':'N'}]}]");
        String newer = ldl("2020", "=LDL", "'value':2.5,'comparator':'<','unit':'mmol/L','code':'mmol/L'", "");
        List<String> rows = get(address(), Map.of("unit", "mg/dL"), MemoryHousehold.MEMBER);
        assertEquals(3, rows.size());
        assertEquals(
                "\uFEFFWhen,Reported value,Reported unit,Value in one unit,Unit of it,\"Range, lower bound\","
                        + "\"Range, upper bound\",Judged,Name in the report,Source,Entry",
                rows.get(0));
        assertEquals("2020,<2.5,mmol/L,<96.7,mg/dL,,,,'=LDL,clinic.json," + newer, rows.get(1));
        assertEquals(
                "2019-02-26,103.0,mg/dL,103.0,mg/dL,,130,In range,\"LDL, \"\"bad\"\"\",clinic.json," + old,
                rows.get(2));
        assertEquals("text/csv;charset=UTF-8;header=present", headers.get("setContentType"));
        assertTrue(headers.get("Content-Disposition").contains("LDL%20cholesterol.csv"));
    }

    @Test
    void aPeriodIsThatOfThePage() throws IOException {
        ldl("2019-02-26", "x", "'value':103,'unit':'mg/dL','code':'mg/dL'", "");
        ldl("2020-02-26", "x", "'value':104,'unit':'mg/dL','code':'mg/dL'", "");
        assertEquals(
                2,
                get(address(), Map.of("from", "2020-01-01"), MemoryHousehold.MEMBER)
                        .size());
    }

    @Test
    void aLongSeriesIsWhole() throws IOException {
        for (int i = 0; i < 1_100; i++) {
            ldl("20" + (10 + i % 15) + "-02-01", "x", "'value':" + i + ",'unit':'mg/dL','code':'mg/dL'", "");
        }
        assertEquals(1_101, get(address(), Map.of(), MemoryHousehold.MEMBER).size());
    }

    @Test
    void whatIsNotThereOrClosedIsNotFound() throws IOException {
        ldl("2019-02-26", "x", "'value':103,'unit':'mg/dL','code':'mg/dL'", "");
        String there = address();
        String begin = "/person/" + person.id() + "/results/";
        for (String address : new String[] {
            begin + "x/table.csv",
            begin + "0123456789abcdef0123456789abcdef/table.csv",
            "/person/------------------------------------/results/0123456789abcdef0123456789abcdef/table.csv"
        }) {
            get(address, Map.of(), MemoryHousehold.MEMBER);
            assertEquals("404", headers.get("sendError"), address);
        }
        get(there, Map.of(), ContractAccess.newCaller());
        assertEquals("404", headers.get("sendError"));
        assertEquals(0, saved.size());
        get(there, Map.of(), null);
        assertTrue(headers.get("Location").startsWith("/signin"));
    }

    private static final class Sink extends ServletOutputStream {

        private final ByteArrayOutputStream to;

        Sink(ByteArrayOutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) {
            to.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
