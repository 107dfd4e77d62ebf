// SPDX-License-Identifier: Apache-2.0
package org.healthstead.demo;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.problem.ProblemException;
import org.healthstead.api.record.Person;
import org.healthstead.api.record.PersonService;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.healthstead.platform.api.operations.Demonstration;
import org.healthstead.platform.api.operations.Home;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the home of a demonstration; does nothing on any other. */
@Component(
        service = {},
        immediate = true)
public final class DemoHousehold {

    private static final Logger LOG = LoggerFactory.getLogger(DemoHousehold.class);

    private final PersonService persons;
    private final ImportService imports;
    private final JobService jobs;
    private ServiceRegistration<Demonstration> registration;
    private Thread filling;

    @Activate
    public DemoHousehold(
            BundleContext bundle,
            @Reference AccountService accounts,
            @Reference Authentication authentication,
            @Reference PersonService persons,
            @Reference ImportService imports,
            @Reference JobService jobs,
            @Reference Home home) {
        this.persons = persons;
        this.imports = imports;
        this.jobs = jobs;
        if ("true".equals(bundle.getProperty(Demonstration.PROPERTY))) {
            DemoVisit visit = new DemoVisit(bundle, accounts, authentication, home);
            visit.open();
            // Whoever comes in finds all four; their files follow.
            List.of(DemoPerson.values()).forEach(member -> person(member, visit.caller()));
            registration = bundle.registerService(Demonstration.class, visit, null);
            filling = Thread.ofPlatform().daemon().name("demonstration").start(() -> fill(visit));
        }
    }

    @Deactivate
    void deactivate() {
        if (registration != null) {
            registration.unregister();
            filling.interrupt();
        }
    }

    private void fill(DemoVisit visit) {
        try {
            for (DemoPerson member : DemoPerson.values()) {
                fill(member, visit.caller());
            }
        } catch (ProblemException e) {
            LOG.warn(
                    "the demonstration is not complete: {}; it goes on at the next start",
                    e.problem().code());
        } catch (IOException e) {
            LOG.warn("the demonstration is not complete; it goes on at the next start", e);
        }
    }

    private Person person(DemoPerson member, Caller caller) {
        return persons.list(member.fullName(), 10, caller).stream()
                .filter(person -> person.name().equals(member.fullName()))
                .findFirst()
                .orElseGet(() ->
                        persons.add(member.fullName(), Optional.of(member.born()), Optional.of(member.sex()), caller));
    }

    /** Adds what an earlier start did not come to. An import that was begun goes on by itself. */
    private void fill(DemoPerson member, Caller caller) throws IOException {
        Person person = person(member, caller);
        List<?> begun = jobs.recent(person.id(), 1, caller);
        if (begun.isEmpty()) {
            try (InputStream file = member.open()) {
                imports.submit(new ImportRequest(person.id(), member.fileName(), Mismatch.REFUSE), file, caller);
            }
        }
    }
}
