// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.control;

import java.nio.file.Path;
import org.healthstead.operations.command.CommandShell;
import org.healthstead.operations.command.OsgiPlatform;
import org.healthstead.platform.api.operations.Home;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Opens the control socket as soon as there is a home folder: doctor and stop must work when nothing else does. */
@Component(service = {})
public final class ControlComponent {

    private static final String SOCKET_PROPERTY = "healthstead.control.socket";

    private final ControlSocket socket;

    @Activate
    public ControlComponent(BundleContext bundle, @Reference Home home, @Reference ServiceComponentRuntime components) {
        String path = bundle.getProperty(SOCKET_PROPERTY);
        Path place = path == null ? home.folder("run").resolve("control.sock") : Path.of(path);
        OsgiPlatform platform = new OsgiPlatform(bundle, home, components);
        this.socket = ControlSocket.listen(place, CommandShell.of(platform));
    }

    @Deactivate
    void deactivate() {
        socket.close();
    }
}
