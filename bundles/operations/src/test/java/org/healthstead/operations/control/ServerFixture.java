// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.framework.Felix;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.healthstead.api.json.JsonArray;
import org.healthstead.api.json.JsonNumber;
import org.healthstead.api.json.JsonObject;
import org.healthstead.operations.CoreParts;
import org.healthstead.operations.PropertyHome;
import org.healthstead.operations.command.CommandShell;
import org.healthstead.operations.command.OsgiPlatform;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.operations.Readiness;
import org.healthstead.platform.api.operations.ServedAddress;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.service.component.runtime.dto.ComponentConfigurationDTO;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.osgi.service.component.runtime.dto.UnsatisfiedReferenceDTO;

/** A real framework with a real control socket; a test registers the services that its command needs. */
final class ServerFixture {

    final Felix framework;
    final PropertyHome home;
    final Path socketPath;
    private final ControlSocket socket;
    private final List<ComponentDescriptionDTO> waiting = new ArrayList<>();
    private final Map<String, ServiceRegistration<?>> parts = new HashMap<>();

    ServerFixture(Path folder, Map<String, String> properties) throws Exception {
        Map<String, String> configuration = new HashMap<>(properties);
        configuration.put(
                "org.osgi.framework.storage",
                folder.resolve("cache-of-framework").toString());
        configuration.put(Home.PROPERTY, folder.resolve("home").toString());
        this.framework = new Felix(configuration);
        framework.start();
        this.home = new PropertyHome(context());
        this.socketPath = home.folder("run").resolve("control.sock");
        Files.writeString(Files.createFile(home.folder("keys").resolve("installation.key")), "not a real one");
        Files.setPosixFilePermissions(
                home.folder("keys").resolve("installation.key"), PosixFilePermissions.fromString("rw-------"));
        this.socket = ControlSocket.listen(
                socketPath, CommandShell.of(new OsgiPlatform(context(), home, componentRuntime())));
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    <S> ServiceRegistration<S> register(Class<S> contract, S service) {
        return context().registerService(contract, service, null);
    }

    void ready(String... parts) {
        for (String part : parts) {
            context()
                    .registerService(
                            Readiness.class,
                            new Readiness() {},
                            FrameworkUtil.asDictionary(Map.of(Readiness.PART, part)));
        }
    }

    void serve(String url) {
        register(ServedAddress.class, () -> url);
    }

    void check(String name, Result.Status status) {
        context()
                .registerService(
                        HealthCheck.class,
                        () -> new Result(status, "as the test wants"),
                        FrameworkUtil.asDictionary(Map.of(HealthCheck.NAME, name)));
    }

    /** Lets the component runtime tell of a component that waits. */
    void waits(String component, String reference) {
        ComponentDescriptionDTO description = new ComponentDescriptionDTO();
        description.name = component;
        description.scope = reference;
        waiting.add(description);
    }

    /** The framework of a test has no component runtime: this one tells what the test wants. */
    private ServiceComponentRuntime componentRuntime() {
        return (ServiceComponentRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ServiceComponentRuntime.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getComponentDescriptionDTOs" -> List.copyOf(waiting);
                    case "getComponentConfigurationDTOs" ->
                        List.of(configuration((ComponentDescriptionDTO) arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private static ComponentConfigurationDTO configuration(ComponentDescriptionDTO description) {
        UnsatisfiedReferenceDTO reference = new UnsatisfiedReferenceDTO();
        reference.name = description.scope;
        ComponentConfigurationDTO configuration = new ComponentConfigurationDTO();
        configuration.state = ComponentConfigurationDTO.UNSATISFIED_REFERENCE;
        configuration.unsatisfiedReferences = new UnsatisfiedReferenceDTO[] {reference};
        return configuration;
    }

    Answer ask(String command, String... arguments) throws IOException {
        return ask(request(command, arguments).build());
    }

    static JsonObject.Builder request(String command, String... arguments) {
        return JsonObject.builder().put("command", command).put("arguments", JsonArray.ofStrings(List.of(arguments)));
    }

    Answer ask(JsonObject request) throws IOException {
        return askRaw(request + "\n");
    }

    Answer askRaw(String line) throws IOException {
        try (SocketChannel channel = connect()) {
            write(channel, line);
            return read(channel);
        }
    }

    SocketChannel connect() throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socketPath));
        return channel;
    }

    static void write(SocketChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static Answer read(SocketChannel channel) throws IOException {
        List<String> out = new ArrayList<>();
        List<String> err = new ArrayList<>();
        int exit = -1;
        BufferedReader lines = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            JsonObject answer = JsonObject.parse(line);
            answer.string("out").ifPresent(out::add);
            answer.string("err").ifPresent(err::add);
            if (answer.member("exit") instanceof JsonNumber number) {
                exit = number.decimal().intValueExact();
            }
        }
        return new Answer(out, err, exit);
    }

    void close() throws Exception {
        socket.close();
        framework.stop();
        framework.waitForStop(30_000);
    }

    /**
     * What came back.
     *
     * @param exit the code, -1 when none came
     */
    record Answer(List<String> out, List<String> err, int exit) {

        String all() {
            return String.join("\n", out) + "\n" + String.join("\n", err);
        }
    }

    /** Every part of the product is there, and does nothing. */
    void complete() throws ClassNotFoundException {
        for (String missing : CoreParts.missing(context())) {
            Class<?> contract = Class.forName(missing);
            Object nothing = Proxy.newProxyInstance(
                    contract.getClassLoader(),
                    new Class<?>[] {contract},
                    (proxy, method, arguments) -> nothing(method.getReturnType()));
            parts.put(missing, context().registerService(missing, nothing, null));
        }
    }

    private static Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == List.class ? List.of() : null;
    }

    /** A part that {@link #complete} brought goes. */
    void lose(String contract) {
        parts.remove(contract).unregister();
    }
}
