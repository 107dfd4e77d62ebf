// SPDX-License-Identifier: Apache-2.0
package org.healthstead.operations.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.healthstead.api.access.Caller;
import org.healthstead.api.problem.Problem;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.operations.Home;
import org.healthstead.platform.api.problem.ProblemCode;
import org.healthstead.platform.api.settings.Setting;
import org.healthstead.platform.api.settings.SettingsGroup;
import org.healthstead.platform.api.settings.SettingsService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings in {@code HOME/etc}. One thread at a time writes. */
@Component
public final class CfgSettingsService implements SettingsService {

    private static final Logger LOG = LoggerFactory.getLogger(CfgSettingsService.class);

    /** A wrong value here takes away the page on which it could be put right. */
    private static final Set<String> FILES_ONLY = Set.of(
            "org.healthstead.database.derby",
            "org.healthstead.database.postgresql",
            "org.healthstead.store.jpa",
            "org.healthstead.web");

    /** Its settings are the launcher's. */
    private static final String CONTAINER = "org.apache.felix.";

    private final BundleContext context;
    private final Path folder;
    private final AccountService accounts;
    private final MetatypeReader reader = new MetatypeReader();

    @Activate
    public CfgSettingsService(BundleContext context, @Reference Home home, @Reference AccountService accounts) {
        this.context = context;
        this.folder = home.folder("etc");
        this.accounts = accounts;
    }

    @Override
    public List<SettingsGroup> list(Locale locale, Caller caller) {
        requireAdministrator(caller);
        List<SettingsGroup> groups = new ArrayList<>();
        for (Bundle bundle : context.getBundles()) {
            if ((bundle.getState() & (Bundle.ACTIVE | Bundle.STARTING)) != 0
                    && !bundle.getSymbolicName().startsWith(CONTAINER)
                    && !FILES_ONLY.contains(bundle.getSymbolicName())) {
                groups.addAll(read(bundle, locale));
            }
        }
        groups.sort(Comparator.comparing(SettingsGroup::title, String.CASE_INSENSITIVE_ORDER));
        return groups;
    }

    /** A plugin whose metadata cannot be read has no settings; the others have. */
    private List<SettingsGroup> read(Bundle bundle, Locale locale) {
        try {
            return reader.read(bundle, locale).stream()
                    .filter(group -> group.pid().matches("[A-Za-z0-9_.-]{1,200}"))
                    .filter(group -> isOwn(group.pid(), bundle.getSymbolicName()))
                    .map(this::withValues)
                    .toList();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "the settings of {} cannot be read: {}",
                    bundle.getSymbolicName(),
                    e.getClass().getName());
            return List.of();
        }
    }

    /** Nobody describes the settings of another bundle. */
    private static boolean isOwn(String pid, String bundle) {
        return pid.equals(bundle) || pid.startsWith(bundle + ".");
    }

    private SettingsGroup withValues(SettingsGroup group) {
        Properties values = values(group.pid());
        return new SettingsGroup(
                group.pid(),
                group.bundle(),
                group.title(),
                group.description(),
                group.settings().stream()
                        .map(setting -> with(setting, values.getProperty(setting.id(), setting.standard())))
                        .toList());
    }

    private static Setting with(Setting setting, String value) {
        return new Setting(
                setting.id(),
                setting.label(),
                setting.description(),
                setting.type(),
                setting.type() == Setting.Type.SECRET ? "" : value.strip(),
                setting.standard(),
                setting.least(),
                setting.most(),
                setting.options(),
                setting.required());
    }

    private Properties values(String pid) {
        try {
            return CfgFile.read(file(pid)).values();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private Path file(String pid) {
        return folder.resolve(pid + ".cfg");
    }

    @Override
    public SettingsGroup get(String pid, Locale locale, Caller caller) {
        return list(locale, caller).stream()
                .filter(group -> group.pid().equals(pid))
                .findFirst()
                .orElseThrow(() -> ProblemCode.SETTINGS_NOT_FOUND
                        .problem("There are no such settings.")
                        .exception());
    }

    @Override
    public synchronized Map<String, Problem> save(String pid, Map<String, String> values, Caller caller) {
        SettingsGroup group = get(pid, Locale.ENGLISH, caller);
        Map<String, Problem> wrong = new LinkedHashMap<>();
        Map<String, String> right = new LinkedHashMap<>();
        for (Setting setting : group.settings()) {
            String value = Optional.ofNullable(values.get(setting.id()))
                    .map(String::strip)
                    .orElse(null);
            if (value == null || setting.type() == Setting.Type.SECRET && value.isEmpty()) {
                continue;
            }
            SettingCheck.check(setting, value)
                    .ifPresentOrElse(
                            problem -> wrong.put(setting.id(), problem),
                            () -> right.put(setting.id(), value.equals(setting.standard()) ? null : value));
        }
        if (wrong.isEmpty()) {
            write(pid, right);
        }
        return wrong;
    }

    private void write(String pid, Map<String, String> values) {
        try {
            CfgFile file = CfgFile.read(file(pid));
            for (Map.Entry<String, String> value : values.entrySet()) {
                file = file.with(value.getKey(), value.getValue());
            }
            file.write();
            LOG.info("settings {} were changed on a page: {}", pid, values.keySet());
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void requireAdministrator(Caller caller) {
        accounts.list(caller);
    }

    private static RuntimeException unwritable(IOException cause) {
        return ProblemCode.SETTINGS_FILE
                .problem("The file of the settings cannot be read or written. Look at the folder etc of the home.")
                .exception(cause);
    }
}
