// SPDX-License-Identifier: Apache-2.0
package org.healthstead.itests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.healthstead.api.access.Caller;
import org.healthstead.api.importing.ImportRequest;
import org.healthstead.api.importing.ImportService;
import org.healthstead.api.importing.Mismatch;
import org.healthstead.api.jobs.Job;
import org.healthstead.api.jobs.JobId;
import org.healthstead.api.jobs.JobService;
import org.healthstead.api.record.PersonId;
import org.healthstead.api.record.PersonService;
import org.healthstead.api.search.SearchQuery;
import org.healthstead.api.search.SearchResult;
import org.healthstead.api.search.SearchService;
import org.healthstead.platform.api.access.AccountService;
import org.healthstead.platform.api.access.Authentication;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * One account with one person, acting through the services of the container; each is looked up anew, because bundles
 * come and go.
 */
final class Household {

    private static final String ACCOUNT = "ada";
    private static final String PASSWORD = "marble otter seventeen lanterns";
    private static final long PATIENCE_SECONDS = 180;
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private final BundleContext context;
    private final PersonId person;

    private Household(BundleContext context, PersonId person) {
        this.context = context;
        this.person = person;
    }

    /** Sets the installation up and adds the person. */
    static Household setUp(BundleContext context) throws InterruptedException {
        Household nobody = new Household(context, null);
        nobody.service(AccountService.class).setUp("Larch", ACCOUNT, PASSWORD.toCharArray());
        PersonId person = nobody.service(PersonService.class)
                .add("Ada Larch", Optional.empty(), Optional.empty(), nobody.caller())
                .id();
        return new Household(context, person);
    }

    PersonId person() {
        return person;
    }

    Caller caller() throws InterruptedException {
        return service(Authentication.class).authenticate(ACCOUNT, PASSWORD.toCharArray(), "test");
    }

    /** Signs the visitor in; the answer is the first page that they see. */
    HttpResponse<String> signIn(Visitor visitor) throws IOException, InterruptedException {
        return visitor.signIn(ACCOUNT, PASSWORD);
    }

    /** Imports a text and waits for the end of its job. */
    Job importText(String fileName, String text) throws IOException, InterruptedException {
        JobId job = service(ImportService.class)
                .submit(
                        new ImportRequest(person, fileName, Mismatch.REFUSE),
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        caller());
        return service(JobService.class)
                .await(job, Duration.ofSeconds(PATIENCE_SECONDS), caller())
                .orElseThrow();
    }

    /** Searches until something is found, at most as long as a committed change may take. */
    SearchResult search(String words) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        SearchResult result =
                service(SearchService.class).search(SearchQuery.of(words, 20).in(person), caller());
        while (result.total() == 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(POLL_NANOS);
            result = service(SearchService.class)
                    .search(SearchQuery.of(words, 20).in(person), caller());
        }
        return result;
    }

    /** Waits for the service; the error names it. */
    <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            T service = tracker.waitForService(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } finally {
            tracker.close();
        }
    }
}
